using Redactor.Detection.Ages;

namespace Redactor.Detection.Tests.Ages;

public sealed class ChineseAgeRecognizerTests
{
    [Theory]
    [InlineData("他⟦45岁⟧。")]
    [InlineData("⟦四十五岁⟧的女人")]
    [InlineData("年龄：⟦45⟧")]
    [InlineData("现年⟦63⟧，汉族")]
    [InlineData("孩子⟦6、8、12岁⟧")]
    [InlineData("⟦六十多岁⟧的老人")]
    [InlineData("奶奶都⟦七十⟧了。")]
    [InlineData("⟦刚满18岁⟧")]
    [InlineData("⟦４５岁⟧")]
    [InlineData("⟦45歲⟧")]
    [InlineData("⟦一百零三岁⟧")]
    [InlineData("⟦三岁半⟧")]
    public void Ages_are_found(string text) => Expect.Finds(new ChineseAgeRecognizer(), text);

    [Theory]
    [InlineData("⟦5O岁⟧")]
    [InlineData("⟦l8岁⟧")]
    [InlineData("⟦45 岁⟧")]
    [InlineData("年龄 ⟦45⟧")]
    public void Damaged_ages_are_found(string text) => Expect.Finds(new ChineseAgeRecognizer(), text);

    [Theory]
    [InlineData("45人")]
    [InlineData("十年")]
    [InlineData("今年3月")]
    [InlineData("今年30个人")]
    [InlineData("三十公里")]
    [InlineData("年龄组")]
    [InlineData("2018年")]
    [InlineData("岁月如歌")]
    [InlineData("第45号")]
    public void Other_numbers_are_left(string text) => Expect.Finds(new ChineseAgeRecognizer(), text);
}
