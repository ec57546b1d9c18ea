using Redactor.Detection.Patterns;

namespace Redactor.Detection.Tests.Patterns;

public sealed class PlateRecognizerTests
{
    [Theory]
    [InlineData("a small blue truck, ⟦新R·56D08⟧, and")]
    [InlineData("a small blue truck, ⟦#R-56D08⟧, and")]
    [InlineData("нөмірі ⟦#fH-37K52⟧. Қара киімді")]
    [InlineData("his father's plate (⟦#fR:11D94⟧) and")]
    [InlineData("车牌⟦新A 12345⟧")]
    [InlineData("车牌⟦新A.1234S⟧")]
    [InlineData("zapisao je broj ⟦PD 142-871⟧ i ⟦A12-K-345⟧, bijeli kombi")]
    [InlineData("номер ⟦新G·A8153⟧, вышли")]
    [InlineData("автомобилю ⟦318 BRA 01⟧, в том")]
    [InlineData("⟦777 АВМ 02⟧")]
    [InlineData("⟦А123ВС 77⟧")]
    [InlineData("⟦01 KG 614 AHT⟧.")]
    [InlineData("⟦01 A 123 BC⟧")]
    [InlineData("⟦34 ABC 1234⟧")]
    [InlineData("госномер: ⟦A 045 KZ⟧")]
    [InlineData("车牌号：⟦乌A12345⟧")]
    public void Plates_are_found(string text) => Expect.Finds(new PlateRecognizer(), text);

    [Theory]
    [InlineData("llevándose 26 750 USD")]
    [InlineData("新疆A股12345")]
    [InlineData("2018 ABC")]
    [InlineData("в 318 БРИГАДЕ")]
    [InlineData("新年快乐2018")]
    public void Other_text_is_left(string text) => Expect.Finds(new PlateRecognizer(), text);
}
