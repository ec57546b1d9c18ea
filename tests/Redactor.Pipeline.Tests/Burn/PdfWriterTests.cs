using System.Text;
using Redactor.Documents;
using Redactor.Pipeline.Burn;
using Redactor.Pipeline.Ink;

namespace Redactor.Pipeline.Tests.Burn;

public sealed class PdfWriterTests
{
    public static TheoryData<string, bool, string[]> Languages => new()
    {
        { "en", false, ["In May 2018 they took [PERSON-1] from his house.", "(see page 12)"] },
        { "ru", false, ["Шли 2018 год, моего брата [PERSON-1] увезли.", "Щекотно (сдь) \\"] },
        { "kk-Cyrl", false, ["Менің ұлым [PERSON-2] 2017 жылы үйден шыққан.", "Ғұмыр, әке, өкіл, һәм, Қ, Ң"] },
        { "zh-Hans", false, ["我的哥哥[PERSON-3]于2018年被带走。", "他没有回来。"] },
        { "ug", true, ["ئۇ 2018-يىلى ئۆيدىن چىقىپ كەتتى.", "مېنىڭ ئاكام [PERSON-1] قايتىپ كەلمىدى (2 بالا)."] },
        { "kk-Arab", true, ["مەنىڭ باۋىرىم 2019 جىلى 15 مامىردا الىندى."] },
        { "ug in English", false, ["The note says the following in Uyghur, and nothing else at all:", "ئۇ 2018-يىلى [PERSON-1] بىلەن كەتتى.", "That was all of it."] },
        { "English in ug", true, ["مېنىڭ ئاكام قايتىپ كەلمىدى، ھېچ خەۋەر يوق، بىز ئۇنى كۈتۈۋاتىمىز", "See [PERSON-1] (2018).", "ئۇ ئۆيدىن چىقىپ كەتتى"] },
    };

    [Theory]
    [MemberData(nameof(Languages))]
    public void Pdftotext_gives_each_line_back(string name, bool rightToLeft, string[] lines)
    {
        name.ShouldNotBeEmpty();
        var pdf = Pages.Pdf(Pages.Text(rightToLeft, lines));
        Lines(Tool.Text("pdftotext", pdf, "-layout", "FILE", "-")).ShouldBe(lines);
        Lines(Tool.Text("pdftotext", pdf, "FILE", "-")).ShouldBe(lines);
    }

    [Theory]
    [InlineData(2480, 3508, 300)]
    [InlineData(1237, 871, 300)]
    [InlineData(1654, 2339, 200)]
    [InlineData(833, 601, 97)]
    [InlineData(5000, 640, 288)]
    [InlineData(64, 64, 300)]
    public void Poppler_renders_the_very_pixels(int width, int height, int dpi)
    {
        var ink = Pages.Noise(width, height, (uint)width);
        var (w, h, pixels) = Tool.Render(Pages.Pdf(Pages.Of(ink, dpi)), 1, dpi);
        (w, h).ShouldBe((width, height));
        var wrong = 0;
        for (var y = 0; y < height; y++)
        {
            for (var x = 0; x < width; x++)
                wrong += pixels[(y * width) + x] != (ink[x, y] ? 0 : 255) ? 1 : 0;
        }

        wrong.ShouldBe(0);
    }

    [Fact]
    public void A_gray_page_keeps_sixteen_levels()
    {
        var gray = new GrayImage(321, 200, 300, [.. Enumerable.Range(0, 321 * 200).Select(i => (byte)(i % 256))]);
        var page = new BurnedPage(1, 321, 200, 300, null, gray, [], [], [], true);
        var (_, _, pixels) = Tool.Render(Pages.Pdf(page), 1, 300);
        pixels.SequenceEqual(gray.Pixels.Select(p => (byte)((p >> 4) * 17))).ShouldBeTrue();
    }

    [Fact]
    public void Qpdf_finds_nothing_to_complain_of()
    {
        var pdf = Pages.Pdf(Pages.Text(false, "one"), Pages.Text(true, "ئىككى"), Pages.Of(Pages.Noise(700, 900, 3), 300));
        Tool.Text("qpdf", pdf, "--check", "FILE").ShouldContain("No syntax or stream encoding errors found");
    }

    [Fact]
    public void Fonts_load_without_a_word_from_poppler()
    {
        var pdf = Pages.Pdf(Pages.Text(false, "one", "two 三"));
        Tool.Text("pdffonts", pdf, "FILE").ShouldContain("CID TrueType      Identity-H       yes yes yes");
    }

    [Fact]
    public void Equal_pages_make_equal_bytes()
    {
        byte[] Make() => Pages.Pdf(Pages.Text(false, "same", "қазақша"), Pages.Of(Pages.Noise(500, 400, 1), 300));
        Make().SequenceEqual(Make()).ShouldBeTrue();
    }

    [Fact]
    public void The_bytes_are_those_of_the_golden_file()
    {
        var pdf = Pages.Pdf(
            Pages.Of(Pages.Noise(300, 200, 7), 300, new BurnedLine("Менің ұлым [PERSON-1].", new Box(20, 20, 280, 60), false)),
            Pages.Of(Pages.Noise(200, 300, 9), 300, new BurnedLine("ئۇ 2018-يىلى", new Box(20, 20, 180, 60), true)));
        var golden = Path.Combine(AppContext.BaseDirectory, "golden", "two_pages_ok.pdf");
        File.WriteAllBytes(Path.Combine(AppContext.BaseDirectory, "two_pages_ok.actual.pdf"), pdf);
        pdf.SequenceEqual(File.ReadAllBytes(golden)).ShouldBeTrue("The bytes changed: look at two_pages_ok.actual.pdf beside this test.");
    }

    [Fact]
    public void The_hash_returned_is_that_of_the_bytes()
    {
        using var stream = new MemoryStream();
        using var writer = new Redactor.Pipeline.Burn.Pdf.PdfWriter(stream);
        writer.Add(Pages.Text(false, "one"));
        writer.Finish().ShouldBe(ContentHash.Of(stream.ToArray()));
    }

    [Fact]
    public void Where_letters_stand_tells_nothing_of_what_was_burned()
    {
        byte[] Content(string placeholder) => Pages.Pdf(Pages.Text(false, $"son {placeholder} taken"));
        var one = Encoding.Latin1.GetString(Content("[PERSON-1]"));
        one.ShouldContain("1 0 0 1 36 756 Tm (");
        one.Split(" Tm ").Length.ShouldBe(2);
    }

    [Fact]
    public void A_document_of_no_pages_is_refused()
    {
        using var writer = new Redactor.Pipeline.Burn.Pdf.PdfWriter(new MemoryStream());
        Should.Throw<InvalidOperationException>(() => writer.Finish());
    }

    [Fact]
    public void A_page_too_small_for_pdf_a_is_refused()
    {
        using var writer = new Redactor.Pipeline.Burn.Pdf.PdfWriter(new MemoryStream());
        Should.Throw<ArgumentException>(() => writer.Add(Pages.Of(new InkImage(8, 100), 300)));
    }

    /// <summary>Lines without the marks of direction that pdftotext adds.</summary>
    private static string[] Lines(string text) =>
        [.. new string([.. text.Where(c => c is not ((>= '\u202A' and <= '\u202E') or '\u200F' or '\f'))])
            .Split('\n').Select(l => l.Trim()).Where(l => l.Length > 0)];
}
