using Redactor.Pipeline.Review.Decisions;

namespace Redactor.Pipeline.Review.Marks;

/// <summary>Which findings somebody has settled by deciding that something longer around them is burned; they are open again when that decision goes.</summary>
internal static class SettledMarks
{
    /// <summary>The marks, those that are settled told so.</summary>
    public static IReadOnlyDictionary<string, Mark> In(IReadOnlyDictionary<string, Mark> marks)
    {
        var burned = marks.Values.Where(m => m.Decision == MarkDecision.Burn).SelectMany(m => m.Spans).OrderBy(s => s.Start).ToList();
        if (burned.Count == 0) return marks;
        var (starts, reach) = (burned.ConvertAll(s => s.Start), burned.ConvertAll(s => s.End));
        for (var i = 1; i < reach.Count; i++) reach[i] = Math.Max(reach[i], reach[i - 1]);
        var settled = marks.Values.Where(m => IsFoundAndOpen(m) && m.Spans.All(IsBurned)).Select(m => m.Id).ToHashSet(StringComparer.Ordinal);
        return settled.Count == 0 ? marks : marks.ToDictionary(m => m.Key, m => settled.Contains(m.Key) ? m.Value with { IsSettled = true } : m.Value, StringComparer.Ordinal);

        // The furthest end of all that begin no later is that of one of them: the stretch lies within that one.
        bool IsBurned(TextSpan span)
        {
            var at = starts.BinarySearch(span.Start);
            if (at < 0) at = ~at - 1;
            while (at >= 0 && at + 1 < starts.Count && starts[at + 1] == span.Start) at++;
            return at >= 0 && reach[at] >= span.End;
        }
    }

    // A leak is looked at by itself; what a reviewer changed may reach beyond its words.
    private static bool IsFoundAndOpen(Mark mark) => mark is { Kind: MarkKind.Finding, IsChanged: false, IsOpen: true, Spans.Count: > 0, ByHand.Count: 0 };
}
