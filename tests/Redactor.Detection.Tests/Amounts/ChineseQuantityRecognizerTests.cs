using Redactor.Detection.Amounts;

namespace Redactor.Detection.Tests.Amounts;

public sealed class ChineseQuantityRecognizerTests
{
    [Theory]
    [InlineData("判了⟦十五年⟧,罚款⟦5000元⟧。")]
    [InlineData("关了⟦八个月⟧,一间房⟦二十三个人⟧。")]
    [InlineData("家里有⟦三百只⟧羊和⟦20亩⟧地。")]
    public void Amounts_are_found(string text) => Expect.Finds(new ChineseQuantityRecognizer(), text);

    [Theory]
    [InlineData("2018年5月3日")]
    [InlineData("二〇一八年")]
    [InlineData("十八年五月")]
    [InlineData("一起吃饭")]
    public void Dates_and_other_words_are_left(string text) => Expect.Finds(new ChineseQuantityRecognizer(), text);
}
