using Redactor.Detection.Patterns;

namespace Redactor.Detection.Tests.Patterns;

public sealed class ChinesePhoneRecognizerTests
{
    [Theory]
    [InlineData("电话⟦15099417730⟧。")]
    [InlineData("电话⟦177-9942-0583⟧。")]
    [InlineData("⟦186 0992 4471⟧. Басқаға берме.")]
    [InlineData("手机：⟦１３９０９９９６２５４⟧")]
    [InlineData("电话⟦l39 O999 6254⟧")]
    [InlineData("电话：⟦0903-6810 225⟧")]
    [InlineData("Duty desk: ⟦(0991) 281-7740⟧")]
    [InlineData("⟦010-62345678⟧")]
    public void Mobiles_and_landlines_are_found(string text) => Expect.Finds(new ChinesePhoneRecognizer(), text);

    [Theory]
    [InlineData("身份证652324197803170512")]
    [InlineData("12345678901")]
    [InlineData("人口1350000")]
    [InlineData("2018-03-15")]
    public void Other_figures_are_left(string text) => Expect.Finds(new ChinesePhoneRecognizer(), text);
}
