using Redactor.Detection.Planning;
using Redactor.Detection.Policies;
using Redactor.Documents;
using static Redactor.Detection.Tests.Pages;

namespace Redactor.Detection.Tests.Planning;

public sealed class RedactionPlannerTests
{
    [Fact]
    public void A_mention_over_two_lines_gives_one_box_for_each_line()
    {
        var paged = DetectionTextBuilder.FromPages([Page(3, Line("I met Aigul", wraps: true), Line("Nurlan, today"))]);
        var redaction = Plan(paged, "Aigul Nurlan").ShouldHaveSingleItem();
        redaction.PageNumber.ShouldBe(3);
        redaction.Placeholder.ShouldBe("[PERSON-1]");
        redaction.Boxes.ShouldBe([new Box(160, 100, 210, 130), new Box(100, 140, 170, 170)]);
    }

    [Fact]
    public void A_mention_over_two_pages_gives_one_redaction_for_each()
    {
        var paged = DetectionTextBuilder.FromPages([Page(1, Line("I met Aigul")), Page(2, Line("Nurlan left"))]);
        Plan(paged, "Aigul\fNurlan").Select(r => r.PageNumber).ShouldBe([1, 2]);
    }

    [Fact]
    public void Only_the_covered_characters_of_a_Han_word_go()
    {
        var paged = DetectionTextBuilder.FromPages([Page(1, Line("丈夫叶尔肯原是", Language.Chinese, characters: true))]);
        Plan(paged, "叶尔肯").ShouldHaveSingleItem().Boxes.ShouldBe([new Box(120, 100, 150, 130)]);
    }

    [Fact]
    public void Figures_in_a_Han_word_are_never_cut()
    {
        var paged = DetectionTextBuilder.FromPages([Page(1, Line("电话15099417730。", Language.Chinese, characters: true))]);
        Plan(paged, "5099417").ShouldHaveSingleItem().Boxes.ShouldBe([new Box(120, 100, 230, 130)]);
    }

    [Fact]
    public void A_Han_word_without_characters_goes_as_a_whole()
    {
        var paged = DetectionTextBuilder.FromPages([Page(1, Line("丈夫叶尔肯原是", Language.Chinese))]);
        Plan(paged, "叶尔肯").ShouldHaveSingleItem().Boxes.ShouldBe([new Box(100, 100, 170, 130)]);
    }

    [Fact]
    public void A_word_that_stays_between_two_that_go_is_not_covered()
    {
        var line = Line("a bb cc");
        var mixed = line with { Words = [line.Words[0], line.Words[2] with { Box = line.Words[1].Box }, line.Words[1] with { Box = line.Words[2].Box }] };
        var apart = mixed with { Words = [mixed.Words[0], mixed.Words[2], mixed.Words[1]] };
        var paged = DetectionTextBuilder.FromPages([Page(1, apart with { Words = [apart.Words[1], apart.Words[0], apart.Words[2]] })]);
        Plan(paged, "bb a").ShouldHaveSingleItem().Boxes.Count.ShouldBe(2);
    }

    [Fact]
    public void The_same_entity_has_the_same_placeholder_and_kept_ones_take_no_number()
    {
        const string text = "Kazakhstan Aigul Ghulja Aigul Nurlan";
        var findings = new List<Finding>
        {
            new(0, 10, EntityType.Country, 1, "t/1", "r"), new(11, 16, EntityType.Person, 1, "t/1", "r"), new(17, 23, EntityType.Location, 1, "t/1", "r"),
            new(24, 29, EntityType.Person, 1, "t/1", "r"), new(30, 36, EntityType.Person, 1, "t/1", "r"),
        };
        var result = new DetectionResult(findings, Detection.Linking.EntityLinker.Link(DetectionTextBuilder.FromPlain(text), findings));
        BurnSelection.Select(result, Policy.Archive).Select(s => s.Placeholder)
            .ShouldBe(["[PERSON-1]", "[PLACE-1]", "[PERSON-1]", "[PERSON-2]"]);
    }

    [Fact]
    public void Dates_and_ages_take_no_number()
    {
        const string text = "2019-03-14 41 2019-03-14";
        var findings = new List<Finding> { new(0, 10, EntityType.Date, 1, "t/1", "r"), new(11, 13, EntityType.Age, 1, "t/1", "r"), new(14, 24, EntityType.Date, 1, "t/1", "r") };
        var result = new DetectionResult(findings, Detection.Linking.EntityLinker.Link(DetectionTextBuilder.FromPlain(text), findings));
        BurnSelection.Select(result, Policy.Archive).Select(s => s.Placeholder).ShouldBe(["[DATE]", "[AGE]", "[DATE]"]);
    }

    private static IReadOnlyList<Redaction> Plan(PagedText paged, string mention) =>
        RedactionPlanner.Plan(paged, Result(paged, mention), Policy.Archive);

    private static DetectionResult Result(PagedText paged, string mention)
    {
        var start = paged.Text.Value.IndexOf(mention, StringComparison.Ordinal);
        start.ShouldBeGreaterThanOrEqualTo(0);
        var finding = new Finding(start, start + mention.Length, EntityType.Person, 1, "test/1", "made up");
        return new DetectionResult([finding], [new Entity(EntityType.Person, 1, [finding])]);
    }
}
