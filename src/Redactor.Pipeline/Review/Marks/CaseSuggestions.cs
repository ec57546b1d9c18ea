using Redactor.Detection.Listed;
using Redactor.Pipeline.Review.Decisions;

namespace Redactor.Pipeline.Review.Marks;

/// <summary>What decisions for a whole case suggest within the document itself, and which suggestions have nothing to add to the other marks.</summary>
internal static class CaseSuggestions
{
    /// <summary>Whether an action burns words in the whole case.</summary>
    public static bool BurnsInCase(ReviewAction action) => action is { Kind: ReviewActionKind.Decide, Scope: DecisionScope.Case, Decision: MarkDecision.Burn };

    /// <summary>The words of marks as a case's list has them.</summary>
    public static List<string> Phrases(ReviewMaterial material, IEnumerable<Mark> marks) =>
        [.. marks.SelectMany(m => m.Spans).Select(s => string.Join(' ', material.TextOf(s).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))).Distinct(StringComparer.Ordinal)];

    /// <summary>A mark wherever one of the phrases stands.</summary>
    public static IReadOnlyList<Mark> Of(ReviewMaterial material, IReadOnlyList<string> phrases) =>
        PhraseList.Empty.With(phrases) is { } list ? [.. FirstMarks.Suggested(material, new CaseLists(list, PhraseList.Empty))] : [];

    /// <summary>
    /// The marks without suggestions that nobody decided on and that lie within what another mark burns, or would had nobody kept it. When that
    /// mark goes or shrinks, they are there again.
    /// </summary>
    public static IReadOnlyDictionary<string, Mark> WithoutCovered(IReadOnlyDictionary<string, Mark> marks)
    {
        if (!marks.Values.Any(IsUntouched)) return marks;
        var spans = marks.Values.Where(m => m.BurnsByDefault || m.Goes).SelectMany(m => m.Spans.Select(s => (Span: s, Mark: m)))
            .OrderBy(p => p.Span.Start).ThenByDescending(p => p.Span.End).ThenBy(p => IsUntouched(p.Mark));
        var (reach, covered) = (-1, new HashSet<string>(StringComparer.Ordinal));
        foreach (var (span, mark) in spans)
        {
            if (span.End <= reach && IsUntouched(mark)) covered.Add(mark.Id);
            reach = Math.Max(reach, span.End);
        }

        return covered.Count == 0 ? marks : marks.Where(m => !covered.Contains(m.Key)).ToDictionary(StringComparer.Ordinal);
    }

    private static bool IsUntouched(Mark mark) => mark is { Suggested: MarkDecision.Burn, Decision: MarkDecision.None, IsChanged: false };
}
