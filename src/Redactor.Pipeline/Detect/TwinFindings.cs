using System.Text;
using Redactor.Detection;
using Redactor.Documents;

namespace Redactor.Pipeline.Detect;

/// <summary>Looks on a page for the texts that were found on its twin, whatever the line breaks and capitals.</summary>
internal static class TwinFindings
{
    private const string Recognizer = "twin/1";
    private const int LeastLetters = 3, LeastHan = 2;

    /// <param name="page">Index from 0 of the page in <paramref name="paged"/>.</param>
    /// <param name="known">What was found on the twin.</param>
    public static IEnumerable<Finding> On(PagedText paged, int page, IReadOnlyList<StoredFinding> known)
    {
        var words = paged.Words.Where(w => w.Page == page).ToList();
        if (words.Count == 0) yield break;
        var (text, places) = Fold(paged.Text.Value, words[0].Start, words[^1].End);
        foreach (var finding in known.DistinctBy(k => (k.Text, k.Type)))
        {
            var (wanted, _) = Fold(finding.Text, 0, finding.Text.Length);
            if (!IsLongEnough(wanted)) continue;
            for (var at = text.IndexOf(wanted, StringComparison.Ordinal); at >= 0; at = text.IndexOf(wanted, at + 1, StringComparison.Ordinal))
            {
                if (Cuts(text, at) || Cuts(text, at + wanted.Length)) continue;
                yield return new Finding(
                    places[at], places[at + wanted.Length - 1] + 1, finding.Type, finding.Score, Recognizer, "the same was found on a page of this case that is nearly the same picture");
            }
        }
    }

    /// <summary>Capitals alone, one blank between words, none at the ends; and where each character stood.</summary>
    private static (string Text, List<int> Places) Fold(string value, int start, int end)
    {
        var text = new StringBuilder();
        var places = new List<int>();
        var blank = -1;
        for (var i = start; i < end; i++)
        {
            if (char.IsWhiteSpace(value[i]))
            {
                blank = i;
                continue;
            }

            if (blank >= 0 && text.Length > 0) Add(' ', blank);
            blank = -1;
            Add(char.ToUpperInvariant(value[i]), i);
        }

        return (text.ToString(), places);

        void Add(char c, int place)
        {
            text.Append(c);
            places.Add(place);
        }
    }

    private static bool IsLongEnough(string wanted)
    {
        var letters = wanted.Count(char.IsLetterOrDigit);
        return letters >= (wanted.Any(TextFolding.IsHan) ? LeastHan : LeastLetters);
    }

    private static bool Cuts(string text, int at) => at > 0 && at < text.Length && IsRun(text[at - 1]) && IsRun(text[at]);

    private static bool IsRun(char c) => char.IsLetterOrDigit(c) && !TextFolding.IsHan(c);
}
