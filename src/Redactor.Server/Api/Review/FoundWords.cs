using Redactor.Documents;
using Redactor.Pipeline.Review;
using Redactor.Pipeline.Review.Marks;

namespace Redactor.Server.Api.Review;

/// <summary>Tells where words were found, with some of the text around them and the marks that cover them.</summary>
internal static class FoundWords
{
    public static SearchAnswer Of(CurrentReview review, string query, SearchMode mode, int most, int around)
    {
        var (paged, text) = (review.Material.Paged, review.Material.Paged.Text.Value);
        var (found, isCut) = ReviewSearch.Find(paged, query, mode, most);
        var marks = review.State.Marks.Values.Where(m => m.Spans.Count > 0).OrderBy(m => m.Spans[0].Start).ToList();
        return new([.. found.Select(Tell)], isCut);

        FoundWordsAnswer Tell(TextSpan span)
        {
            var page = paged.Pages[paged.Covered(span.Start, span.End).First().Page].PageNumber;
            var boxes = paged.Covered(span.Start, span.End).Where(w => paged.Pages[w.Page].PageNumber == page).Select(w => paged.WordAt(w).Box);
            return new(
                span.Start, span.End, page, [.. boxes.Select(b => new[] { b.Left, b.Top, b.Right, b.Bottom })],
                text[Math.Max(0, span.Start - around)..span.Start], text[span.Start..span.End], text[span.End..Math.Min(text.Length, span.End + around)],
                [.. marks.Where(m => m.Spans.Any(s => s.Start <= span.Start && span.End <= s.End)).Select(m => m.Id)]);
        }
    }
}
