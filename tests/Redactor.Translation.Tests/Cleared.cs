using System.Reflection;
using Redactor.Documents;

namespace Redactor.Translation.Tests;

/// <summary>Cleared text for tests. Only the leak check may issue a pass: tests reach it by reflection, which no program of ours does.</summary>
internal static class Cleared
{
    private const int LineHeight = 40;
    private const int Letter = 18;

    /// <summary>Lines of one page, set full from the left margin; <c>[...]</c> are labels, <c>~word</c> was read with little confidence, an empty line is a gap.</summary>
    public static ClearedText Lines(params string[] lines) => Pages(lines);

    public static ClearedText Pages(params string[][] pages) =>
        Of([.. pages.SelectMany((lines, p) => lines.Select((l, i) => (Line: l, Index: i)).Where(l => l.Line.Length > 0).Select(l => Line(p + 1, l.Index, l.Line)))]);

    public static ClearedText Of(IReadOnlyList<ClearedLine> layout)
    {
        var maker = typeof(ClearancePass).GetMethod("For", BindingFlags.NonPublic | BindingFlags.Static)!;
        return new ClearedText((ClearancePass)maker.Invoke(null, [ContentHash.Of([1, 2, 3])])!, layout);
    }

    /// <summary>Its sentences.</summary>
    public static List<ClearedSentence> Sentences(string language, params string[] lines) =>
        [.. ClearedDocument.Of(Lines(lines), new ReadingOptions { Languages = [language] }).Sentences];

    public static ClearedLine Line(int page, int index, string text, int left = 100)
    {
        var rightToLeft = text.Any(c => c is >= '\u0600' and <= '\u06FF');
        var words = new List<ClearedWord>();
        var x = left + ((text.Length - text.TrimStart().Length) * Letter);
        foreach (var part in text.Trim().Replace("[NOT EXAMINED]", "[NOT\u0001EXAMINED]", StringComparison.Ordinal).Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var word = part.Replace('\u0001', ' ').TrimStart('~');
            var isLabel = word.StartsWith('[') && word.EndsWith(']');
            var box = Box.FromSize(rightToLeft ? 2400 - x - (word.Length * Letter) : x, 100 + (index * LineHeight * 3 / 2), word.Length * Letter, LineHeight);
            words.Add(new ClearedWord(word, box, part[0] == '~' ? 0.3 : 0.95, Language.Undetermined, isLabel));
            x += (word.Length + 1) * Letter;
        }

        return new ClearedLine(page, words, Box.Around(words.Select(w => w.Box)), rightToLeft, text);
    }
}
