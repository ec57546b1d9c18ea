using Redactor.Detection.Patterns;

namespace Redactor.Detection.Tests.Patterns;

public sealed class NationalPhoneRecognizerTests
{
    [Theory]
    [InlineData("Маған ⟦8 775 206 41 93⟧ хабарласуға болады")]
    [InlineData("по телефону ⟦8-777-361-20-84⟧ или")]
    [InlineData("телефон ⟦8 (705) 88 14 602⟧ не отвечает")]
    [InlineData("⟦8 (7272) 38-61-04⟧")]
    [InlineData("⟦87752064193⟧")]
    [InlineData("⟦0555 71 90 36⟧, зовут")]
    [InlineData("⟦0534 617 08 22⟧")]
    [InlineData("⟦90 123-45-67⟧")]
    [InlineData("call ⟦(212) 555-0147⟧ or ⟦859-292-3680⟧")]
    [InlineData("answer at ⟦079 2718 1155⟧")]
    public void Numbers_are_found_in_all_spacings(string text) => Expect.Finds(new NationalPhoneRecognizer(), text);

    [Theory]
    [InlineData("1 250 000 теңге")]
    [InlineData("в 1998 2005 годах")]
    [InlineData("30 09 2018")]
    [InlineData("с 3 на 4 апреля")]
    [InlineData("7 ноября 2019")]
    [InlineData("11/02/1986")]
    [InlineData("п. 8.3.2 и 7-8 классы")]
    public void Other_figures_are_left(string text) => Expect.Finds(new NationalPhoneRecognizer(), text);
}
