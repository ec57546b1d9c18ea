using Redactor.Detection.Listed;
using Redactor.Documents;
using Redactor.Pipeline.Review.Decisions;
using Redactor.Pipeline.Review.Marks;

namespace Redactor.Pipeline.Tests.Review;

/// <summary>What reviewers do changes marks, and only as they did it; everything can be taken back.</summary>
public sealed class ReviewStateTests
{
    private readonly Letter letter = new Letter().Page("Bolat Testov came from Almaty", "with Bolat in spring").Page("and Kazakhstan is far").Found("Bolat Testov", entity: 1).Found("Almaty", EntityType.Location)
        .Found("Kazakhstan", EntityType.Country);

    [Fact]
    public void Everything_the_policy_burns_is_open_until_somebody_decides()
    {
        (letter.State.Total, letter.State.Open).ShouldBe((2, 2));

        letter.Decide(MarkDecision.Burn, "f0");
        letter.Decide(MarkDecision.Keep, "f1");

        (letter.State.Total, letter.State.Open).ShouldBe((2, 0));
        letter.Burned().ShouldBe(["Bolat Testov"]);
    }

    [Fact]
    public void Where_words_of_a_mark_stand_elsewhere_without_one_is_counted()
    {
        letter.Plan().Burn.Repeated.ShouldBe(1, "Bolat on the second line");
        letter.Decide(MarkDecision.Keep, "f0");
        letter.Plan().Burn.Repeated.ShouldBe(0);
    }

    [Fact]
    public void Until_somebody_decides_the_preview_burns_what_the_policy_burns() => letter.Burned().ShouldBe(["Bolat Testov", "Almaty"], ignoreOrder: true);

    [Fact]
    public void What_the_policy_keeps_can_be_burned()
    {
        letter.State.Marks["f2"].NeedsDecision.ShouldBeFalse();
        letter.Decide(MarkDecision.Burn, "f2");
        letter.Burned().ShouldContain("Kazakhstan");
        letter.Plan().Burn.Redactions.Single(r => r.Type == EntityType.Country).PageNumber.ShouldBe(2);
    }

    [Fact]
    public void What_is_given_a_type_the_policy_burns_goes_until_somebody_decides_otherwise()
    {
        letter.Do(new() { Kind = ReviewActionKind.Retype, Marks = ["f2"], Type = EntityType.Person });

        letter.State.Marks["f2"].IsOpen.ShouldBeTrue();
        letter.Burned().ShouldContain("Kazakhstan");
        letter.Do(new() { Kind = ReviewActionKind.Retype, Marks = ["f0"], Type = EntityType.Country });
        letter.Burned().ShouldContain("Bolat Testov");
    }

    [Fact]
    public void What_was_done_is_taken_back_and_done_again_in_any_order()
    {
        var first = letter.Decide(MarkDecision.Keep, "f0");
        var second = letter.Decide(MarkDecision.Burn, "f1");

        letter.Undo(first);
        (letter.State.Marks["f0"].Decision, letter.State.Marks["f1"].Decision).ShouldBe((MarkDecision.None, MarkDecision.Burn));
        letter.Undo(second);
        letter.State.Open.ShouldBe(2);
        letter.Redo(first);
        letter.State.Marks["f0"].Decision.ShouldBe(MarkDecision.Keep);
        letter.Allows(new() { Kind = ReviewActionKind.Redo, Of = first }).ShouldBeFalse();
        letter.Allows(new() { Kind = ReviewActionKind.Undo, Of = second }).ShouldBeFalse();
        letter.Undo(first);
        letter.State.Marks["f0"].Decision.ShouldBe(MarkDecision.None);
    }

    [Fact]
    public void A_box_by_hand_burns_the_words_under_it_and_itself()
    {
        var id = Letter.New('d');
        var word = letter.Material.Paged.Words.Single(w => letter.Material.TextOf(new(w.Start, w.End)) == "spring");
        var box = letter.Material.Paged.WordAt(word).Box.Grow(6, 6);
        letter.Do(new() { Kind = ReviewActionKind.Draw, Mark = id, Page = 1, Boxes = [[box.Left, box.Top, box.Right, box.Bottom]], Type = EntityType.Date });

        letter.TextOf(id).ShouldBe("spring");
        var plan = letter.Plan();
        plan.Burn.Redactions.SelectMany(r => r.Boxes).ShouldContain(box);
        plan.Burn.Redactions.Where(r => r.Type == EntityType.Date).ShouldAllBe(r => r.Placeholder == "[DATE]");
    }

    [Fact]
    public void A_box_over_ink_without_words_is_burned_too()
    {
        var id = Letter.New('d');
        letter.Do(new() { Kind = ReviewActionKind.Draw, Mark = id, Page = 2, Boxes = [[900, 300, 1200, 400]], Type = EntityType.Person });
        letter.Plan().Burn.Redactions.Single(r => r.Boxes.Contains(new Box(900, 300, 1200, 400))).Placeholder.ShouldBe("[PERSON]");
    }

