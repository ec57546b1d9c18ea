using Redactor.Documents;
using Redactor.Pipeline.Review.Marks;

namespace Redactor.Pipeline.Review;

/// <summary>A region of unread ink that a reviewer looked at and cleared.</summary>
/// <param name="Page">Counted from 1.</param>
public sealed record ClearedInk(int Page, Box Box)
{
    internal static ClearedInk Of(Mark mark)
    {
        var (page, boxes) = mark.Boxes.Single();
        return new(page, boxes.Single());
    }

    /// <summary>A page's reading without the regions that were cleared.</summary>
    internal static PageReading Without(PageReading reading, IReadOnlyList<ClearedInk> cleared) =>
        cleared.Count > 0 && reading is ExaminedPage page ? page with { Unread = [.. page.Unread.Where(u => !cleared.Contains(new ClearedInk(page.PageNumber, u.Box)))] } : reading;
}
