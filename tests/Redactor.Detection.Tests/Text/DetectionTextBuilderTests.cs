using Redactor.Documents;
using static Redactor.Detection.Tests.Pages;

namespace Redactor.Detection.Tests.Text;

public sealed class DetectionTextBuilderTests
{
    [Fact]
    public void Wrapped_lines_are_joined_by_a_space_and_ended_ones_by_a_line_feed() =>
        DetectionTextBuilder.FromPages([Page(1, Line("one two", wraps: true), Line("three"), Line("four"))])
            .Text.Value.ShouldBe("one two three\nfour");

    [Fact]
    public void A_word_broken_by_a_hyphen_is_whole_again() =>
        DetectionTextBuilder.FromPages([Page(1, Line("my tele-", wraps: true, hyphenated: true), Line("phone rang"))])
            .Text.Value.ShouldBe("my telephone rang");

    [Fact]
    public void Han_characters_are_joined_by_nothing() =>
        DetectionTextBuilder.FromPages([Page(1, Line("我 叫 阿依 2018 年", Language.Chinese, wraps: true), Line("古丽 。", Language.Chinese))])
            .Text.Value.ShouldBe("我叫阿依2018年古丽。");

    [Fact]
    public void Pages_are_divided_by_a_form_feed_and_an_unexamined_page_is_empty() =>
        DetectionTextBuilder.FromPages([Page(1, Line("one")), new UnexaminedPage(2, 10, 10, 300, UnexaminedReason.TimedOut), Page(3, Line("two"))])
            .Text.Value.ShouldBe("one\f\ftwo");

    [Fact]
    public void Every_character_leads_back_to_its_word()
    {
        var paged = DetectionTextBuilder.FromPages([Page(1, Line("ab tele-", wraps: true, hyphenated: true), Line("phone")), Page(2, Line("cd"))]);
        paged.Locate(0).ShouldBe(new TextPlace(0, 0, 0, 0));
        paged.Locate(2).ShouldBeNull();
        paged.Locate(5).ShouldBe(new TextPlace(0, 0, 1, 2));
        paged.Locate(8).ShouldBe(new TextPlace(0, 1, 0, 1));
        paged.Locate(paged.Text.Value.Length - 1).ShouldBe(new TextPlace(1, 0, 0, 1));
        paged.Locate(paged.Text.Value.Length).ShouldBeNull();
    }

    [Theory]
    [InlineData("Мен Құлжада тудым", "kk-Cyrl")]
    [InlineData("Я родился в городе", "ru")]
    [InlineData("مېنىڭ ئىسمىم", "ug")]
    [InlineData("مەنىڭ اتىم ەرعالي", "kk-Arab")]
    [InlineData("我叫阿依古丽", "zh-Hans")]
    [InlineData("My name is Rahima", "en")]
    [InlineData("Mening ismim oʻgʻil", "uz-Latn")]
    [InlineData("Babam geçen yıl öldü", "tr")]
    [InlineData("12 345", "und")]
    public void The_language_of_plain_text_is_guessed_by_its_letters(string text, string tag) =>
        DetectionTextBuilder.FromPlain(text).Lines.ShouldHaveSingleItem().Language.Tag.ShouldBe(tag);

    [Fact]
    public void Plain_text_keeps_its_offsets()
    {
        var text = DetectionTextBuilder.FromPlain("one\r\ntwo\n", Language.Russian);
        text.Value.ShouldBe("one\r\ntwo\n");
        text.Lines.ShouldContain(new DetectionLine(5, 8, Language.Russian));
    }

    [Fact]
    public void Folding_brings_digits_and_signs_to_ascii_without_moving_them() =>
        TextFolding.Fold("٠١٩ ۰۹ ０９＋：—\u00A0十𝟎").ShouldBe("019 09 09+:- 十𝟎");
}
