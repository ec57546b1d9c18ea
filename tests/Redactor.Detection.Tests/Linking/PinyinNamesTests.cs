using Redactor.Detection.Linking;

namespace Redactor.Detection.Tests.Linking;

/// <summary>Names in Chinese characters are known again in Latin letters, and ordinary words are not taken for them.</summary>
public sealed class PinyinNamesTests
{
    private static readonly PinyinNames Names = new(["张伟明", "李娜", "欧阳 雪", "吕红", "曾强", "买买提", "何能", "王", "Zhang Wei"]);

    [Theory]
    [InlineData("They took Zhang Weiming away.")]
    [InlineData("They took Zhāng Wěimíng away.")]
    [InlineData("ZHANG Weiming was there")]
    [InlineData("Weiming Zhang was there")]
    [InlineData("Zhang Wei Ming was there")]
    [InlineData("Zhang Wei-ming was there")]
    [InlineData("Wei-Ming Zhang was there")]
    [InlineData("Zhang, Weiming")]
    [InlineData("ZhangWeiming")]
    [InlineData("see zhangweiming for more")]
    [InlineData("only Weiming came")]
    [InlineData("Li Na came")]
    [InlineData("Na Li came")]
    [InlineData("Lǐ Nà came")]
    [InlineData("Ouyang Xue came")]
    [InlineData("Xue Ouyang came")]
    [InlineData("Lv Hong, Lü Hong and Lyu Hong")]
    [InlineData("Zeng Qiang came")]
    [InlineData("su nombre es Maimaiti.")]
    public void A_name_is_known_again(string text) => Names.StandIn(text).ShouldBeTrue();

    [Theory]
    [InlineData("He can come, and so can Wang.")]
    [InlineData("li na, in small letters")]
    [InlineData("Zhang came. Weiqing did not.")]
    [InlineData("Wei came")]
    [InlineData("Linanda and Nalini")]
    [InlineData("Zha Ngweiming")]
    [InlineData("张伟明")]
    public void Other_words_are_left_alone(string text) => Names.StandIn(text).ShouldBeFalse();

    [Fact]
    public void Without_names_nothing_is_found() => new PinyinNames(["Ivanov", "王"]).StandIn("Wang Ivanov").ShouldBeFalse();
}
