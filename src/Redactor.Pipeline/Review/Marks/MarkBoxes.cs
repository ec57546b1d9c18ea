using Redactor.Detection;
using Redactor.Detection.Planning;
using Redactor.Documents;

namespace Redactor.Pipeline.Review.Marks;

/// <summary>The boxes that burning a stretch of the text would take, page by page.</summary>
internal static class MarkBoxes
{
    public static IReadOnlyDictionary<int, IReadOnlyList<Box>> Of(PagedText paged, IReadOnlyList<TextSpan> spans)
    {
        var boxes = new Dictionary<int, IReadOnlyList<Box>>();
        foreach (var span in spans)
        {
            var finding = new Finding(span.Start, span.End, EntityType.Listed, 1, "", "");
            foreach (var redaction in RedactionPlanner.Plan(paged, [new BurnedSpan(span.Start, span.End, finding.Type, "", finding)]))
                boxes[redaction.PageNumber] = [.. boxes.GetValueOrDefault(redaction.PageNumber, []), .. redaction.Boxes];
        }

        return boxes;
    }

    public static IReadOnlyDictionary<int, IReadOnlyList<Box>> On(int page, Box box) => new Dictionary<int, IReadOnlyList<Box>> { [page] = [box] };
}
