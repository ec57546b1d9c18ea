using Redactor.Documents;
using Redactor.Pipeline.Read.Cells;

namespace Redactor.Pipeline.Tests.Burn;

public sealed class HanCellsTests
{
    [Fact]
    public void Characters_seen_half_a_cell_off_get_the_boxes_of_their_ink()
    {
        // Each character is two strokes with a blank column between them, as in many Han characters.
        const string text = "我见过买买提江在那里";
        int[] shifts = [0, 14, -16, 18, -12, 20, -18, 9, -20, 3];
        var page = new DrawnPage(700, 200);
        var words = new List<Word>();
        for (var i = 0; i < text.Length; i++)
        {
            var left = 60 + (i * 50);
            page.Ink(left, 80, left + 16, 124).Ink(left + 22, 84, left + 44, 120);
            var seen = new Box(left + shifts[i], 78, left + shifts[i] + 40, 126);
            words.Add(new Word(new SensitiveText(text[i..(i + 1)]), seen, 0.9, Language.Chinese, [seen]));
        }

        var line = new TextLine(words, Box.Around(words.Select(w => w.Box)), Language.Chinese, false, false);
        var read = new ExaminedPage(1, 700, 200, 300, [line], [], [Language.Chinese], 0, 0, "drawn");
        var refined = HanCells.Refine(read, page.Image);
        var boxes = refined.Words.Select(w => w.Characters.Single()).ToList();
        for (var i = 0; i < text.Length; i++)
        {
            // The threshold smooths edges by a pixel.
            boxes[i].Left.ShouldBeInRange(59 + (i * 50), 61 + (i * 50), $"character {i}");
            boxes[i].Right.ShouldBeInRange(103 + (i * 50), 105 + (i * 50), $"character {i}");
        }
    }

    [Fact]
    public void Characters_that_touch_are_parted_at_the_thinnest_column()
    {
        const string text = "我见过买买提江";
        var page = new DrawnPage(600, 200);
        var boxes = new List<Box>();
        for (var i = 0; i < text.Length; i++)
        {
            var left = 60 + (i * 50);
            page.Ink(left, 80, left + 44, 124).Ink(left + 40, 100, left + 52, 104);
            boxes.Add(new Box(left - 10, 78, left + 30, 126));
        }

        var word = new Word(new SensitiveText(text), Box.Around(boxes), 0.9, Language.Chinese, boxes);
        var read = new ExaminedPage(1, 600, 200, 300, [new TextLine([word], word.Box, Language.Chinese, false, false)], [], [], 0, 0, "drawn");
        var refined = HanCells.Refine(read, page.Image).Words.Single();
        refined.Characters.Count.ShouldBe(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var middle = (refined.Characters[i].Left + refined.Characters[i].Right) / 2;
            middle.ShouldBeInRange(60 + (i * 50) + 16, 60 + (i * 50) + 34, $"character {i}");
        }
    }

    [Fact]
    public void A_box_too_wide_and_a_comma_do_not_shift_the_characters_of_a_name()
    {
        // The reader saw the second character as wide as four, and everything after it a cell too far to the right.
        const string text = "联系妹妹巴努尔，";
        var page = new DrawnPage(700, 200);
        var seen = new List<Box>();
        for (var i = 0; i < text.Length; i++)
        {
            var left = 60 + (i * 50);
            if (text[i] == '，')
                page.Ink(left + 4, 112, left + 14, 128);
            else
                page.Ink(left, 80, left + 44, 124);
            seen.Add(i < 3 ? new Box(left, 78, left + 40, 126) : i == 3 ? new Box(left, 78, left + 190, 126) : new Box(left + 52, 70, left + 92, 140));
        }

        var refined = HanCells.Refine(Reading(text, seen), page.Image);
        var boxes = refined.Words.Select(w => w.Characters.Single()).ToList();
        for (var i = 0; i < text.Length - 1; i++)
            boxes[i].Left.ShouldBeInRange(59 + (i * 50), 61 + (i * 50), $"character {i}");
        refined.Unread.ShouldBeEmpty();
    }

    [Fact]
    public void A_quote_over_a_whole_character_is_unread_ink()
    {
        const string text = "审判长”振华审判员米";
        var page = new DrawnPage(700, 200);
        var seen = new List<Box>();
        for (var i = 0; i < text.Length; i++)
        {
            var left = 60 + (i * 50);
            page.Ink(left, 80, left + 44, 124);
            seen.Add(new Box(left, 78, left + 40, 126));
        }

        var refined = HanCells.Refine(Reading(text, seen), page.Image);
        var unread = refined.Unread.ShouldHaveSingleItem();
        unread.Kind.ShouldBe(UnreadKind.Unknown);
        unread.Box.Left.ShouldBeInRange(209, 211);
        unread.Box.Right.ShouldBeInRange(253, 255);
    }

    private static ExaminedPage Reading(string text, IReadOnlyList<Box> seen)
    {
        var words = text.Select((c, i) => new Word(new SensitiveText(c.ToString()), seen[i], 0.9, Language.Chinese, [seen[i]])).ToList();
        var line = new TextLine(words, Box.Around(seen), Language.Chinese, false, false);
        return new ExaminedPage(1, 700, 200, 300, [line], [], [Language.Chinese], 0, 0, "drawn");
    }

    [Fact]
    public void Lines_without_Han_keep_their_boxes()
    {
        var page = new DrawnPage();
        page.Word("Aliya", 100, 100);
        var read = page.Reading();
        HanCells.Refine(read, page.Image).ShouldBeSameAs(read);
    }
}
