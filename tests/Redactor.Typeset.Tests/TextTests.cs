namespace Redactor.Typeset.Tests;

/// <summary>The text comes back from the PDF as it was, in reading order.</summary>
public sealed class TextTests
{
    [Theory]
    [InlineData("kk")]
    [InlineData("ru")]
    [InlineData("ug")]
    [InlineData("kk-Arab")]
    public void Every_word_comes_back_with_its_letters_in_reading_order(string language)
    {
        var source = Source(language);
        var text = Plain(Tool.Text("pdftotext", Samples.Pdf(Samples.Bilingual(language, source)), "-layout", "FILE", "-"));
        foreach (var word in Words(source).Concat(Words(Samples.English)))
            text.ShouldContain(word);
    }

    [Theory]
    [InlineData("kk")]
    [InlineData("ru")]
    [InlineData("zh-Hans")]
    public void Left_to_right_paragraphs_come_back_whole(string language)
    {
        var text = Plain(Tool.Text("pdftotext", Samples.Pdf(Samples.OneColumn(language, Source(language))), "-layout", "FILE", "-"));
        Letters(text).ShouldStartWith(Letters(string.Concat(Source(language).Runs.Select(r => r.Text))));
    }

    [Theory]
    [InlineData("ug", "مېنىڭ ئوغلۇم لازىم ئالاقە قەشقەر")]
    [InlineData("kk-Arab", "مەنىڭ ۇلىم ٴبولىمىنىڭ تولقۇجاتىن")]
    public void Right_to_left_paragraphs_come_back_whole(string language, string paragraph)
    {
        var text = Plain(Tool.Text("pdftotext", Samples.Pdf(Samples.OneColumn(language, TypesetCell.Of(paragraph))), "-layout", "FILE", "-"));
        text.ShouldContain(paragraph);
    }

    [Fact]
    public void Columns_header_footer_page_number_and_legend_are_there()
    {
        var pdf = Samples.Pdf(Samples.Bilingual("ru", Samples.Russian, 40), out var result);
        var text = Tool.Text("pdftotext", pdf, "-layout", "-f", "2", "-l", "2", "FILE", "-");
        foreach (var expected in new[] { "Document 7f3a", "Source", "Translation", "nobody has checked it" })
            text.ShouldContain(expected);
        Letters(text).ShouldContain($"2/{result.Pages}");
    }

    [Fact]
    public void A_letter_that_no_font_has_is_shown_as_missing_and_counted()
    {
        var pdf = Samples.Pdf(Samples.OneColumn("en", TypesetCell.Of("a\U000E1000b \uE123 \U00012000 c")), out var result);
        result.MissingLetters.ShouldBe(3);
        result.DroppedControls.ShouldBe(0);
        Tool.Text("pdftotext", pdf, "FILE", "-").Count(c => c == '\uFFFD').ShouldBe(3);
    }

    private static TypesetCell Source(string language) => language switch
    {
        "kk" => Samples.Kazakh,
        "ru" => Samples.Russian,
        "zh-Hans" => Samples.Chinese,
        "ug" => Samples.Uyghur,
        _ => Samples.KazakhInArabicScript,
    };

    private static IEnumerable<string> Words(TypesetCell cell) => cell.Runs.Where(r => r.Style != RunStyle.Uncertain)
        .SelectMany(r => r.Text.Split([' ', '.', ',', '،', ':', '。', '，', '[', ']'], StringSplitOptions.RemoveEmptyEntries));

    private static string Letters(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));

    /// <summary>Without the marks that pdftotext puts around what runs the other way.</summary>
    private static string Plain(string text) => string.Concat(text.Where(c => c is not ((>= '\u202A' and <= '\u202E') or '\u200E' or '\u200F')));
}
