using Redactor.Documents;
using Redactor.Imaging.Labels;
using Redactor.Pipeline.Burn;

namespace Redactor.Pipeline.Tests.Burn;

public sealed class PageBurnerTests
{
    [Fact]
    public void A_covered_word_leaves_nothing_but_the_pattern_of_its_box()
    {
        var page = new DrawnPage();
        page.Word("met", 100, 100);
        var name = page.Word("Aliya", 260, 100);
        page.Word("there", 500, 100);
        var burned = page.Burn(name);
        ShouldShowPatterns(burned);
        burned.Boxes.ShouldHaveSingleItem().Box.Contains(name).ShouldBeTrue();
        burned.Lines.Single().Text.ShouldBe("met [PERSON-1] there");
        burned.Ink!.Count(new Box(100, 100, 160, 140)).ShouldBe(3 * 16 * 40);
        burned.Ink!.Count(new Box(500, 100, 610, 140)).ShouldBe(5 * 16 * 40);
    }

    [Fact]
    public void Ink_that_sticks_out_of_the_box_goes_with_it()
    {
        // A descender below, an accent that touches nothing above, a stroke to the right.
        var page = new DrawnPage();
        var name = page.Word("Aliya", 260, 100);
        page.Ink(282, 140, 290, 156).Ink(326, 84, 334, 92).Ink(364, 110, 376, 114);
        var burned = page.Burn(name);
        ShouldShowPatterns(burned);
        OutsideBoxes(burned).ShouldBe(0);
    }

    [Fact]
    public void Han_ink_outside_the_boxes_of_characters_goes_with_it()
    {
        var page = new DrawnPage();
        var boxes = page.Han("我见买买提", 100, 100);
        page.Ink(boxes[3].Left + 4, 92, boxes[3].Left + 12, 104).Ink(boxes[4].Right - 4, 120, boxes[4].Right + 6, 128);
        var burned = page.Burn(boxes[2], boxes[3], boxes[4]);
        ShouldShowPatterns(burned);
        burned.Lines.Single().Text.ShouldBe("我见[PERSON-1]");
        burned.Ink!.Count(boxes[0]).ShouldBe(36 * 36);
        burned.Ink!.Count(boxes[1]).ShouldBe(36 * 36);
        OutsideBoxes(burned).ShouldBe(2 * 36 * 36);
    }

    [Fact]
    public void A_rule_under_the_word_does_not_drag_the_page_in()
    {
        var page = new DrawnPage();
        var name = page.Word("Aliya", 260, 100);
        page.Ink(50, 142, 950, 145).Ink(282, 138, 290, 150);
        var burned = page.Burn(name);
        ShouldShowPatterns(burned);
        burned.Boxes.Single().Box.Width.ShouldBeLessThan(200);
        burned.Ink!.Count(new Box(50, 140, 200, 150)).ShouldBe(150 * 3);
        burned.Ink![285, 149].ShouldBeFalse();
    }

    [Fact]
    public void A_frame_around_the_page_is_kept()
    {
        var page = new DrawnPage();
        var name = page.Word("Aliya", 40, 100);
        page.Ink(30, 20, 33, 380).Ink(30, 20, 970, 23).Ink(967, 20, 970, 380).Ink(30, 377, 970, 380);
        var burned = page.Burn(name);
        burned.Boxes.Single().Box.Height.ShouldBeLessThan(60);
        burned.Ink!.Count(new Box(967, 0, 970, 400)).ShouldBe(3 * 360);
    }

    [Fact]
    public void A_word_bitten_by_a_box_is_burned_as_a_whole_and_leaves_the_text()
    {
        var page = new DrawnPage();
        var name = page.Word("Aliya", 100, 100);
        var beside = page.Word("told", 215, 100);
        var approved = new Box(name.Left, name.Top, beside.Left + 30, name.Bottom);
        var burned = page.Burn(approved);
        ShouldShowPatterns(burned);
        OutsideBoxes(burned).ShouldBe(0);
        burned.Lines.Single().Text.ShouldBe("[PERSON-1]");
    }

    [Fact]
    public void A_word_on_the_line_below_is_not_bitten()
    {
        var page = new DrawnPage();
        var name = page.Word("Aliya", 100, 100);
        page.EndLine();
        var below = page.Word("below", 100, 143);
        var burned = page.Burn(name);
        burned.Ink!.Count(below).ShouldBe(5 * 16 * 40);
        burned.Lines.Select(l => l.Text).ShouldBe(["[PERSON-1]", "below"]);
    }

