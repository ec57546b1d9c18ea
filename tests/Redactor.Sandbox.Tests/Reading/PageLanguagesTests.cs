using Redactor.Documents;
using Redactor.Sandbox.Reading.Languages;

namespace Redactor.Sandbox.Tests.Reading;

public sealed class PageLanguagesTests
{
    private static readonly string[] Kazakh = ["Менің ағам былтыр күзде ұсталып кетті", "Содан бері одан ешқандай хабар жоқ"];
    private static readonly string[] Russian = ["Моего брата забрали прошлой осенью", "С тех пор мы ничего о нём не знаем"];

    [Fact]
    public void Each_line_of_a_mixed_page_has_its_own_language()
    {
        var page = new PageLanguages([.. Kazakh, .. Russian, "He was never seen again by anyone"], [], []);
        page.OfLine(Kazakh[0]).ShouldBe(Language.KazakhCyrillic);
        page.OfLine(Russian[1]).ShouldBe(Language.Russian);
        page.OfLine("He was never seen again by anyone").ShouldBe(Language.English);
    }

    [Fact]
    public void A_name_alone_takes_the_language_of_its_page()
    {
        new PageLanguages([.. Kazakh, "Марат Оспанов"], [], []).OfLine("Марат Оспанов").ShouldBe(Language.KazakhCyrillic);
        new PageLanguages([.. Russian, "Марат Оспанов"], [], []).OfLine("Марат Оспанов").ShouldBe(Language.Russian);
    }

    [Fact]
    public void Earlier_pages_decide_where_a_page_says_little() =>
        new PageLanguages(["Марат"], [], [Language.Kyrgyz]).OfLine("Марат").ShouldBe(Language.Kyrgyz);

    [Fact]
    public void A_language_that_is_not_allowed_is_not_found() =>
        new PageLanguages(Russian, [Language.KazakhCyrillic], []).OfLine(Russian[0]).ShouldBe(Language.KazakhCyrillic);

    [Fact]
    public void A_line_without_letters_is_undetermined() =>
        new PageLanguages(Kazakh, [], []).OfLine("12.03.2019").ShouldBe(Language.Undetermined);

    [Fact]
    public void An_address_does_not_make_a_line_english() =>
        new PageLanguages(Kazakh, [], []).OfLine("пошта: marat.ospanov.almaty@example.org").ShouldBe(Language.KazakhCyrillic);

    [Fact]
    public void A_word_of_another_script_keeps_its_own_language()
    {
        var page = new PageLanguages(Kazakh, [], []);
        page.OfWord("昌吉市", Language.KazakhCyrillic).ShouldBe(Language.Chinese);
        page.OfWord("2019", Language.KazakhCyrillic).ShouldBe(Language.KazakhCyrillic);
    }
}
