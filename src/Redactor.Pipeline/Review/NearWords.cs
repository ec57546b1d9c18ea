using System.Text.RegularExpressions;
using Redactor.Detection;
using Redactor.Pipeline.Review.Marks;

namespace Redactor.Pipeline.Review;

/// <summary>Finds words that differ from those asked for by a letter or two, wherever in the word: typing errors, and readings that went wrong.</summary>
internal static partial class NearWords
{
    private const int OneFrom = 4, TwoFrom = 9;

    /// <summary>Stretches of as many words as the query has, each near the one in its place.</summary>
    public static IEnumerable<TextSpan> Find(string text, string query)
    {
        var wanted = Words().Matches(query).Select(m => m.Value.ToLowerInvariant()).ToList();
        if (wanted.Count == 0 || !wanted.Exists(w => w.Length >= OneFrom)) yield break;
        var words = Words().Matches(text);
        for (var i = 0; i + wanted.Count <= words.Count; i++)
        {
            var from = i;
            if (wanted.Select((w, k) => IsNear(w, words[from + k].Value)).All(near => near)) yield return new(words[i].Index, words[i + wanted.Count - 1].Index + words[i + wanted.Count - 1].Length);
        }
    }

    private static bool IsNear(string wanted, string word)
    {
        var most = wanted.Length >= TwoFrom ? 2 : wanted.Length >= OneFrom ? 1 : 0;
        return Math.Abs(wanted.Length - word.Length) <= most && Distance(wanted, word.ToLowerInvariant(), most) <= most;
    }

    // Letters put in, left out, or another (Levenshtein, row by row); given up once all of a row is too far.
    private static int Distance(string one, string other, int most)
    {
        Span<int> row = stackalloc int[Math.Min(other.Length, 300) + 1];
        if (other.Length >= row.Length) return int.MaxValue;
        for (var j = 0; j < row.Length; j++) row[j] = j;
        for (var i = 1; i <= one.Length; i++)
        {
            var (diagonal, least) = (row[0], row[0] = i);
            for (var j = 1; j < row.Length; j++)
            {
                var next = Math.Min(Math.Min(row[j], row[j - 1]) + 1, diagonal + (one[i - 1] == other[j - 1] ? 0 : 1));
                (diagonal, row[j]) = (row[j], next);
                least = Math.Min(least, next);
            }

            if (least > most) return least;
        }

        return row[^1];
    }

    [GeneratedRegex(@"[\p{L}\p{M}\p{N}]+")]
    private static partial Regex Words();
}
