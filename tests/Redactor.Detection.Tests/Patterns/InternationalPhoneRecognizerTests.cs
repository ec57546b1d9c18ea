using Redactor.Detection.Patterns;

namespace Redactor.Detection.Tests.Patterns;

public sealed class InternationalPhoneRecognizerTests
{
    [Theory]
    [InlineData("Call ⟦+7 705 233 9047⟧ today")]
    [InlineData("⟦+7 (747) 810-02-29⟧")]
    [InlineData("⟦+77758102233⟧")]
    [InlineData("⟦+7-747-318-55-20⟧, телеграмда")]
    [InlineData("⟦+996 555 78 04 13⟧.")]
    [InlineData("⟦+998 (90) 123-45-67⟧")]
    [InlineData("⟦+90 534 617 08 22⟧")]
    [InlineData("⟦+86 138 9931 2047⟧")]
    [InlineData("⟦+1 212 555 0147⟧")]
    [InlineData("⟦+49 30 901820⟧")]
    [InlineData("⟦0086 138 9931 2047⟧, ask for")]
    [InlineData("电话⟦＋８６１５０９９４１７７３０⟧。")]
    [InlineData("تېلېفون: ⟦+٩٩٦ ٥٥٥ ٧٨ ٠٤ ١٣⟧.")]
    [InlineData("⟦+۷ ۷۷۱ ۴۸۰ ۹۲ ۵۷⟧")]
    public void Numbers_with_a_country_code_are_found(string text) => Expect.Finds(new InternationalPhoneRecognizer(), text);

    [Theory]
    [InlineData("⟦+7 7O2 944 l8 06⟧")]
    [InlineData("⟦+7 (7З7) 810-О2-29⟧")]
    [InlineData("⟦+ 7 747 81 0-02-2 9⟧")]
    [InlineData("نومۇر ⟦04 78 555 996+⟧ دۇر")]
    public void Damaged_numbers_are_found(string text) => Expect.Finds(new InternationalPhoneRecognizer(), text);

    [Theory]
    [InlineData("It was +12 degrees, then +15.")]
    [InlineData("2 + 2 = 4")]
    [InlineData("В +20 лет")]
    [InlineData("population 00 100")]
    public void Other_figures_are_left(string text) => Expect.Finds(new InternationalPhoneRecognizer(), text);
}
