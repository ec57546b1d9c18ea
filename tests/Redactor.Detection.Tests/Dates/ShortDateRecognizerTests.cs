using Redactor.Detection.Dates;

namespace Redactor.Detection.Tests.Dates;

public sealed class ShortDateRecognizerTests
{
    [Theory]
    [InlineData("⟦11.09.⟧ Мұғаліміміз бүгін келмеді.")]
    [InlineData("⟦21/11⟧\nWe go to the city.")]
    [InlineData("⟦Wed 29th⟧\nLine dead.")]
    [InlineData("⟦Пн 3/02⟧\nЗвонила женщина.")]
    [InlineData("⟦18.12, понедельник⟧\nВ школе собирали.")]
    [InlineData("Удалена под наркозом (⟦16.10⟧, хирург)")]
    [InlineData("his flight lands ⟦8/8⟧.")]
    [InlineData("⟦20.X⟧. Әжем келді.")]
    [InlineData("записан ⟦3.XI.2017⟧ года")]
    [InlineData("⟦1st⟧\nNew teacher.")]
    [InlineData("⟦November⟧, I do not know which day")]
    [InlineData("1. Оразғали Қ.; ⟦1958 ж.⟧; Қараүңгір")]
    [InlineData("克比尔 ⟦1973年⟧ 同上")]
    [InlineData("Ерден Т., ⟦81 г. р.⟧")]
    [InlineData("Билеты на ⟦четырнадцатое⟧.")]
    [InlineData("1. ورازعالي ق.؛ ⟦1958 ج.⟧؛ قالا")]
    [InlineData("⟦11.09.⟧ ٴمۇعالىم كەلدى")]
    public void Shortened_dates_are_found(string text) => Expect.Finds(new ShortDateRecognizer(), text);

    [Theory]
    [InlineData("1.5 кг муки и 2.5 л воды")]
    [InlineData("12.5. Приложение")]
    [InlineData("mix 1/2 cup and 3/4 cup")]
    [InlineData("The sun sat low.")]
    [InlineData("в 2017 году; в 1990 году.")]
    [InlineData("1. В начале было слово.")]
    [InlineData("на второе было мясо")]
    [InlineData("2018年5月")]
    [InlineData("12.05 يۋان تولەدى")]
    public void Fractions_and_numbering_are_left(string text) => Expect.Finds(new ShortDateRecognizer(), text);
}
