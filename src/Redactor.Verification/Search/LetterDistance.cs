namespace Redactor.Verification.Search;

/// <summary>
/// Edit distance weighted by what OCR confuses: letters that look alike cost half, a lost or added letter most of one, a digit taken
/// for another digit more than any budget (V. I. Levenshtein, 1966; P. H. Sellers, 1980, for the free end).
/// </summary>
internal static class LetterDistance
{
    private const double Insertion = 0.7;
    private const double Confusion = 0.5;
    private const double OtherDigit = 9;

    // Letters in their folded form.
    private static readonly string[] Confused =
    [
        "il1jtf", "o0qдc", "ceo", "hипл", "шщ", "ьыъb", "зэ3", "гrт", "б6", "s5", "b8", "z2", "g9q", "uv", "hb", "nhm", "yч4", "дл", "жк", "фo",
        "وۇۆۈۋؤ", "يېى", "كگڭ", "بپتن", "جچخح", "زژر", "سش", "غع", "قف", "هە",
    ];

    private static readonly HashSet<(char, char)> ConfusedPairs =
        [.. Confused.SelectMany(group => group.SelectMany(a => group.Select(b => (a, b))))];

    /// <summary>
    /// The least cost of turning <paramref name="key"/> into a beginning of <paramref name="text"/>, and how long that beginning is;
    /// a cost beyond the budget when there is none within it.
    /// </summary>
    public static (double Cost, int Length) ToBeginning(string key, ReadOnlySpan<char> text, double budget)
    {
        var width = Math.Min(text.Length, key.Length + (int)(budget / Insertion) + 1);
        Span<double> above = stackalloc double[width + 1];
        Span<double> row = stackalloc double[width + 1];
        for (var x = 0; x <= width; x++)
            above[x] = x * Insertion;
        for (var y = 1; y <= key.Length; y++)
        {
            row[0] = y * Insertion;
            var least = row[0];
            for (var x = 1; x <= width; x++)
            {
                row[x] = Math.Min(above[x - 1] + Substitution(key[y - 1], text[x - 1]), Insertion + Math.Min(above[x], row[x - 1]));
                least = Math.Min(least, row[x]);
            }

            if (least > budget)
                return (least, 0);
            var swap = above;
            above = row;
            row = swap;
        }

        var best = 0;
        for (var x = 1; x <= width; x++)
        {
            if (above[x] <= above[best])
                best = x;
        }

        return (above[best], best);
    }

    private static double Substitution(char one, char other)
    {
        if (one == other)
            return 0;
        if (char.IsAsciiDigit(one) && char.IsAsciiDigit(other))
            return OtherDigit;
        return ConfusedPairs.Contains((one, other)) ? Confusion : 1;
    }
}
