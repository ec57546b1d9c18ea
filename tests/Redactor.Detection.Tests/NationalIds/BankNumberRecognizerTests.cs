using Redactor.Detection.NationalIds;

namespace Redactor.Detection.Tests.NationalIds;

public sealed class BankNumberRecognizerTests
{
    [Theory]
    [InlineData("счёт ⟦KZ76722C000022934051⟧")]
    [InlineData("⟦KZ76 722C 0000 2293 4051⟧")]
    [InlineData("⟦TR19 0006 2000 1234 5678 9012 34⟧")]
    [InlineData("⟦DE44500105175407324931⟧")]
    [InlineData("⟦GB29NWBK60161331926819⟧.")]
    [InlineData("карта ⟦4400 4301 1827 3645⟧")]
    [InlineData("карта ⟦4400-4301-1827-3645⟧")]
    [InlineData("卡号⟦6228480012345678903⟧")]
    [InlineData("⟦5105102948571036⟧")]
    [InlineData("⟦４４００４３０１１８２７３６４５⟧")]
    public void Accounts_and_cards_are_found(string text) => Expect.Finds(new BankNumberRecognizer(), text);

    [Theory]
    [InlineData("870315400128")]
    [InlineData("KZ12")]
    [InlineData("AB12 3456")]
    [InlineData("4400 4301 1827")]
    [InlineData("1234 5678 9012 3456")]
    [InlineData("XKZ76722C000022934051")]
    [InlineData("№ 2018031512")]
    [InlineData("+4400430118273645")]
    [InlineData("THE QUICK BROWN FOXES JUMP")]
    public void Other_figures_are_left(string text) => Expect.Finds(new BankNumberRecognizer(), text);

    [Theory]
    [InlineData("KZ76722C000022934051", 0.95, 1.0)]
    [InlineData("KZ77722C000022934051", 0.5, 0.7)]
    [InlineData("4400430118273645", 0.85, 1.0)]
    [InlineData("4400430118273646", 0.4, 0.6)]
    public void The_check_decides_how_sure(string text, double least, double most) => Expect.Scores(new BankNumberRecognizer(), text, least, most);
}
