using System.Text;

namespace Redactor.Typeset.Tests;

/// <summary>Text that means harm is set, shown as missing, or refused; it never crashes the process or takes for ever.</summary>
public sealed class HostileTextTests
{
    [Fact]
    public void A_word_of_100000_letters_is_broken_and_comes_back_whole()
    {
        var pdf = Samples.Pdf(Samples.OneColumn("en", TypesetCell.Of(new string('x', 100_000))), out var result);
        result.Pages.ShouldBeInRange(10, 100);
        Tool.Text("pdftotext", pdf, "FILE", "-").Count(c => c == 'x').ShouldBe(100_000);
    }

    [Fact]
    public void A_paragraph_of_10_megabytes_is_refused_when_it_needs_more_pages_than_are_allowed()
    {
        var text = string.Concat(Enumerable.Repeat("ئۇيغۇر слово word ", 600_000));
        var error = Should.Throw<TypesetException>(() =>
            TypesetPdf.Write(Samples.OneColumn("ug", TypesetCell.Of(text)), Stream.Null, new TypesetOptions { MaxPages = 20 }));
        error.Error.ShouldBe(TypesetError.TooLong);
        error.Message.ShouldBe("The document is longer than 20 pages, which is the most that is set as a PDF: split it, or raise the limit.");
    }

    [Fact]
    public void More_characters_than_are_allowed_are_refused_before_anything_is_written()
    {
        using var output = new MemoryStream();
        Should.Throw<TypesetException>(() => TypesetPdf.Write(
            Samples.OneColumn("en", TypesetCell.Of(new string('x', 1001))), output, new TypesetOptions { MaxLength = 1000 })).Error.ShouldBe(TypesetError.TooLong);
        output.Length.ShouldBe(0);
    }

    [Theory]
    [InlineData("a\0b\u0001c\u009Fd", "abcd", 0, 3)]
    [InlineData("pay \u202Etxt.exe\u202C \u2066x\u2069\u200F\u061C", "pay txt.exe x", 0, 6)]
    [InlineData("a\u0378b\uFFFFc\U0001FFFEd", "a\uFFFDb\uFFFDc\uFFFDd", 3, 0)]
    [InlineData("one\r\ntwo\tthree\u2029four", "one\ntwo three four", 0, 0)]
    [InlineData("\uFEFFsoft\u00ADhyphen\uFE0F", "softhyphen", 0, 3)]
    public void What_is_no_letter_is_dropped_or_shown_as_missing(string text, string expected, int missing, int dropped)
    {
        var pdf = Samples.Pdf(Samples.OneColumn("en", TypesetCell.Of(text)), out var result);
        result.MissingLetters.ShouldBe(missing);
        result.DroppedControls.ShouldBe(dropped);
        Tool.Text("pdftotext", pdf, "FILE", "-").ShouldStartWith(expected);
    }

    [Fact]
    public void Halves_of_letters_are_shown_as_missing()
    {
        var text = string.Concat("x", '\uD800', "y", '\uDC00', "z", '\uDBFF');
        var pdf = Samples.Pdf(Samples.OneColumn("en", TypesetCell.Of(text)), out var result);
        result.MissingLetters.ShouldBe(3);
        Tool.Text("pdftotext", pdf, "FILE", "-").ShouldStartWith("x\uFFFDy\uFFFDz\uFFFD");
    }

    [Fact]
    public void A_letter_under_ten_thousand_marks_keeps_eight()
    {
        var pdf = Samples.Pdf(Samples.OneColumn("en", TypesetCell.Of("a" + new string('\u0301', 10_000) + "b")), out var result);
        result.DroppedControls.ShouldBe(9_992);
        Tool.Text("qpdf", pdf, "--check", "FILE").ShouldContain("No syntax or stream encoding errors found");
    }

    [Fact]
    public void Every_letter_of_the_first_two_planes_can_be_set()
    {
        var text = new StringBuilder();
        for (var value = 0; value < 0x20000; value += 3)
            text.Append(Rune.IsValid(value) ? new Rune(value).ToString() : string.Empty).Append(value % 90 == 0 ? " " : string.Empty);
        var pdf = Samples.Pdf(Samples.OneColumn("und", TypesetCell.Of(text.ToString())), out var result);
        result.MissingLetters.ShouldBeGreaterThan(1000);
        Tool.Text("qpdf", pdf, "--check", "FILE").ShouldContain("No syntax or stream encoding errors found");
    }

    [Theory]
    [InlineData("")]
    [InlineData("not a tag at all, but a sentence")]
    [InlineData("x-\0")]
    [InlineData("kk-Arab-CN-x-private")]
    public void A_language_tag_that_is_none_does_no_harm(string language) =>
        Samples.Pdf(Samples.OneColumn(language, TypesetCell.Of("text", language))).Length.ShouldBeGreaterThan(1000);

    [Fact]
    public void An_empty_document_has_one_page()
    {
        var pdf = Samples.Pdf(Samples.OneColumn("en"), out var result);
        result.Pages.ShouldBe(1);
        Tool.Text("qpdf", pdf, "--check", "FILE").ShouldContain("No syntax or stream encoding errors found");
        Samples.Pdf(Samples.OneColumn("en", TypesetCell.Of(string.Empty), new TypesetCell([])), out result);
        result.Pages.ShouldBe(1);
    }

    [Fact]
    public void Many_languages_and_styles_change_within_a_word()
    {
        var runs = Enumerable.Range(0, 20_000).Select(i => new TypesetRun("aء"[(i % 2)..((i % 2) + 1)], i % 3 == 0 ? "ug" : "zh", (RunStyle)(i % 4))).ToArray();
        Samples.Pdf(Samples.OneColumn("en", new TypesetCell(runs)), out var result);
        result.MissingLetters.ShouldBe(0);
    }
}