    [Fact]
    public void Words_that_were_selected_are_burned_as_the_person_they_name()
    {
        var id = Letter.New('d');
        var at = letter.Material.Paged.Text.Value.IndexOf("Bolat in", StringComparison.Ordinal);
        letter.Do(new() { Kind = ReviewActionKind.Words, Mark = id, Start = at, End = at + 5, Type = EntityType.Person, Entity = letter.State.Marks["f0"].Entity });

        letter.Plan().Burn.Redactions.Where(r => r.Type == EntityType.Person).Select(r => r.Placeholder).Distinct().ShouldBe(["[PERSON-1]"]);
        letter.Do(new() { Kind = ReviewActionKind.Delete, Marks = [id] });
        letter.State.Marks.Keys.ShouldNotContain(id);
    }

    [Fact]
    public void Another_box_is_of_other_words()
    {
        var word = letter.Material.Paged.Words.Single(w => letter.Material.TextOf(new(w.Start, w.End)) == "Testov");
        var box = letter.Material.Paged.WordAt(word).Box;
        letter.Do(new() { Kind = ReviewActionKind.Resize, Marks = ["f0"], Page = 1, Boxes = [[box.Left, box.Top, box.Right, box.Bottom]] });
        letter.TextOf("f0").ShouldBe("Testov");
        letter.State.Marks["f0"].IsChanged.ShouldBeTrue();
    }

    [Fact]
    public void Another_box_on_one_page_leaves_the_words_on_the_other_where_they_are()
    {
        var broken = new Letter().Page("signed by Bolat").Page("Testov in spring").Found("Bolat\fTestov", entity: 1);
        broken.State.Marks["f0"].Boxes.Keys.Order().ShouldBe([1, 2]);
        var box = broken.Drawn(1).Reading().Words.Last().Box.Grow(3, 3);

        broken.Do(new() { Kind = ReviewActionKind.Resize, Marks = ["f0"], Page = 1, Boxes = [[box.Left, box.Top, box.Right, box.Bottom]] });

        broken.TextOf("f0").ShouldBe("Bolat|Testov");
        broken.Plan().Burn.Redactions.Select(r => r.PageNumber).Distinct().Order().ShouldBe([1, 2]);
        broken.Burned().ShouldContain("Testov");
    }

    [Fact]
    public void What_was_drawn_by_hand_is_not_parted_and_half_a_finding_is_not_deleted()
    {
        var drawn = Letter.New('d');
        letter.Do(new() { Kind = ReviewActionKind.Draw, Mark = drawn, Page = 1, Boxes = [[50, 50, 600, 110]], Type = EntityType.Person });
        letter.Allows(new() { Kind = ReviewActionKind.Split, Marks = [drawn], Mark = Letter.New('d'), At = letter.State.Marks[drawn].Spans[0].Start + 3 }).ShouldBeFalse();
        var half = Letter.New('d');
        letter.Do(new() { Kind = ReviewActionKind.Split, Marks = ["f0"], Mark = half, At = letter.State.Marks["f0"].Spans[0].Start + 5 });
        letter.Allows(new() { Kind = ReviewActionKind.Delete, Marks = [half] }).ShouldBeFalse();
        letter.Plan().Burn.Redactions.ShouldNotBeEmpty();
    }

    [Fact]
    public void The_plan_does_not_depend_on_the_way_the_review_came_to_it()
    {
        var (one, two, three) = (Letter.New('d'), Letter.New('d'), Letter.New('d'));
        ReviewAction Draw(string mark, int left) => new() { Kind = ReviewActionKind.Draw, Mark = mark, Page = 2, Boxes = [[left, 300, left + 100, 350]], Type = EntityType.Person };
        letter.Do(Draw(one, 100));
        letter.Do(Draw(two, 300));
        letter.Do(new() { Kind = ReviewActionKind.Delete, Marks = [one] });
        letter.Do(Draw(three, 500));
        var whole = letter.State;
        var stepwise = whole.Actions.Aggregate(ReviewState.Of(letter.Material, []), (state, action) => state.Then(action));

        ReviewPlan.Of(letter.Material, stepwise).Burn.Redactions.SelectMany(r => r.Boxes).ShouldBe(ReviewPlan.Of(letter.Material, whole).Burn.Redactions.SelectMany(r => r.Boxes));
        ReviewPlan.Of(letter.Material, stepwise).Burn.Approved.ShouldBe(ReviewPlan.Of(letter.Material, whole).Burn.Approved);
    }

