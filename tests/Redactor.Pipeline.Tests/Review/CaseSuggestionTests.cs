using Redactor.Detection.Listed;
using Redactor.Documents;
using Redactor.Pipeline.Review.Decisions;
using Redactor.Pipeline.Review.Marks;

namespace Redactor.Pipeline.Tests.Review;

/// <summary>What is burned in a whole case is suggested elsewhere in the same document at once, but never where it goes anyway.</summary>
public sealed class CaseSuggestionTests
{
    private readonly Letter letter = Pages(new Letter());

    [Fact]
    public void It_is_suggested_wherever_else_it_stands()
    {
        BurnInCase(Marked("Samal"));

        Suggestions().Select(m => (letter.TextOf(m.Id), m.IsOpen, m.Boxes.Keys.Single())).ShouldBe([("Samal", true, 1), ("Samal", true, 2)]);
        letter.State.Open.ShouldBe(3);
        letter.Burned().Count(t => t == "Samal").ShouldBeGreaterThan(0);
    }

    [Fact]
    public void It_is_not_suggested_where_the_reviewer_marked_it_by_hand()
    {
        var second = Marked("Samal in", length: 5);

        BurnInCase(Marked("Samal"));

        Suggestions().Single().Boxes.Keys.ShouldBe([2]);
        letter.Do(new() { Kind = ReviewActionKind.Delete, Marks = [second] });
        Suggestions().Count.ShouldBe(2, "nothing else burns it there now");
    }

    [Fact]
    public void Nor_where_what_was_found_goes_by_default_though_somebody_keeps_it()
    {
        var other = new Letter().Page("Samal came", "with Samal in spring").Found("Samal");
        other.Decide(MarkDecision.Keep, "f1");
        other.Do(new() { Kind = ReviewActionKind.Decide, Marks = ["f0"], Decision = MarkDecision.Burn, Scope = DecisionScope.Case });
        other.State.Marks.Keys.ShouldBe(["f0", "f1"], ignoreOrder: true);
    }

    [Fact]
    public void What_the_policy_keeps_is_suggested_when_it_is_burned_in_the_case()
    {
        var other = new Letter().Page("Kazakhstan is far", "from Kazakhstan").Found("Kazakhstan", EntityType.Country);
        other.Do(new() { Kind = ReviewActionKind.Decide, Marks = ["f0"], Decision = MarkDecision.Burn, Scope = DecisionScope.Case });
        other.State.Marks.Values.Where(m => m.Id[0] == 'c').ShouldHaveSingleItem().IsOpen.ShouldBeTrue();
    }

    [Fact]
    public void It_comes_and_goes_with_the_decision()
    {
        var mark = Marked("Samal");
        var decided = BurnInCase(mark);
        letter.Undo(decided);
        Suggestions().ShouldBeEmpty();
        letter.Redo(decided);
        Suggestions().Count.ShouldBe(2);
    }

    [Fact]
    public void What_was_decided_on_it_holds_when_it_is_covered_later_and_may_be_decided_on_unknowingly()
    {
        BurnInCase(Marked("Samal"));
        var (first, second) = (Suggestions()[0].Id, Suggestions()[1].Id);
        letter.Decide(MarkDecision.Keep, first);
        Marked("Samal in", length: 5);
        letter.State.Marks[first].Decision.ShouldBe(MarkDecision.Keep);

        Marked("Samal Testova wrote", length: 13);
        letter.State.Marks.Keys.ShouldNotContain(second);
        letter.Decide(MarkDecision.Burn, second);
        letter.State.Marks[second].Decision.ShouldBe(MarkDecision.Burn);
    }

    [Fact]
    public void Step_by_step_and_at_once_the_same_marks_stand()
    {
        BurnInCase(Marked("Samal"));
        Marked("Samal in", length: 5);
        var whole = letter.State;
        var stepwise = whole.Actions.Aggregate(ReviewState.Of(letter.Material, []), (state, action) => state.Then(action));
        stepwise.Marks.Keys.ShouldBe(whole.Marks.Keys, ignoreOrder: true);

        var reopened = Pages(new Letter { CaseNow = new CaseLists(PhraseList.Of(["Samal"]), PhraseList.Empty) });
        ReviewState.Of(reopened.Material, whole.Actions).Marks.Keys.ShouldBe(whole.Marks.Keys, ignoreOrder: true, "opened anew, the list of the case says it too");
    }

    private static Letter Pages(Letter letter) =>
        letter.Page("Samal Testova came from Almaty", "with Samal in spring").Page("and Samal Testova wrote it").Found("Almaty", EntityType.Location);

    private List<Mark> Suggestions() => [.. letter.State.Ordered.Where(m => m.Id[0] == 'c').OrderBy(m => m.Spans[0].Start)];

    private int BurnInCase(string mark) => letter.Do(new() { Kind = ReviewActionKind.Decide, Marks = [mark], Decision = MarkDecision.Burn, Scope = DecisionScope.Case });

    private string Marked(string text, int length = 0)
    {
        var (id, at) = (Letter.New('d'), letter.Material.Paged.Text.Value.IndexOf(text, StringComparison.Ordinal));
        letter.Do(new() { Kind = ReviewActionKind.Words, Mark = id, Start = at, End = at + (length == 0 ? text.Length : length), Type = EntityType.Person });
        return id;
    }
}
