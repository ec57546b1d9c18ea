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
        TranscriptCheck.Shows("he wrote of bolat steel", plan.Burn.Approved).ShouldBeFalse();
        TranscriptCheck.Shows("signed by Bolat Testov", plan.Burn.Approved).ShouldBeTrue();
        TranscriptCheck.Shows("signed by Testov", plan.Burn.Approved).ShouldBeTrue();
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
