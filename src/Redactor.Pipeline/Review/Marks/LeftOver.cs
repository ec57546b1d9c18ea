using Redactor.Documents;
using Redactor.Pipeline.Review.Decisions;

namespace Redactor.Pipeline.Review.Marks;

/// <summary>
/// What a box that is moved or made smaller no longer covers: a mark of its own, on which somebody has to decide. A box that slipped under the hand uncovers
/// nothing by itself.
/// </summary>
internal static class LeftOver
{
    /// <summary>Null where nothing that goes was uncovered, or a reviewer had drawn the box.</summary>
    public static Mark? Of(ReviewMaterial material, Mark before, Mark after, string id)
    {
        if (!before.Goes || before.Kind is MarkKind.Drawn or MarkKind.Leak) return null;
        var left = before with { Id = id, Decision = MarkDecision.None, DecidedBy = null, KeepCode = null, Comment = null, Suggested = MarkDecision.None, IsChanged = false, IsSettled = false, BurnsByDefault = true, Reason = "left over where a box was moved" };
        if (before.Kind == MarkKind.Unread)
        {
            // Ink is known by its place alone; these very boxes are burned.
            var bare = before.Boxes.Where(b => !b.Value.All(box => after.Boxes.GetValueOrDefault(b.Key, []).Any(a => a.Contains(box)))).ToDictionary();
            return bare.Count == 0 ? null : left with { Boxes = bare, ByHand = [.. bare.Keys.Order()] };
        }

        var spans = material.Trimmed(before.Spans.SelectMany(s => Without(s, after.Spans)));
        return spans.Count == 0 ? null : left with { Spans = spans, Boxes = MarkBoxes.Of(material.Paged, spans), ByHand = [] };
    }

    private static IEnumerable<TextSpan> Without(TextSpan span, IReadOnlyList<TextSpan> covered)
    {
        var start = span.Start;
        foreach (var cover in covered.Where(c => c.Start < span.End && c.End > span.Start).OrderBy(c => c.Start))
        {
            if (cover.Start > start) yield return new(start, cover.Start);
            start = Math.Max(start, cover.End);
        }

        if (start < span.End) yield return new(start, span.End);
    }
}
