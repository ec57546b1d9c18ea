using System.Text;
using Redactor.Documents;

namespace Redactor.Translation;

/// <summary>Joins the lines of a paragraph, takes broken words together, turns labels into placeholders and cuts the whole into sentences.</summary>
internal sealed class ParagraphComposer
{
    private static readonly HashSet<string> HyphenStays = new(StringComparer.OrdinalIgnoreCase)
    {
        "кое", "кой", "по", "из", "в", "во", "то", "либо", "нибудь", "таки", "ка",
    };

    private readonly StringBuilder text = new();
    private readonly List<Placeholder> placeholders = [];
    private readonly List<Range> uncertain = [];
    private readonly List<int> pages = [];
    private bool broken;

    public static ClearedParagraph? Compose(IReadOnlyList<ClearedLine> lines, int number, ReadingOptions options)
    {
        var composer = new ParagraphComposer();
        foreach (var line in lines) composer.Add(line, options.UncertainBelow);
        var template = composer.text.ToString().TrimEnd();
        if (template.Length == 0) return null;
        var language = LanguageGuess.Of(template, Spoken(lines), options.Languages);
        var sentences = SentenceSplitter.Split(template, language, options.LongestSentence).Select(r => composer.Sentence(template, r, language, number)).ToList();
        return new ClearedParagraph(lines[0].PageNumber, language, lines.Count(l => l.RightToLeft) * 2 > lines.Count, sentences);
    }

    private static string Spoken(IReadOnlyList<ClearedLine> lines) =>
        lines.SelectMany(l => l.Words).Where(w => !w.IsLabel && w.Language != Language.Undetermined)
            .GroupBy(w => w.Language.Tag, w => w.Text.Length, StringComparer.Ordinal)
            .OrderByDescending(g => g.Sum()).FirstOrDefault()?.Key ?? "und";

    private void Add(ClearedLine line, double uncertainBelow)
    {
        var isFirst = true;
        foreach (var word in line.Words)
        {
            if (word.IsLabel) AddLabel(word.Text, line.PageNumber);
            else AddWord(Letters.Clean(word.Text), word.Confidence < uncertainBelow, line.PageNumber, isFirst);
            isFirst = false;
        }

        broken = EndsBroken();
    }

    private void AddLabel(string label, int page)
    {
        var given = Placeholder.OfLabel(label).ToList();
        // A label is known to be one: what has another form is kept whole, so that nothing of it is lost.
        foreach (var one in given.Count == 0 ? [$"[{Letters.Clean(label).Trim('[', ']')}]"] : given) AddSlot(one, page, " ");
    }

    private void AddSlot(string placeholder, int page, string space)
    {
        if (text.Length > 0 && !Letters.IsSetSolid(text[^1]) && text[^1] != ' ' && !IsOpener()) Append(space, page);
        placeholders.Add(new Placeholder(placeholder));
        Append(Letters.Slot.ToString(), page);
    }

    /// <summary>Whether the text ends in a mark that what follows is attached to.</summary>
    private bool IsOpener() => "([«“„".Contains(text[^1], StringComparison.Ordinal) || (text[^1] == '"' && (text.Length == 1 || text[^2] == ' '));

    private void AddWord(string word, bool isUncertain, int page, bool isFirstOfLine)
    {
        if (word.Length == 0) return;
        if (isFirstOfLine && broken && char.IsLower(word[0]))
            JoinBroken(word);
        else if (text.Length > 0 && !(Letters.IsSetSolid(word[0]) && (Letters.IsSetSolid(text[^1]) || text[^1] == Letters.Slot)) && !IsAttached(word))
            Append(" ", page);
        var from = text.Length;
        foreach (var (part, isPlaceholder) in Parts(word))
        {
            if (isPlaceholder) AddSlot(part, page, string.Empty);
            else Append(part, page);
        }

        if (isUncertain) uncertain.Add(from..text.Length);
    }

    /// <summary>Punctuation or a case ending that follows a label was read as a word of its own.</summary>
    private bool IsAttached(string word) => text[^1] == Letters.Slot && ((word[0] == '-' && word.Length > 1 && char.IsLetter(word[1])) || word[0] is '.' or ',' or ';' or ':' or '!' or '?' or ')' or '»' or '”' or '،' or '؛' or '؟');

    /// <summary>A reading may show a label as words: what has the form of a placeholder is one.</summary>
    private static IEnumerable<(string Part, bool IsPlaceholder)> Parts(string word)
    {
        var at = 0;
        foreach (var range in Placeholder.Find(word))
        {
            if (range.Start.Value > at) yield return (word[at..range.Start.Value], false);
            yield return (word[range], true);
            at = range.End.Value;
        }

        if (at < word.Length) yield return (word[at..], false);
    }

    private bool EndsBroken() => text.Length > 1 && text[^1] is '-' or '‐' or '\u00AD' or '¬' or '‑' && text.Length > 1 && char.IsLetter(text[^2]);

    private void JoinBroken(string word)
    {
        var start = text.Length - 1;
        while (start > 0 && char.IsLetter(text[start - 1])) start--;
        var before = text.ToString(start, text.Length - 1 - start);
        var after = new string([.. word.TakeWhile(char.IsLetter)]);
        if (text[^1] is '-' or '‑' && (HyphenStays.Contains(before) || HyphenStays.Contains(after))) return;
        text.Length--;
        pages.RemoveAt(pages.Count - 1);
    }

    private void Append(string part, int page)
    {
        text.Append(part);
        for (var i = 0; i < part.Length; i++) pages.Add(page);
    }

    private ClearedSentence Sentence(string template, Range range, string language, int number)
    {
        var (start, length) = range.GetOffsetAndLength(template.Length);
        var part = template.Substring(start, length);
        var before = template.AsSpan(0, start).Count(Letters.Slot);
        var count = part.Count(c => c == Letters.Slot);
        var mine = placeholders.GetRange(before, count);
        return new ClearedSentence(Template.Ordered(part), mine, language)
        {
            PageNumber = pages[start],
            Paragraph = number,
            UncertainWords = [.. uncertain.Where(u => u.Start.Value >= start && u.End.Value <= start + length).Select(u => Written(part, mine, u.Start.Value - start, u.End.Value - start))],
        };
    }

    /// <summary>Positions of a template as positions of the text with its placeholders written out.</summary>
    private static Range Written(string part, List<Placeholder> mine, int from, int to)
    {
        int Shift(int position) => position + mine.Take(part.AsSpan(0, position).Count(Letters.Slot)).Sum(p => p.Text.Length - 1);
        return Shift(from)..Shift(to);
    }
}
