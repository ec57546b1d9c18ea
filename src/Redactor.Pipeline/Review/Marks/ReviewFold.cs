using Redactor.Documents;
using Redactor.Pipeline.Review.Decisions;
using Redactor.Pipeline.Stages;

namespace Redactor.Pipeline.Review.Marks;

/// <summary>
/// Applies actions to marks, one after the other. An action that names what is not there, because what made it was taken back, does
/// nothing to it.
/// </summary>
internal sealed class ReviewFold
{
    private readonly ReviewMaterial material;
    private readonly Dictionary<string, Mark> marks;
    private readonly Dictionary<string, string> merged;

    public ReviewFold(ReviewMaterial material)
    {
        this.material = material;
        marks = new(material.Marks, StringComparer.Ordinal);
        merged = new(StringComparer.Ordinal);
        Seen = [];
    }

    /// <summary>Goes on where another ended, and leaves that as it is.</summary>
    public ReviewFold(ReviewFold before)
    {
        material = before.material;
        marks = new(before.marks, StringComparer.Ordinal);
        merged = new(before.merged, StringComparer.Ordinal);
        Seen = [.. before.Seen];
    }

    /// <summary>All of them, suggestions that other marks cover included.</summary>
    public IReadOnlyDictionary<string, Mark> Marks => marks;

    /// <summary>Who had which page on the screen.</summary>
    public HashSet<(string Actor, int Page)> Seen { get; }

    public void Apply(RecordedAction recorded)
    {
        var action = recorded.Action;
        switch (action.Kind)
        {
            case ReviewActionKind.Decide:
                Change(action, m => m with { Decision = action.Decision!.Value, KeepCode = action.KeepCode, Comment = action.Comment, Scope = action.Scope ?? DecisionScope.Document, DecidedBy = recorded.Actor });
                if (CaseSuggestions.BurnsInCase(action)) Suggest(action.Marks!);
                break;
            case ReviewActionKind.Retype:
                // What the policy keeps as one type may be one it burns.
                Change(action, m => m with { Type = action.Type!.Value, IsChanged = true, BurnsByDefault = m.BurnsByDefault || material.Policy.Burns(action.Type!.Value) });
                break;
            case ReviewActionKind.Draw:
                Draw(recorded);
                break;
            case ReviewActionKind.Words:
                Add(recorded, [new(action.Start!.Value, action.End!.Value)]);
                break;
            case ReviewActionKind.Resize:
                Resize(action);
                break;
            case ReviewActionKind.Split:
                Split(recorded);
                break;
            case ReviewActionKind.Delete:
                foreach (var id in action.Marks!) marks.Remove(id);
                break;
            case ReviewActionKind.Merge:
                Merge(Root(action.Entities![0]), [.. action.Entities!.Skip(1).Select(Root)]);
                break;
            case ReviewActionKind.Separate:
                Change(action, m => m with { Entity = Root(action.Entity!) });
                break;
            case ReviewActionKind.Seen:
                Seen.Add((recorded.Actor, action.Page!.Value));
                break;
        }
    }

    private static List<Box> Boxes(ReviewAction action) => [.. action.Boxes!.Select(StoredBox.ToBox)];

    private void Change(ReviewAction action, Func<Mark, Mark> change)
    {
        foreach (var id in action.Marks!)
        {
            // What was decided on a suggestion holds though the case's list no longer makes it.
            if ((marks.GetValueOrDefault(id) ?? FirstMarks.Suggested(material, id)) is { } mark) marks[id] = change(mark);
        }
    }

    // What goes in the whole case goes elsewhere in this document too.
    private void Suggest(IReadOnlyList<string> ids)
    {
        var phrases = CaseSuggestions.Phrases(material, ids.Select(id => marks.GetValueOrDefault(id)).OfType<Mark>());
        foreach (var mark in material.SuggestedBy(phrases)) marks.TryAdd(mark.Id, mark);
    }