    [Fact]
    public void A_mark_is_parted_into_two_that_are_decided_on_one_by_one()
    {
        var id = Letter.New('d');
        letter.Do(new() { Kind = ReviewActionKind.Split, Marks = ["f0"], Mark = id, At = letter.State.Marks["f0"].Spans[0].Start + 5 });

        (letter.TextOf("f0"), letter.TextOf(id)).ShouldBe(("Bolat", "Testov"));
        letter.Decide(MarkDecision.Burn, "f0");
        letter.Decide(MarkDecision.Keep, id);
        letter.Burned().ShouldContain("Bolat");
        letter.Burned().ShouldNotContain(t => t.Contains("Testov", StringComparison.Ordinal));
    }

    [Fact]
    public void What_is_parted_off_is_somebody_else()
    {
        var both = new Letter().Page("Bolat and Marat came with Bolat").Found("Bolat and Marat", entity: 1).Found("with Bolat", entity: 1);
        var id = Letter.New('d');
        both.Do(new() { Kind = ReviewActionKind.Split, Marks = ["f0"], Mark = id, At = both.State.Marks["f0"].Spans[0].Start + 10 });

        both.TextOf(id).ShouldBe("Marat");
        both.State.Marks[id].Entity.ShouldNotBe(both.State.Marks["f0"].Entity);
        both.State.Marks["f1"].Entity.ShouldBe(both.State.Marks["f0"].Entity);
        both.Plan().Burn.Redactions.Select(r => r.Placeholder).Distinct().ShouldBe(["[PERSON-1]", "[PERSON-2]"], ignoreOrder: true);
    }

    [Fact]
    public void Entities_become_one_and_mentions_become_another()
    {
        var both = new Letter().Page("Bolat met Marat and Bolat").Found("Bolat", entity: 1).Found("Marat", entity: 2);
        both.Plan().Burn.Redactions.Select(r => r.Placeholder).ShouldBe(["[PERSON-1]", "[PERSON-2]", "[PERSON-1]"]);

        var merged = both.Do(new() { Kind = ReviewActionKind.Merge, Entities = [both.State.Marks["f0"].Entity!, both.State.Marks["f1"].Entity!] });
        both.Plan().Burn.Redactions.Select(r => r.Placeholder).ShouldAllBe(p => p == "[PERSON-1]");
        both.Undo(merged);
        both.Do(new() { Kind = ReviewActionKind.Separate, Marks = ["f2"], Entity = Letter.New('n') });
        both.Plan().Burn.Redactions.Select(r => r.Placeholder).ShouldBe(["[PERSON-1]", "[PERSON-2]", "[PERSON-3]"]);
    }

    [Fact]
    public void Another_type_is_another_placeholder()
    {
        letter.Do(new() { Kind = ReviewActionKind.Retype, Marks = ["f1"], Type = EntityType.Organization });
        letter.Plan().Burn.Redactions.ShouldContain(r => r.Placeholder == "[ORG-1]");
    }

    [Fact]
    public void Unread_ink_goes_unless_a_reviewer_clears_it()
    {
        var inked = new Letter().Page("a letter").Ink(1, new Box(400, 300, 700, 420), UnreadKind.Stamp);
        (inked.State.Total, inked.State.Open).ShouldBe((1, 1));
        inked.Plan().Cleared.ShouldBeEmpty();

        inked.Decide(MarkDecision.Keep, "u1.0");

        ((ExaminedPage)inked.Plan().Without(inked.Material.Paged.Pages[0])).Unread.ShouldBeEmpty();
    }

    [Fact]
    public void What_was_decided_elsewhere_in_the_case_is_suggested()
    {
        var other = new Letter { CaseNow = new CaseLists(PhraseList.Of(["Samal"]), PhraseList.Of(["Almaty"])) }.Page("Samal was in Almaty").Found("Almaty", EntityType.Location);

        other.State.Marks["f0"].Suggested.ShouldBe(MarkDecision.Keep);
        var suggested = other.State.Marks.Values.Single(m => m.Id[0] == 'c');
        (suggested.Suggested, suggested.IsOpen, other.TextOf(suggested.Id)).ShouldBe((MarkDecision.Burn, true, "Samal"));
    }

    [Fact]
    public void What_was_decided_on_a_suggestion_holds_though_the_list_makes_it_no_more()
    {
        var suggesting = new Letter { CaseNow = new CaseLists(PhraseList.Of(["Samal"]), PhraseList.Empty) }.Page("Samal was there");
        var id = suggesting.State.Marks.Keys.Single();
        suggesting.Decide(MarkDecision.Burn, id);
        var changed = new Letter().Page("Samal was there");

        var state = ReviewState.Of(changed.Material, suggesting.State.Actions);

        ReviewPlan.Of(changed.Material, state).Burn.Redactions.Count.ShouldBe(1);
    }

