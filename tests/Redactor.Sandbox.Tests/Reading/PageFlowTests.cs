using Redactor.Sandbox.Reading;

namespace Redactor.Sandbox.Tests.Reading;

public sealed class PageFlowTests
{
    [Fact]
    public void A_line_wraps_when_the_next_word_would_not_have_fitted()
    {
        var flow = Flow(
            Drafts.Line("My brother was taken away", 100, 100),
            Drafts.Line("from his house in winter", 100, 140),
            Drafts.Line("and never came", 100, 180));
        flow.ShouldBe([(true, false), (true, false), (false, false)]);
    }

    [Fact]
    public void A_short_line_was_ended_by_its_author()
    {
        var flow = Flow(
            Drafts.Line("Name: Ali", 100, 100),
            Drafts.Line("Address: a long street of the old town", 100, 140),
            Drafts.Line("Phone: none", 100, 180));
        flow[0].ShouldBe((false, false));
        flow[1].ShouldBe((true, false));
    }

    [Fact]
    public void A_gap_between_paragraphs_ends_a_line()
    {
        var flow = Flow(Drafts.Line("My brother was taken away", 100, 100), Drafts.Line("from his house in winter", 100, 240));
        flow[0].ShouldBe((false, false));
    }

    [Fact]
    public void An_indented_line_begins_a_paragraph()
    {
        var flow = Flow(
            Drafts.Line("My brother was taken away at night.", 100, 100),
            Drafts.Line("A week later they came again.", 160, 140));
        flow[0].ShouldBe((false, false));
    }

    [Fact]
    public void A_broken_word_goes_on_in_the_next_line()
    {
        var flow = Flow(Drafts.Line("My brother was inter-", 100, 100), Drafts.Line("rogated for a week here", 100, 140));
        flow[0].ShouldBe((true, true));
    }

    [Fact]
    public void A_hyphen_before_a_capital_breaks_no_word()
    {
        var flow = Flow(Drafts.Line("They came to Almaty-", 100, 100), Drafts.Line("Two cars were waiting", 100, 140));
        flow[0].Hyphenated.ShouldBeFalse();
    }

    [Fact]
    public void A_right_to_left_line_is_full_at_its_left_end()
    {
        var flow = Flow(
            Drafts.Line("مېنىڭ ئاكامنى ئۆتكەن يىلى", 0, 100, rightToLeft: true, right: 900),
            Drafts.Line("كۈزدە ئۆيىدىن ئېلىپ كەتتى", 0, 140, rightToLeft: true, right: 900),
            Drafts.Line("بىلمەيمىز", 0, 180, rightToLeft: true, right: 900),
            Drafts.Line("ھۆرمەت بىلەن", 0, 220, rightToLeft: true, right: 900));
        flow.Select(f => f.Wraps).ShouldBe([true, true, false, false]);
    }

    [Fact]
    public void Columns_are_full_at_their_own_edges()
    {
        var flow = Flow(
            Drafts.Line("first column text", 100, 100, block: 0),
            Drafts.Line("goes on for here", 100, 140, block: 0),
            Drafts.Line("second column text", 600, 100, block: 1),
            Drafts.Line("goes on for longer", 600, 140, block: 1));
        flow.Select(f => f.Wraps).ShouldBe([true, false, true, false]);
    }

    private static IReadOnlyList<(bool Wraps, bool Hyphenated)> Flow(params DraftLine[] lines) => PageFlow.Of(lines, Drafts.Letter);
}
