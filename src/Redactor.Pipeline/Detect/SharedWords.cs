using Redactor.Documents;

namespace Redactor.Pipeline.Detect;

/// <summary>Whether two pages say nearly the same: pictures of two letters on the same form look alike too.</summary>
internal static class SharedWords
{
    private const double LeastShare = 0.6;
    private const int LeastWords = 5;

    public static bool AreAlike(ExaminedPage one, ExaminedPage other)
    {
        var (a, b) = (WordsOf(one), WordsOf(other));
        var most = Math.Max(a.Count, b.Count);
        return Math.Min(a.Count, b.Count) >= LeastWords && a.Intersect(b, StringComparer.Ordinal).Count() >= LeastShare * most;
    }

    private static HashSet<string> WordsOf(ExaminedPage page) =>
        [.. page.Words.Select(w => new string([.. w.Text.Reveal().Where(char.IsLetterOrDigit).Select(char.ToUpperInvariant)])).Where(w => w.Length > 1)];
}
