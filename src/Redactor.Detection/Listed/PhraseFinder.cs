using Redactor.Detection.Lexicon;
using Redactor.Detection.Linking;
using Redactor.Documents;

namespace Redactor.Detection.Listed;

/// <summary>
/// Finds listed phrases as whole words, whatever their capitals, script and case endings; time linear in the text. A wide finder also finds what
/// OCR damaged, and goes over line ends and signs between the words of a phrase.
/// </summary>
internal sealed class PhraseFinder
{
    private const int ShortestForm = 3, ShortestOwnStem = 5, ShortestDamaged = 6, LeastGrouped = 5, WidestGap = 4;

    private readonly bool isWide;
    private readonly List<Phrase> damageable = [];
    private readonly Dictionary<string, List<Phrase>> byFirst = new(StringComparer.Ordinal);
    private readonly OcrNeighbours damaged = new();

    public PhraseFinder(IReadOnlyList<string> phrases, bool isWide)
    {
        this.isWide = isWide;
        foreach (var text in phrases)
        {
            var phrase = new Phrase([.. Grouped(PhraseUnit.Of(text)).Select(u => new Part(u, FormsOf(u)))]);
            if (phrase.Parts.Count == 0)
                continue;
            foreach (var form in phrase.Parts[0].Forms)
            {
                if (!byFirst.TryGetValue(IndexOf(phrase.Parts[0].Unit, form), out var list))
                    byFirst[IndexOf(phrase.Parts[0].Unit, form)] = list = [];
                list.Add(phrase);
            }

            if (!isWide || phrase.Parts[0].Unit is not { Kind: UnitKind.Word, Key.Length: >= ShortestDamaged } first)
                continue;
            damageable.Add(phrase);
            damaged.Add(first.Key);
        }
    }

    /// <summary>Spans in UTF-16 code units, by their start.</summary>
    public IEnumerable<(int Start, int End)> Find(DetectionText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (byFirst.Count == 0)
            yield break;
        var units = PhraseUnit.Of(text.Value);
        for (var i = 0; i < units.Count; i++)
        {
            var longest = -1;
            foreach (var phrase in Candidates(units[i]))
                longest = Math.Max(longest, Reach(phrase, units, i, text.Value));
            if (longest >= 0)
                yield return (units[i].Start, units[longest].End);
        }
    }

    private IEnumerable<Phrase> Candidates(PhraseUnit unit)
    {
        foreach (var form in unit.Kind == UnitKind.Word ? unit.Forms() : [unit.Key])
        {
            foreach (var phrase in byFirst.GetValueOrDefault(IndexOf(unit, form), []))
                yield return phrase;
        }

        if (unit.Kind == UnitKind.Word && damageable.Count > 0 && damaged.Near(unit.Key))
        {
            foreach (var phrase in damageable)
                yield return phrase;
        }
    }

    // Long numbers are grouped as one likes: they are known by their first figure.
    private static string IndexOf(PhraseUnit unit, string form) => unit.Kind == UnitKind.Figures ? form[..1] : form;

    /// <summary>Index of the unit in which the phrase ends that begins at <paramref name="at"/>, or -1.</summary>
    private int Reach(Phrase phrase, List<PhraseUnit> units, int at, string text)
    {
        var next = at;
        foreach (var part in phrase.Parts)
        {
            if (next >= units.Count || (next > at && !Joins(text, units[next - 1].End, units[next].Start)))
                return -1;
            var taken = part.Unit.Kind == UnitKind.Figures ? Figures(part.Unit.Key, units, next, text) : Same(part, units[next]) ? 1 : 0;
            if (taken == 0)
                return -1;
            next += taken;
        }

        return next - 1;
    }

    private int Figures(string wanted, List<PhraseUnit> units, int at, string text)
    {
        var found = "";
        for (var i = at; i < units.Count && units[i].Kind == UnitKind.Figures && found.Length < wanted.Length; i++)
        {
            if (i > at && (wanted.Length < LeastGrouped || !Joins(text, units[i - 1].End, units[i].Start)))
                break;
            found += units[i].Key;
            if (string.Equals(found, wanted, StringComparison.Ordinal))
                return i - at + 1;
        }

        return 0;
    }

    private bool Same(Part part, PhraseUnit unit)
    {
        if (part.Unit.Kind != unit.Kind)
            return false;
        if (part.Forms.Contains(unit.Key, StringComparer.Ordinal))
            return true;
        if (unit.Kind != UnitKind.Word)
            return false;
        if (unit.Forms().Exists(f => f.Length >= ShortestForm && part.Forms.Contains(f, StringComparer.Ordinal)))
            return true;
        return isWide && part.Unit.Key.Length >= ShortestDamaged && !IsCommon(unit) && IsOneLetterOff(part.Unit.Key, unit.Key);
    }

    private List<string> FormsOf(PhraseUnit unit)
    {
        if (unit.Kind != UnitKind.Word || !isWide)
            return [unit.Key];
        // Without its ending a word may be another: only a listed name or a long stem stands for it.
        return
        [
            unit.Key,
            .. unit.Forms().Skip(1).Where(f => f.Length >= ShortestOwnStem
                || (f.Length >= ShortestForm && Gazetteers.Shipped.Name(f).Has(WordClasses.Personal | WordClasses.Place))),
        ];
    }

    private bool Joins(string text, int end, int start)
    {
        var gap = text.AsSpan(end, start - end);
        if (isWide)
            return gap.Length <= WidestGap;
        foreach (var c in gap)
        {
            if (c is not (' ' or '\u00A0' or '-' or '\u2010' or '\u2011' or '·' or '•'))
                return false;
        }

        return gap.Length <= WidestGap;
    }

    /// <summary>Runs of figures of one number become one unit: 8 701 555 is 8701555.</summary>
    private static IEnumerable<PhraseUnit> Grouped(List<PhraseUnit> units)
    {
        for (var i = 0; i < units.Count; i++)
        {
            var unit = units[i];
            while (unit.Kind == UnitKind.Figures && i + 1 < units.Count && units[i + 1] is { Kind: UnitKind.Figures } more)
            {
                unit = unit with { End = more.End, Key = unit.Key + more.Key };
                i++;
            }

            yield return unit;
        }
    }

    private static bool IsCommon(PhraseUnit unit) => Gazetteers.Shipped.Word(unit.Script, unit.WordKey).Has(WordClasses.Common);

    private static bool IsOneLetterOff(string one, string other)
    {
        var (shorter, longer) = one.Length <= other.Length ? (one, other) : (other, one);
        if (longer.Length - shorter.Length > 1)
            return false;
        var head = shorter.AsSpan().CommonPrefixLength(longer);
        return longer.AsSpan(head + 1 > longer.Length ? longer.Length : head + 1).SequenceEqual(shorter.AsSpan(Math.Min(shorter.Length, head + (longer.Length == shorter.Length ? 1 : 0))));
    }

    private sealed record Part(PhraseUnit Unit, List<string> Forms);

    private sealed record Phrase(IReadOnlyList<Part> Parts);
}
