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
    public void Lines_without_Han_keep_their_boxes()
    {
        var page = new DrawnPage();
        page.Word("Aliya", 100, 100);
        var read = page.Reading();
        HanCells.Refine(read, page.Image).ShouldBeSameAs(read);
    }
}