    [Fact]
    public void A_leak_is_burned_unless_somebody_says_that_it_is_none()
    {
        var leaked = new Letter().Page("the steel bolat is strong");
        var word = leaked.Drawn(1).Reading().Words.Single(w => w.Text.Reveal() == "bolat");
        leaked.Leaks.Add(new(1, "reread/1 approved-text", word.Box));
        leaked.State.Marks["l0"].IsOpen.ShouldBeTrue();
        leaked.Plan().Burn.Redactions.SelectMany(r => r.Boxes).ShouldContain(word.Box);

        leaked.Decide(MarkDecision.Keep, "l0");

        leaked.Plan().Burn.Redactions.ShouldBeEmpty();
        leaked.Plan().Burn.Approved.ShouldAllBe(a => a.IsKept);
    }

    [Fact]
    public void The_same_review_gives_the_same_plan()
    {
        letter.Decide(MarkDecision.Burn, "f0", "f1");
        var one = letter.Plan();
        var two = ReviewPlan.Of(letter.Material, ReviewState.Of(letter.Material, [.. letter.State.History.Select(h => h.Action)]));
        one.Burn.Redactions.Select(r => r.Placeholder).ShouldBe(two.Burn.Redactions.Select(r => r.Placeholder));
        one.Burn.Redactions.SelectMany(r => r.Boxes).ShouldBe(two.Burn.Redactions.SelectMany(r => r.Boxes));
    }

    [Theory]
    [InlineData("nobody")]
    [InlineData("f99")]
    public void An_action_on_what_is_not_there_is_refused(string mark) => letter.Allows(new() { Kind = ReviewActionKind.Decide, Marks = [mark], Decision = MarkDecision.Keep }).ShouldBeFalse();

    [Fact]
    public void Actions_that_make_no_sense_are_refused()
    {
        var id = Letter.New('d');
        ReviewAction[] senseless =
        [
            new() { Kind = ReviewActionKind.Decide, Marks = [], Decision = MarkDecision.Burn },
            new() { Kind = ReviewActionKind.Decide, Marks = ["f0"] },
            new() { Kind = ReviewActionKind.Decide, Marks = ["f0"], Decision = (MarkDecision)9 },
            new() { Kind = ReviewActionKind.Delete, Marks = ["f0"] },
            new() { Kind = ReviewActionKind.Draw, Mark = id, Page = 3, Boxes = [[0, 0, 9, 9]], Type = EntityType.Person },
            new() { Kind = ReviewActionKind.Draw, Mark = id, Page = 1, Boxes = [[0, 0, 9999, 9]], Type = EntityType.Person },
            new() { Kind = ReviewActionKind.Draw, Mark = id, Page = 1, Boxes = [[9, 9, 9, 9]], Type = EntityType.Person },
            new() { Kind = ReviewActionKind.Draw, Mark = id, Page = 1, Boxes = [[0, 0, 9]], Type = EntityType.Person },
            new() { Kind = ReviewActionKind.Draw, Mark = "f0", Page = 1, Boxes = [[0, 0, 9, 9]], Type = EntityType.Person },
            new() { Kind = ReviewActionKind.Draw, Mark = id, Page = 1, Boxes = [[0, 0, 9, 9]] },
            new() { Kind = ReviewActionKind.Words, Mark = id, Start = 5, End = 5, Type = EntityType.Person },
            new() { Kind = ReviewActionKind.Words, Mark = id, Start = 0, End = 99999, Type = EntityType.Person },
            new() { Kind = ReviewActionKind.Split, Marks = ["f0"], Mark = id, At = letter.State.Marks["f0"].Spans[0].Start },
            new() { Kind = ReviewActionKind.Merge, Entities = ["e0", "e77"] },
            new() { Kind = ReviewActionKind.Separate, Marks = ["f0"], Entity = "e1" },
            new() { Kind = ReviewActionKind.Seen, Page = 9 },
            new() { Kind = ReviewActionKind.Comment, Comment = " " },
            new() { Kind = ReviewActionKind.Undo, Of = 1 },
            new() { Kind = (ReviewActionKind)99 },
        ];
        foreach (var action in senseless) letter.Allows(action).ShouldBeFalse(action.ToString());
    }

    [Fact]
    public void A_decision_on_what_was_taken_back_is_as_if_it_was_not_there()
    {
        var id = Letter.New('d');
        var drawn = letter.Do(new() { Kind = ReviewActionKind.Draw, Mark = id, Page = 1, Boxes = [[10, 10, 50, 50]], Type = EntityType.Person });
        letter.Decide(MarkDecision.Keep, id);
        letter.Undo(drawn);
        letter.State.Marks.Keys.ShouldNotContain(id);
        letter.Redo(drawn);
        letter.State.Marks[id].Decision.ShouldBe(MarkDecision.Keep);
    }
}
