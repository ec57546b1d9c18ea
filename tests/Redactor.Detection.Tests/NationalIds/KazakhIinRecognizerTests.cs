using Redactor.Detection.NationalIds;

namespace Redactor.Detection.Tests.NationalIds;

public sealed class KazakhIinRecognizerTests
{
    [Theory]
    [InlineData("ИИН ⟦870315400128⟧")]
    [InlineData("ЖСН: ⟦921123500472⟧")]
    [InlineData("ЖСН ⟦010605600317⟧, тел")]
    [InlineData("جسن ⟦٨٧٠٣١٥٤٠٠١٢٨⟧")]
    [InlineData("⟦８７０３１５４００１２８⟧")]
    [InlineData("⟦870315 400128⟧")]
    [InlineData("⟦870315-400128⟧")]
    public void Twelve_figures_are_found(string text) => Expect.Finds(new KazakhIinRecognizer(), text);

    [Theory]
    [InlineData("⟦87О315400128⟧")]
    [InlineData("⟦870315 4O0l28⟧")]
    [InlineData("⟦8 7 0 3 1 5 4 0 0 1 2 8⟧")]
    [InlineData("⟦87З315400128⟧")]
    public void Damaged_numbers_are_found(string text) => Expect.Finds(new KazakhIinRecognizer(), text);

    [Theory]
    [InlineData("87031540012")]
    [InlineData("8703154001280")]
    [InlineData("4400 4301 1827 3645")]
    [InlineData("+870315400128")]
    [InlineData("12.870315400128")]
    [InlineData("652324197803170516")]
    [InlineData("8 705 233 90 47")]
    [InlineData("1 2 3 4 5 6 7 8 9 10 11 12")]
    [InlineData("А870315400128")]
    public void Other_figures_are_left(string text) => Expect.Finds(new KazakhIinRecognizer(), text);

    [Theory]
    [InlineData("870315400128", 0.95, 1.0)]
    [InlineData("900404503209", 0.95, 1.0)]
    [InlineData("870315400129", 0.6, 0.8)]
    [InlineData("871399400129", 0.6, 0.8)]
    [InlineData("999999999991", 0.4, 0.6)]
    public void The_check_digit_decides_how_sure(string text, double least, double most) => Expect.Scores(new KazakhIinRecognizer(), text, least, most);
}
