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
    [InlineData("ug", "مېنىڭ ئوغلۇم لازىم، ئالاقە قەشقەر")]
    [InlineData("kk-Arab", "مەنىڭ ۇلىم ٴبولىمىنىڭ تولقۇجاتىن")]
    [InlineData("ug", "بۇ 2018-يىلى مارتتا ئىدى (قەشقەر).")]
    [InlineData("ug", "تېلېفون +7 727 123-45-67. لازىم")]
    [InlineData("ug", "پاسپورت No. E1234567، چېسلا 2018-03-15 ئىدى")]
    public void Right_to_left_paragraphs_come_back_whole(string language, string paragraph) =>
        Letters(Plain(Tool.Text("pdftotext", Samples.Pdf(Samples.OneColumn(language, TypesetCell.Of(paragraph))), "-layout", "FILE", "-"))).ShouldContain(Letters(paragraph));

    [Fact]
    public void Placeholders_beside_numbers_keep_their_place_in_a_right_to_left_line()
    {
        var cell = new TypesetCell([new("مېنىڭ ئوغلۇم "), new("[PERSON-1]", null, RunStyle.Placeholder), new(" 2018-يىلى "), new("[PLACE-2]", null, RunStyle.Placeholder), new(" دىن.")]);
        var text = Plain(Tool.Text("pdftotext", Samples.Pdf(Samples.OneColumn("ug", cell)), "-layout", "FILE", "-"));
        Letters(text).ShouldContain(Letters("مېنىڭ ئوغلۇم [PERSON-1] 2018-يىلى [PLACE-2] دىن."));
    }

    [Fact]
    public void Placeholders_come_back_whole_on_pages_of_both_directions()
    {
        var text = Plain(Tool.Text("pdftotext", Samples.Pdf(Samples.Bilingual("ug", Samples.Uyghur, 3)), "-layout", "FILE", "-"));
        System.Text.RegularExpressions.Regex.Count(text, @"\[PERSON-1\]", default, TimeSpan.FromSeconds(20)).ShouldBe(6);
        System.Text.RegularExpressions.Regex.Count(text, @"\[PLACE-2\]", default, TimeSpan.FromSeconds(20)).ShouldBe(6);
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
