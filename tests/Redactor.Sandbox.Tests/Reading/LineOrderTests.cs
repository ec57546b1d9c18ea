using Redactor.Sandbox.Reading;

namespace Redactor.Sandbox.Tests.Reading;

public sealed class LineOrderTests
{
    [Fact]
    public void A_line_found_later_goes_between_its_neighbours()
    {
        List<DraftLine> lines = [Drafts.Line("one one", 100, 100), Drafts.Line("three three", 100, 180)];
        LineOrder.Insert(lines, Drafts.Line("two two", 100, 140), Drafts.Letter);
        lines.Select(l => l.Text).ShouldBe(["one one", "two two", "three three"]);
    }

    [Fact]
    public void Words_torn_from_a_line_come_back_to_their_place()
    {
        List<DraftLine> lines = [Drafts.Line("went to Almaty", 200, 100)];
        LineOrder.Insert(lines, Drafts.Line("Marat", 116, 101), Drafts.Letter);
        lines.ShouldHaveSingleItem().Text.ShouldBe("Marat went to Almaty");
        lines[0].Box.Left.ShouldBe(116);
    }

    [Fact]
    public void In_a_right_to_left_line_the_rightmost_word_comes_first()
    {
        List<DraftLine> lines = [Drafts.Line("ئۆيىدىن ئېلىپ كەتتى", 0, 100, rightToLeft: true, right: 800)];
        LineOrder.Insert(lines, Drafts.Line("دادام", 0, 100, rightToLeft: true, right: 900), Drafts.Letter);
        lines.ShouldHaveSingleItem().Text.ShouldBe("دادام ئۆيىدىن ئېلىپ كەتتى");
    }

    [Fact]
    public void A_line_of_the_other_column_does_not_swallow_it()
    {
        List<DraftLine> lines = [Drafts.Line("left one", 100, 100), Drafts.Line("left two", 100, 140), Drafts.Line("right one", 800, 100)];
        LineOrder.Insert(lines, Drafts.Line("right two", 800, 140), Drafts.Letter);
        lines.Select(l => l.Text).ShouldBe(["left one", "left two", "right one", "right two"]);
    }
}
