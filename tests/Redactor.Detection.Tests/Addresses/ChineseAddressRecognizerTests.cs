using Redactor.Detection.Addresses;

namespace Redactor.Detection.Tests.Addresses;

public sealed class ChineseAddressRecognizerTests
{
    [Theory]
    [InlineData("住在⟦新疆伊犁州新源县则克台镇幸福路15号⟧。")]
    [InlineData("⟦伊宁市解放路15号3栋2单元501室⟧")]
    [InlineData("住址：⟦额敏县上户镇幸福村⟧")]
    [InlineData("地址：⟦幸福村3组15号⟧")]
    [InlineData("⟦乌鲁木齐市天山区和平南路15号⟧")]
    [InlineData("⟦3号楼2单元501室⟧")]
    [InlineData("家住⟦团结村二组⟧")]
    [InlineData("户籍地址：⟦新源县则克台镇团结路⟧")]
    public void Addresses_are_found(string text) => Expect.Finds(new ChineseAddressRecognizer(), text);

    [Theory]
    [InlineData("⟦伊宁市 解放路 15 号⟧")]
    [InlineData("住在⟦伊宁市解放路１５号⟧。")]
    [InlineData("⟦3号楼 2 单元 501⟧")]
    public void Damaged_addresses_are_found(string text) => Expect.Finds(new ChineseAddressRecognizer(), text);

    [Theory]
    [InlineData("他住在那里。")]
    [InlineData("第15号")]
    [InlineData("这条路很长")]
    [InlineData("15号来了")]
    [InlineData("县里开会")]
    [InlineData("村里人很多")]
    [InlineData("三组人")]
    [InlineData("一路平安")]
    [InlineData("住址：额敏县上户镇")]
    public void Other_text_is_left(string text) => Expect.Finds(new ChineseAddressRecognizer(), text);
}
