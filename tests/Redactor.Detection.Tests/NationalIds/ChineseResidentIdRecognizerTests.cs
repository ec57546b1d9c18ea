using Redactor.Detection.NationalIds;

namespace Redactor.Detection.Tests.NationalIds;

public sealed class ChineseResidentIdRecognizerTests
{
    [Theory]
    [InlineData("身份证⟦652324197803170516⟧。")]
    [InlineData("身份证号：⟦65422119751123006X⟧")]
    [InlineData("⟦65422119751123006x⟧")]
    [InlineData("⟦６５２３２４１９７８０３１７０５１６⟧")]
    [InlineData("куәлігі ⟦654021198509120033⟧")]
    [InlineData("كىملىك نومۇرى ⟦653122196601012432⟧")]
    [InlineData("⟦652324 19780317 0516⟧")]
    [InlineData("⟦652324-19780317-0516⟧")]
    [InlineData("⟦652324780317051⟧")]
    public void Resident_numbers_are_found(string text) => Expect.Finds(new ChineseResidentIdRecognizer(), text);

    [Theory]
    [InlineData("⟦6523241978O3170516⟧")]
    [InlineData("⟦65232419780З17O516⟧")]
    [InlineData("⟦65422119751123006Х⟧")]
    [InlineData("⟦65232419780317051⟧")]
    [InlineData("⟦6523241978031705166⟧")]
    [InlineData("身份证⟦6523 2419 7803 1705 16⟧")]
    [InlineData("⟦6 5 2 3 2 4 1 9 7 8 0 3 1 7 0 5 1 6⟧")]
    public void Damaged_numbers_are_found(string text) => Expect.Finds(new ChineseResidentIdRecognizer(), text);

    [Theory]
    [InlineData("15099417730")]
    [InlineData("4400430118273645")]
    [InlineData("870315400128")]
    [InlineData("652324")]
    [InlineData("123456789012345")]
    [InlineData("№ 2018031512")]
    [InlineData("+652324197803170516")]
    [InlineData("A652324197803170516")]
    public void Other_figures_are_left(string text) => Expect.Finds(new ChineseResidentIdRecognizer(), text);

    [Theory]
    [InlineData("652324197803170516", 0.95, 1.0)]
    [InlineData("65422119751123006X", 0.95, 1.0)]
    [InlineData("652324197803170512", 0.8, 0.9)]
    [InlineData("992324991303170512", 0.5, 0.7)]
    public void The_check_digit_decides_how_sure(string text, double least, double most) => Expect.Scores(new ChineseResidentIdRecognizer(), text, least, most);
}
