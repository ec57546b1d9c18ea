using Redactor.Documents;
using Redactor.Pipeline.Review.Decisions;
using Redactor.Pipeline.Verify;

namespace Redactor.Pipeline.Tests.Review;

/// <summary>What lies within something that a reviewer burns needs no decision of its own, for as long as that stands.</summary>
public sealed class SettledMarkTests
{
    private readonly Letter letter = new Letter().Page("the Bolat Testov school in Almaty", "and Bolat Testov himself").Found("Bolat Testov school", EntityType.Organization, 1).Found("Bolat Testov", entity: 2).Found("Almaty", EntityType.Location);

    [Fact]
    public void A_mark_within_a_burned_one_is_settled_with_it()
    {
        letter.State.Open.ShouldBe(4);

        var burned = letter.Decide(MarkDecision.Burn, Whole);

        Open().ShouldBe(["Almaty", "Bolat Testov"]);
        letter.State.Total.ShouldBe(4);
        letter.State.Marks[Inner].IsSettled.ShouldBeTrue();
        letter.State.Marks[Inner].Goes.ShouldBeTrue();

        letter.Undo(burned);
        letter.State.Open.ShouldBe(4);
    }

    [Fact]
    public void It_is_open_again_when_the_longer_one_stays()
    {
        letter.Decide(MarkDecision.Burn, Whole);
        letter.Decide(MarkDecision.Keep, Whole);

        letter.State.Marks[Inner].IsOpen.ShouldBeTrue();
        letter.Burned().ShouldContain("Bolat Testov");
    }

    [Fact]
    public void A_longer_one_that_nobody_decided_on_settles_nothing_nor_does_a_shorter_one()
    {
        letter.Decide(MarkDecision.Burn, Inner);
        letter.State.Marks[Whole].IsOpen.ShouldBeTrue();

        letter.Decide(MarkDecision.None, Inner);
        letter.State.Marks[Inner].IsOpen.ShouldBeTrue();
    }

    [Fact]
    public void Whole_and_part_burned_one_after_the_other_burn_the_same_as_the_whole_alone()
    {
        letter.Decide(MarkDecision.Burn, Whole);
        var settled = letter.Plan().Burn;
        letter.Decide(MarkDecision.Burn, Inner);

        letter.Plan().Burn.Redactions.SelectMany(r => r.Boxes).ShouldBe(settled.Redactions.SelectMany(r => r.Boxes));
        letter.Plan().Burn.Approved.ShouldBe(settled.Approved);
    }

    [Fact]
    public void What_reaches_beyond_is_not_settled()
    {
        var words = new Letter().Page("Bolat Testov school in Almaty").Found("Bolat Testov", entity: 1).Found("Testov school", EntityType.Organization, 2);
        words.Decide(MarkDecision.Burn, "f0");
        words.State.Marks["f1"].IsOpen.ShouldBeTrue();
    }

    [Fact]
    public void A_leak_is_decided_on_by_itself()
    {
        var leaking = new Letter().Page("Bolat Testov in Almaty").Found("Bolat Testov", entity: 1);
        var word = leaking.Material.Paged.WordAt(leaking.Material.Paged.Words[0]).Box;
        var again = new Letter().Page("Bolat Testov in Almaty").Found("Bolat Testov", entity: 1);
        again.Leaks.Add(new FoundLeak(1, "reread", word));

        again.Decide(MarkDecision.Burn, "f0");

        again.State.Marks["l0"].IsOpen.ShouldBeTrue();
    }

    private string Whole => letter.State.Marks.Values.Single(m => m.Type == EntityType.Organization).Id;

    private string Inner => letter.State.Marks.Values.Where(m => m.Type == EntityType.Person).MinBy(m => m.Spans[0].Start)!.Id;

    private IEnumerable<string> Open() => letter.State.Marks.Values.Where(m => m.IsOpen).Select(m => letter.TextOf(m.Id)).Order(StringComparer.Ordinal);
}
