using Redactor.Documents;
using Redactor.Pipeline.Review.Decisions;
using Redactor.Pipeline.Review.Marks;
using Redactor.Verification;

namespace Redactor.Pipeline.Tests.Review;

/// <summary>What a person keeps stays readable though it is burned elsewhere; nothing else does.</summary>
public sealed class KeptWordsTests
{
    private readonly Letter letter = new Letter().Page("Bolat wrote of bolat steel", "Bolat Testov signed it").Found("Bolat Testov", entity: 1).Found("bolat", EntityType.Person);

    [Fact]
    public void A_word_that_is_kept_is_not_burned_as_a_survivor_of_the_name()
    {
        letter.Decide(MarkDecision.Burn, letter.State.Marks.Values.Single(m => letter.TextOf(m.Id) == "Bolat Testov").Id);
        letter.Decide(MarkDecision.Keep, letter.State.Marks.Values.Single(m => letter.TextOf(m.Id) == "bolat").Id);

        var plan = letter.Plan();

        var steel = letter.Material.Paged.Pages.OfType<ExaminedPage>().Single().Words.Single(w => w.Text.Reveal() == "bolat").Box;
        plan.Burn.Redactions.SelectMany(r => r.Boxes).ShouldNotContain(b => b.Intersects(steel));
        var first = letter.Material.Paged.Pages.OfType<ExaminedPage>().Single().Words.First().Box;
        plan.Burn.Redactions.SelectMany(r => r.Boxes).ShouldContain(b => b.Intersects(first));
        TranscriptCheck.Shows("he wrote of bolat steel", plan.Burn.Approved).ShouldBeFalse();
        TranscriptCheck.Shows("he wrote of Bolat", plan.Burn.Approved).ShouldBeTrue();
        TranscriptCheck.Shows("signed by Bolat Testov", plan.Burn.Approved).ShouldBeTrue();
        TranscriptCheck.Shows("signed by Testov", plan.Burn.Approved).ShouldBeTrue();
    }

    [Fact]
    public void Who_keeps_the_name_of_a_village_has_not_kept_the_name_of_the_man()
    {
        var village = new Letter().Page("the village Nurlan Auly lies far", "and Nurlan Testov went there").Found("Nurlan Auly", EntityType.Location).Found("Nurlan Testov");
        village.Decide(MarkDecision.Keep, village.State.Marks.Values.Single(m => m.Type == EntityType.Location).Id);

        var plan = village.Plan();

        var stays = village.Material.Paged.Pages.OfType<ExaminedPage>().Single().Lines[0].Words.Select(w => w.Box).ToList();
        plan.Burn.Redactions.SelectMany(r => r.Boxes).ShouldNotContain(b => stays.Exists(s => s.Intersects(b)));
        TranscriptCheck.Shows("the village Nurlan Auly lies far", plan.Burn.Approved).ShouldBeFalse();
        TranscriptCheck.Shows("the village of Nurlan lies far", plan.Burn.Approved).ShouldBeTrue();
        TranscriptCheck.Shows("Nurlan Auly is where Nurlan lives", plan.Burn.Approved).ShouldBeTrue();
    }

    [Fact]
    public void Who_keeps_one_of_two_marks_over_the_same_words_frees_nothing()
    {
        var twice = new Letter().Page("Bolat Testov signed it").Found("Bolat Testov", entity: 1);
        var words = Letter.New('d');
        twice.Do(new() { Kind = ReviewActionKind.Words, Mark = words, Start = 0, End = 12, Type = EntityType.Person });
        twice.Decide(MarkDecision.Keep, words);
        twice.Plan().Burn.Approved.ShouldAllBe(a => !a.IsKept);
    }

    [Fact]
    public void Where_nobody_keeps_it_the_name_is_burned_everywhere()
    {
        letter.Decide(MarkDecision.Burn, [.. letter.State.Marks.Keys]);
        TranscriptCheck.Shows("he wrote of Bolat", letter.Plan().Burn.Approved).ShouldBeTrue();
        var first = letter.Material.Paged.Pages.OfType<ExaminedPage>().Single().Words.First().Box;
        letter.Plan().Burn.Redactions.SelectMany(r => r.Boxes).ShouldContain(b => b.Intersects(first));
    }
}
