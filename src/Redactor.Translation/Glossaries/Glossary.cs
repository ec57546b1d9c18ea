using System.Text;

namespace Redactor.Translation;

/// <summary>A term an organisation wants translated in one way, in the forms it is written in.</summary>
/// <param name="Forms">The word as it stands in texts, with its case endings where it has them; the first is its plain form.</param>
public sealed record GlossaryTerm(string SourceLanguage, string TargetLanguage, IReadOnlyList<string> Forms, string Target);

/// <summary>A term found in a sentence, in positions of its template.</summary>
internal sealed record GlossaryUse(int Start, int End, string Target);

/// <summary>
/// The terms of an organisation: camp names, offices, terms of law. One to a line: source language, target language, forms divided by <c>|</c>, target,
/// divided by tabs; lines that begin with # are left out.
/// </summary>
public sealed class Glossary
{
    public static readonly Glossary Empty = new([]);

    private readonly Dictionary<(string Source, string Target), List<(string Form, string Target)>> terms = [];

    public Glossary(IEnumerable<GlossaryTerm> terms)
    {
        ArgumentNullException.ThrowIfNull(terms);
        var digest = new StringBuilder();
        foreach (var term in terms)
        {
            var key = (LanguageTags.ShortOf(term.SourceLanguage), LanguageTags.ShortOf(term.TargetLanguage));
            if (!this.terms.TryGetValue(key, out var list)) this.terms[key] = list = [];
            foreach (var form in term.Forms.Select(Letters.Clean).Where(f => f.Length > 1)) list.Add((form, Letters.Clean(term.Target)));
            digest.Append(key).Append(string.Join('|', term.Forms)).Append('\t').Append(term.Target).Append('\n');
        }

        // Of two terms at one place the longer one counts.
        foreach (var list in this.terms.Values) list.Sort((a, b) => b.Form.Length.CompareTo(a.Form.Length));
        Version = this.terms.Count == 0 ? "none" : Documents.ContentHash.Of(Encoding.UTF8.GetBytes(digest.ToString())).Hex[..12];
    }

    /// <summary>Changes when a term does: what was translated with another glossary is not reused.</summary>
    public string Version { get; }

    public static Glossary Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var parsed = new List<GlossaryTerm>();
        var number = 0;
        foreach (var line in text.Split('\n').Select(l => l.TrimEnd('\r')))
        {
            number++;
            if (line.Length == 0 || line[0] == '#') continue;
            if (line.Split('\t') is not [var source, var target, var forms, var translation] || LanguageTags.Normalize(source) is null || LanguageTags.Normalize(target) is null || forms.Length == 0 || translation.Length == 0)
                throw new FormatException(FormattableString.Invariant($"Line {number} of the glossary is not: source language, target language, forms divided by |, translation, divided by tabs."));
            parsed.Add(new GlossaryTerm(source, target, forms.Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries), translation));
        }

        return new Glossary(parsed);
    }

    /// <summary>Where terms stand in a sentence, from its beginning on, none over another.</summary>
    internal List<GlossaryUse> Find(string template, LanguagePair pair)
    {
        if (!terms.TryGetValue((LanguageTags.ShortOf(pair.Source), LanguageTags.ShortOf(pair.Target)), out var list)) return [];
        var uses = new List<GlossaryUse>();
        foreach (var (form, target) in list)
        {
            for (var at = template.IndexOf(form, StringComparison.OrdinalIgnoreCase); at >= 0; at = template.IndexOf(form, at + form.Length, StringComparison.OrdinalIgnoreCase))
            {
                var end = at + form.Length;
                if (IsWhole(template, at, end) && !uses.Exists(u => u.Start < end && at < u.End)) uses.Add(new GlossaryUse(at, end, target));
            }
        }

        uses.Sort((a, b) => a.Start.CompareTo(b.Start));
        return uses;
    }

    private static bool IsWhole(string text, int start, int end) =>
        Letters.IsHan(text[start]) || ((start == 0 || !char.IsLetterOrDigit(text[start - 1])) && (end == text.Length || !char.IsLetterOrDigit(text[end])));
}
