using Redactor.Documents;
using Redactor.TestKit.Corpus;
using Redactor.TestKit.Scans;

namespace Redactor.TestKit.Tests;

public sealed class PageRendererTests
{
    private const int Ink = 160;

    private static readonly MarkedText Document = MarkedText.Parse("en-x", "en", "TITLE\n\nName: Ann Lee\nBorn: 1970\nShe went out and did not come back.");

    private static readonly PageDesign Full = new()
    {
        Letterhead = "Linden Centre",
        Photo = true,
        Signature = true,
        Stamps = [new(StampShape.Round, "CERTIFIED TRANSLATION *"), new(StampShape.Box, "RECEIVED\nNo. 17")],
    };

    [Fact]
    public void The_same_document_gives_the_same_pixels()
    {
        var (first, second) = (PageRenderer.Render(Document, Full), PageRenderer.Render(Document, Full));

        first.Image.Pixels.AsSpan().SequenceEqual(second.Image.Pixels).ShouldBeTrue();
        first.Decorations.ShouldBe(second.Decorations);
    }

    [Fact]
    public void Each_decoration_has_its_ink_where_it_is_said_to_stand()
    {
        var page = PageRenderer.Render(Document, Full);

        page.Decorations.Select(d => d.Kind).ShouldBe(
            [DecorationKind.Photo, DecorationKind.Letterhead, DecorationKind.Signature, DecorationKind.Stamp, DecorationKind.Stamp]);
        InkShare(page, DecorationKind.Photo).ShouldBeInRange(0.3, 1);
        InkShare(page, DecorationKind.Letterhead).ShouldBeInRange(0.01, 0.2);
        InkShare(page, DecorationKind.Signature).ShouldBeInRange(0.02, 0.2);
        InkShare(page, DecorationKind.Stamp).ShouldBeInRange(0.05, 0.4);
        page.Decorations.ShouldAllBe(d => new Box(0, 0, page.Image.Width, page.Image.Height).Contains(d.Box));
    }

    [Fact]
    public void A_bare_page_has_nothing_but_its_text()
    {
        var page = PageRenderer.Render(Document, PageDesign.Bare);

        page.Decorations.ShouldBeEmpty();
        page.Image.Pixels.AsSpan(page.Image.Width * 1500).IndexOfAnyExcept((byte)255).ShouldBe(-1);
    }

    [Theory]
    [InlineData(PageLayout.Ruled, 4)]
    [InlineData(PageLayout.Table, 5)]
    [InlineData(PageLayout.Framed, 4)]
    public void A_form_has_rules_from_side_to_side(PageLayout layout, int rules) =>
        LongRules(PageRenderer.Render(Document, new PageDesign { Layout = layout }).Image).ShouldBeGreaterThanOrEqualTo(rules);

    [Theory]
    [InlineData("en", "one two three four five six seven eight")]
    [InlineData("ug", "بىر ئىككى ئۈچ تۆت بەش ئالتە يەتتە سەككىز")]
    public void Two_columns_leave_a_gutter_free(string language, string words)
    {
        var body = string.Join('\n', Enumerable.Repeat(words, 12));
        var image = PageRenderer.Render(MarkedText.Parse($"{language}-x", language, $"T\n\n{body}"), new PageDesign { Layout = PageLayout.Columns }).Image;

        var (left, gutter, right) = (Inked(image, 0.1, 0.48), Inked(image, 0.485, 0.515), Inked(image, 0.52, 0.9));
        left.ShouldBeGreaterThan(100);
        gutter.ShouldBe(0);
        right.ShouldBeGreaterThan(100);
    }

    [Fact]
    public void Text_too_long_for_a_page_is_set_smaller()
    {
        var body = string.Join("\n", Enumerable.Repeat("One line of a long list that fills the page.", 45));
        var page = PageRenderer.Render(MarkedText.Parse("en-x", "en", body), new PageDesign { Photo = true, Signature = true });

        page.Image.Height.ShouldBe(3508);
        page.Decorations.Single(d => d.Kind == DecorationKind.Signature).Box.Bottom.ShouldBeLessThan(3508);
    }

    // Rows below the title that have ink between two shares of the width.
    private static int Inked(GrayImage image, double from, double to)
    {
        var (left, right) = ((int)(image.Width * from), (int)(image.Width * to));
        return Enumerable.Range(280, image.Height - 280).Count(y => image.Pixels.AsSpan((y * image.Width) + left, right - left).ContainsAnyInRange((byte)0, (byte)Ink));
    }

    private static int LongRules(GrayImage image)
    {
        var inRule = false;
        var rules = 0;
        for (var y = 0; y < image.Height; y++)
        {
            var dark = 0;
            foreach (var pixel in image.Pixels.AsSpan(y * image.Width, image.Width))
                dark += pixel < Ink ? 1 : 0;
            var isRule = dark > image.Width * 0.7;
            rules += isRule && !inRule ? 1 : 0;
            inRule = isRule;
        }

        return rules;
    }

    private static double InkShare(RenderedPage page, DecorationKind kind)
    {
        var box = page.Decorations.First(d => d.Kind == kind).Box;
        long dark = 0;
        for (var y = box.Top; y < box.Bottom; y++)
        {
            for (var x = box.Left; x < box.Right; x++)
                dark += page.Image.Pixels[(y * page.Image.Width) + x] < Ink ? 1 : 0;
        }

        return (double)dark / box.Area;
    }
}