    [Fact]
    public void Widths_are_whole_units_where_there_is_room()
    {
        int Width(string name)
        {
            var page = new DrawnPage();
            var box = page.Word(name, 100, 100);
            return page.Burn(box).Boxes.Single().Box.Width;
        }

        Width("Aliya").ShouldBe(Width("Alima"));
        Width("Ali").ShouldBe(80);
        Width("Aliya").ShouldBe(160);
        Width("Aliyas").ShouldBe(160);
        Width("Abdurrahman").ShouldBe(240);
    }

    [Fact]
    public void Boxes_side_by_side_become_one()
    {
        var page = new DrawnPage();
        var first = page.Word("Aliya", 100, 100);
        var second = page.Word("Omar", 230, 100);
        page.Word("said", 400, 100);
        var burned = page.Burn(first, second);
        burned.Boxes.Count.ShouldBe(1);
        burned.Boxes[0].Label.ShouldBe("[PERSON-1]");
        burned.Lines.Single().Text.ShouldBe("[PERSON-1] said");
    }

    [Fact]
    public void Ink_that_could_not_be_read_is_burned()
    {
        var page = new DrawnPage();
        page.Word("seen", 100, 40);
        page.Ink(300, 200, 500, 300).Ink(500, 240, 510, 250);
        page.Unread.Add(new UnreadRegion(new Box(300, 200, 500, 300), UnreadKind.Photo));
        var burned = page.Burn();
        ShouldShowPatterns(burned);
        burned.Boxes.Single().Label.ShouldBe("[UNREAD]");
        OutsideBoxes(burned).ShouldBe(4 * 16 * 40);
    }

    [Fact]
    public void A_page_that_was_not_examined_is_burned_whole()
    {
        var burned = PageBurner.Burn(new UnexaminedPage(3, 600, 800, 300, UnexaminedReason.TimedOut), BurnOptions.Default);
        ShouldShowPatterns(burned);
        burned.IsExamined.ShouldBeFalse();
        burned.Boxes.Single().Box.ShouldBe(new Box(0, 0, 600, 800));
        burned.Lines.Single().Text.ShouldBe("[NOT EXAMINED]");
    }

    [Fact]
    public void Boxes_over_one_another_are_taken_apart()
    {
        var page = new DrawnPage();
        var name = page.Word("Aliya", 260, 200);
        page.Ink(300, 150, 600, 350);
        page.Unread.Add(new UnreadRegion(new Box(300, 150, 600, 350), UnreadKind.Stamp));
        var burned = page.Burn(name);
        ShouldShowPatterns(burned);
        OutsideBoxes(burned).ShouldBe(0);
    }

    [Fact]
    public void A_gray_page_shows_the_same_boxes_and_no_faint_dots()
    {
        var page = new DrawnPage();
        var name = page.Word("Aliya", 260, 100);
        page.Image.Pixels[10] = 240;
        var burned = PageBurner.Burn(
            page.Image, page.Reading(), [new Redaction(1, [name], EntityType.Person, "[PERSON-1]")], new BurnOptions { Tone = BurnTone.Gray });
        burned.Ink.ShouldBeNull();
        burned.Gray!.Pixels[10].ShouldBe((byte)255);
        var box = burned.Boxes.Single();
        var black = BoxPattern.Of(box).Sum(r => r.Right - r.Left);
        burned.Gray.Pixels.Count(p => p == 0).ShouldBe(black);
    }

    [Fact]
    public void The_canonical_image_is_left_alone()
    {
        var page = new DrawnPage();
        var name = page.Word("Aliya", 260, 100);
        var before = page.Image.Pixels.ToArray();
        page.Burn(name);
        page.Image.Pixels.SequenceEqual(before).ShouldBeTrue();
    }

    [Fact]
    public void Options_out_of_range_are_refused() =>
        Should.Throw<ArgumentOutOfRangeException>(() => new BurnOptions { Margin = 0 }.Validated()).ParamName.ShouldBe("Margin");

    /// <summary>Every pixel of every box is what box and label alone make it.</summary>
    private static void ShouldShowPatterns(BurnedPage page)
    {
        foreach (var burned in page.Boxes)
        {
            var runs = BoxPattern.Of(burned).ToList();
            foreach (var (y, left, right) in runs)
            {
                burned.Box.Contains(new Box(left, y, right, y + 1)).ShouldBeTrue();
                page.Ink!.Count(new Box(left, y, right, y + 1)).ShouldBe(right - left);
            }

            var pixels = runs.SelectMany(r => Enumerable.Range(r.Left, r.Right - r.Left).Select(x => (x, r.Y))).Distinct().Count();
            page.Ink!.Count(burned.Box).ShouldBe(pixels);
        }
    }

    private static int OutsideBoxes(BurnedPage page) =>
        page.Ink!.Count(new Box(0, 0, page.Width, page.Height)) - page.Boxes.Sum(b => page.Ink!.Count(b.Box));
}