    private void Draw(RecordedAction recorded)
    {
        var (page, boxes) = (recorded.Action.Page!.Value, Boxes(recorded.Action));
        Add(recorded, WordsUnder.Spans(material.Paged, page - 1, boxes));
        var drawn = marks[recorded.Action.Mark!];
        marks[drawn.Id] = drawn with { Boxes = With(drawn.Boxes, page, boxes), ByHand = [page] };
    }

    private void Add(RecordedAction recorded, IReadOnlyList<TextSpan> spans)
    {
        var action = recorded.Action;
        marks[action.Mark!] = new Mark(action.Mark!, MarkKind.Drawn, action.Type!.Value)
        {
            Spans = spans,
            Boxes = MarkBoxes.Of(material.Paged, spans),
            Recognizer = "reviewer",
            Reason = "a reviewer marked it",
            Entity = Root(action.Entity ?? "n" + action.Mark),
            BurnsByDefault = true,
            Decision = MarkDecision.Burn,
            DecidedBy = recorded.Actor,
        };
    }

    private void Resize(ReviewAction action)
    {
        var before = marks.GetValueOrDefault(action.Marks![0]) ?? FirstMarks.Suggested(material, action.Marks[0]);
        Change(action, m => Resized(m, action.Page!.Value, Boxes(action)));
        if (before is not null && LeftOver.Of(material, before, marks[before.Id], "d" + action.Id.ToString("D")) is { } left) marks[left.Id] = left;
    }

    private Mark Resized(Mark mark, int page, List<Box> boxes)
    {
        // Ink has no words of its own, whatever lies under the box.
        var elsewhere = mark.Spans.SelectMany(s => Elsewhere(s, page));
        var spans = mark.Kind == MarkKind.Unread ? mark.Spans : [.. elsewhere.Concat(WordsUnder.Spans(material.Paged, page - 1, boxes)).OrderBy(s => s.Start)];
        return mark with { Spans = spans, Boxes = With(mark.Boxes, page, boxes), ByHand = [.. mark.ByHand.Append(page).Distinct().Order()], IsChanged = true };
    }

    /// <summary>The stretches of a span on other pages than this one.</summary>
    private IEnumerable<TextSpan> Elsewhere(TextSpan span, int page) => material.Paged.Covered(span.Start, span.End)
        .GroupBy(w => w.Page).Where(words => words.Key != page - 1)
        .Select(words => new TextSpan(Math.Max(span.Start, words.First().Start), Math.Min(span.End, words.Last().End)));

    private void Split(RecordedAction recorded)
    {
        var action = recorded.Action;
        if (!marks.TryGetValue(action.Marks![0], out var mark)) return;
        var at = action.At!.Value;
        List<TextSpan> before = [.. mark.Spans.Where(s => s.Start < at).Select(s => s with { End = Math.Min(s.End, at) })];
        List<TextSpan> after = [.. mark.Spans.Where(s => s.End > at).Select(s => s with { Start = Math.Max(s.Start, at) })];
        if (before.Count == 0 || after.Count == 0) return;
        marks[mark.Id] = mark with { Spans = material.Trimmed(before), Boxes = MarkBoxes.Of(material.Paged, before), ByHand = [], IsChanged = true };
        marks[action.Mark!] = mark with { Id = action.Mark!, Spans = material.Trimmed(after), Boxes = MarkBoxes.Of(material.Paged, after), ByHand = [], BurnsByDefault = true, IsChanged = true, Entity = Root("n" + action.Mark) };
    }

    private void Merge(string into, HashSet<string> others)
    {
        others.Remove(into);
        foreach (var other in others) merged[other] = into;
        foreach (var mark in marks.Values.Where(m => m.Entity is { } entity && others.Contains(entity)).ToList()) marks[mark.Id] = mark with { Entity = into };
    }

    private string Root(string entity)
    {
        while (merged.TryGetValue(entity, out var into)) entity = into;
        return entity;
    }

    private static Dictionary<int, IReadOnlyList<Box>> With(IReadOnlyDictionary<int, IReadOnlyList<Box>> boxes, int page, List<Box> instead) =>
        new(boxes) { [page] = instead };
}
