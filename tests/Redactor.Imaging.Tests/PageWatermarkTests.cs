using Redactor.Documents;
using Redactor.Imaging.Labels;

namespace Redactor.Imaging.Tests;

public sealed class PageWatermarkTests
{
    [Fact]
    public void Paper_gets_darker_where_a_letter_stands_and_nothing_else_changes()
    {
        var page = Page(1700, 2200);
        var before = (byte[])page.Pixels.Clone();

        var marked = PageWatermark.Over(page, "4f2a77c01b9e 2026-11-22");

        page.Pixels.ShouldBe(before, "the page itself is not drawn on");
        var changed = before.Zip(marked.Pixels).Where(p => p.First != p.Second).ToList();
        changed.ShouldAllBe(p => p.First == 255 && p.Second == 207);
        ((double)changed.Count / before.Length).ShouldBeInRange(0.02, 0.2);
        before.Zip(marked.Pixels).ShouldAllBe(p => p.First != 0 || p.Second == 0, "ink stays black");
    }

    [Fact]
    public void Every_large_part_of_a_page_has_it()
    {
        var marked = PageWatermark.Over(Page(1700, 2200), "4f2a77c01b9e 2026-11-22");
        for (var top = 0; top + 300 <= marked.Height; top += 300)
        {
            for (var left = 0; left + 400 <= marked.Width; left += 400)
                Enumerable.Range(top, 300).Any(y => marked.Pixels.AsSpan((y * marked.Width) + left, 400).Contains((byte)207)).ShouldBeTrue($"{left}, {top}");
        }
    }

    [Fact]
    public void Another_text_is_another_mark() =>
        PageWatermark.Over(Page(800, 600), "a 2026-11-22").Pixels.ShouldNotBe(PageWatermark.Over(Page(800, 600), "b 2026-11-22").Pixels);

    [Theory]
    [InlineData(1, 1)]
    [InlineData(3, 5000)]
    [InlineData(5000, 3)]
    public void A_page_of_any_size_can_be_marked(int width, int height) =>
        PageWatermark.Over(Page(width, height), "Ана: 1").Pixels.Length.ShouldBe(width * height);

    // White with black stripes.
    private static GrayImage Page(int width, int height)
    {
        var pixels = new byte[width * height];
        for (var i = 0; i < pixels.Length; i++) pixels[i] = i / width % 40 < 8 ? (byte)0 : byte.MaxValue;
        return new GrayImage(width, height, 300, pixels);
    }
}
