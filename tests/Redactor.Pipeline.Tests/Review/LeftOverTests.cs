using Redactor.Documents;
using Redactor.Pipeline.Review.Decisions;
using Redactor.Pipeline.Review.Marks;

namespace Redactor.Pipeline.Tests.Review;

/// <summary>A box that is moved or made smaller uncovers nothing by itself: somebody decides on what it left.</summary>
public sealed class LeftOverTests
{
    private readonly Letter letter = new Letter().Page("Bolat Testov came from Almaty").Found("Bolat Testov", entity: 1).Ink(1, new Box(400, 300, 700, 420), UnreadKind.Stamp);

    [Fact]
    public void Words_under_a_box_that_slipped_away_still_go_and_are_open()
    {
        letter.Decide(MarkDecision.Burn, "f0", "u1.0");
        Move("f0", new Box(900, 450, 1200, 500));

        var left = letter.State.Marks.Values.Single(m => m.IsOpen);
        (letter.TextOf(left.Id), left.Type, left.Entity).ShouldBe(("Bolat Testov", EntityType.Person, letter.State.Marks["f0"].Entity));
        letter.Burned().ShouldContain("Bolat Testov");
        letter.Allows(new() { Kind = ReviewActionKind.Delete, Marks = [left.Id] }).ShouldBeFalse();

        letter.Decide(MarkDecision.Keep, left.Id);
        letter.Burned().ShouldNotContain("Bolat Testov");
        letter.State.Open.ShouldBe(0);
    }

    [Fact]
    public void A_smaller_box_leaves_the_words_it_lost()
    {
        var word = letter.Material.Paged.Words.Single(w => letter.Material.TextOf(new(w.Start, w.End)) == "Testov");
        var resized = Move("f0", letter.Material.Paged.WordAt(word).Box);

        letter.State.Marks.Values.Where(m => m.Id[0] == 'd').Select(m => letter.TextOf(m.Id)).ShouldBe(["Bolat"]);
        letter.Undo(resized);
        letter.State.Marks.Keys.ShouldNotContain(id => id[0] == 'd');
    }

    [Fact]
    public void A_box_that_grows_or_whose_words_stay_leaves_nothing()
    {
        Move("f0", new Box(40, 40, 1200, 140));
        letter.State.Marks.Count.ShouldBe(2);

        letter.Undo(1);
        letter.Decide(MarkDecision.Keep, "f0");
        Move("f0", new Box(900, 450, 1200, 500));
        letter.State.Marks.Count.ShouldBe(2);
    }

    [Fact]
    public void Ink_under_a_box_that_slipped_away_still_goes_and_is_open()
    {
        letter.Decide(MarkDecision.Burn, "u1.0", "f0");
        Move("u1.0", new Box(900, 300, 1200, 420));

        var left = letter.State.Marks.Values.Single(m => m.IsOpen);
        (left.Kind, left.Unread).ShouldBe((MarkKind.Unread, UnreadKind.Stamp));
        letter.Plan().Burn.Redactions.SelectMany(r => r.Boxes).ShouldContain(new Box(400, 300, 700, 420));

        letter.Decide(MarkDecision.Keep, left.Id);
        letter.Plan().Burn.Redactions.SelectMany(r => r.Boxes).ShouldNotContain(new Box(400, 300, 700, 420));
        letter.Plan().Burn.Redactions.SelectMany(r => r.Boxes).ShouldContain(new Box(900, 300, 1200, 420));
        ((ExaminedPage)letter.Plan().Without(letter.Material.Paged.Pages[0])).Unread.ShouldBeEmpty();
    }

    private int Move(string mark, Box box) => letter.Do(new() { Kind = ReviewActionKind.Resize, Marks = [mark], Page = 1, Boxes = [[box.Left, box.Top, box.Right, box.Bottom]] });
}
