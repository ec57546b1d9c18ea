using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;
using Redactor.Detection;
using Redactor.Detection.Listed;
using Redactor.Pipeline.Review.Marks;

namespace Redactor.Pipeline.Review;

/// <summary>How words are looked for.</summary>
public enum SearchMode
{
    /// <summary>As they are written, whatever their capitals and the blanks between them.</summary>
    Text,

    /// <summary>With case endings, in other scripts, as OCR damages them, and with a letter or two otherwise.</summary>
    Fuzzy,

    /// <summary>By a regular expression without backtracking.</summary>
    Regex,
}

/// <summary>What was asked cannot be looked for; the code says why.</summary>
public sealed class SearchRefusedException(string code) : Exception("This cannot be searched for.")
{
    public string Code { get; } = code;
}

/// <summary>Looks for words over all pages of a document.</summary>
public static class ReviewSearch
{
    private const int LongestQuery = 200;

    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(2);

    /// <summary>Stretches of the text in order, at most so many and whether there are more.</summary>
    /// <exception cref="SearchRefusedException">The query is empty or too long, or no regular expression.</exception>
    public static (IReadOnlyList<TextSpan> Found, bool IsCut) Find(PagedText paged, string query, SearchMode mode, int most)
    {
        ArgumentNullException.ThrowIfNull(paged);
        if (string.IsNullOrWhiteSpace(query) || query.Length > LongestQuery) throw new SearchRefusedException("InvalidQuery");
        var found = mode switch
        {
            SearchMode.Fuzzy => Fuzzy(paged.Text, query),
            SearchMode.Regex => Matching(paged.Text.Value, query, most),
            _ => Matching(paged.Text.Value, Pattern(query), most),
        };
        var taken = found.Where(s => s.End > s.Start && paged.Covered(s.Start, s.End).Any()).Take(most + 1).ToList();
        return (taken.Count > most ? taken[..most] : taken, taken.Count > most);
    }

    private static IEnumerable<TextSpan> Fuzzy(DetectionText text, string query)
    {
        if (query.Count(char.IsLetterOrDigit) < 2) throw new SearchRefusedException("QueryTooShort");
        var forms = new CaseLists(PhraseList.Of([query.Trim().Normalize()]), PhraseList.Empty).Denied(text).Select(f => new TextSpan(f.Start, f.End)).ToList();
        var near = NearWords.Find(text.Value, query.Trim().Normalize()).Where(n => !forms.Exists(f => f.Start < n.End && f.End > n.Start));
        return forms.Concat(near).OrderBy(s => s.Start);
    }

    private static List<TextSpan> Matching(string text, string pattern, int most)
    {
        try
        {
            var regex = new Regex(pattern, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking, Limit);
            var found = new List<TextSpan>();
            var from = Stopwatch.GetTimestamp();
            for (var match = regex.Match(text); match.Success && found.Count <= most; match = match.NextMatch())
            {
                found.Add(new TextSpan(match.Index, match.Index + match.Length));
                if (Stopwatch.GetElapsedTime(from) > Limit) throw new SearchRefusedException("ExpressionTooSlow");
            }

            return found;
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException)
        {
            throw new SearchRefusedException("InvalidExpression");
        }
        catch (RegexMatchTimeoutException)
        {
            throw new SearchRefusedException("ExpressionTooSlow");
        }
    }

    // Lines may break between words.
    private static string Pattern(string query)
    {
        var pattern = new StringBuilder();
        foreach (var word in query.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            if (pattern.Length > 0) pattern.Append(@"\s+");
            pattern.Append(Regex.Escape(word));
        }

        return pattern.ToString();
    }
}
