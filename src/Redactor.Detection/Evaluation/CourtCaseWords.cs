using System.Collections.Frozen;
using System.Globalization;

namespace Redactor.Detection.Evaluation;

/// <summary>What the benchmark of court cases calls a word, and which words and signs need no mask.</summary>
internal static class CourtCaseWords
{
    private const string Skipped = " ,.-;:/&()[]–'\" ’“”\n\t";

    // Stands for the parts of speech that the benchmark ignores (ADP, PART, CCONJ, DET), with the titles.
    private static readonly FrozenSet<string> FunctionWords =
        ("of the a an in on at by to for from with and or nor but as into onto upon under over about against between during before after since " +
         "until without within through per via this that these those each every some any no 's not mr mrs ms nr")
        .Split(' ').ToFrozenSet(StringComparer.Ordinal);

    public static bool IsSkipped(char c) => Skipped.Contains(c, StringComparison.Ordinal);

    public static bool IsFunctionWord(string text, TextRange word) => FunctionWords.Contains(text[word.Start..word.End].ToLowerInvariant());

    /// <summary>Runs of letters and figures, and every other sign that is no space, between two offsets, which may cut a word.</summary>
    public static IEnumerable<TextRange> Of(string text, int start, int end)
    {
        var i = start;
        while (i < end)
        {
            var from = i++;
            if (char.IsWhiteSpace(text[from]))
                continue;
            if (IsPart(text[from]))
            {
                while (i < end && IsPart(text[i]))
                    i++;
            }

            yield return new TextRange(from, i);
        }
    }

    public static bool IsLetterOrFigure(char c) => char.IsLetter(c)
        || char.GetUnicodeCategory(c) is UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber;

    private static bool IsPart(char c) => c == '_' || IsLetterOrFigure(c);
}
