using Redactor.Detection.Ages;

namespace Redactor.Detection.Tests.Ages;

public sealed class ArabicScriptAgeRecognizerTests
{
    [Theory]
    [InlineData("ئۇ ⟦45 ياشتا⟧ ئىدى")]
    [InlineData("⟦قىرىق بەش ياشتا⟧")]
    [InlineData("⟦63 ياشلىق⟧ بوۋاي")]
    [InlineData("يېشى: ⟦63⟧")]
    [InlineData("يېشىم ⟦قىرىق⟧.")]
    [InlineData("⟦٤٥ ياشتا⟧")]
    [InlineData("اكەم ⟦45 جاستا⟧")]
    [InlineData("جاسىم ⟦45 تە⟧")]
    [InlineData("⟦ەلۋ بەس جاستا⟧")]
    [InlineData("⟦17 جاستاعى⟧ قىز")]
    [InlineData("⟦ئاتمىشتىن ئاشقان⟧")]
    [InlineData("ئانام ⟦يەتمىشتە⟧.")]
    [InlineData("مەن ⟦63-تەمىن⟧")]
    [InlineData("ئۇ ئەمدىلا ⟦ئون يەتتىگە⟧ كىرگەندى.")]
    [InlineData("دادام ⟦يىگىرمىگە⟧ يېقىن ئىدى")]
    [InlineData("⟦ئوتتۇز نەچچە ياشلىق⟧ يىگىت")]
    [InlineData("بوۋام ⟦يەتمىشنىڭ⟧ قارىسىنى ئالغان")]
    [InlineData("ٴماجيت؛ ⟦70 شاماسىندا⟧؛ تاسوتكەل")]
    [InlineData("قىزدارى؛ ⟦9 جانە 12 جاستا⟧؛")]
    public void Ages_are_found(string text) => Expect.Finds(new ArabicScriptAgeRecognizer(), text);

    [Theory]
    [InlineData("⟦45ياشتا⟧")]
    [InlineData("⟦4O ياشتا⟧")]
    [InlineData("⟦45-ياشتا⟧")]
    public void Damaged_ages_are_found(string text) => Expect.Finds(new ArabicScriptAgeRecognizer(), text);

    [Theory]
    [InlineData("ياش بالا")]
    [InlineData("15 يىل ئىشلىدى")]
    [InlineData("سائەت 5 تە")]
    [InlineData("ئۈچ ئاي ياتتى")]
    [InlineData("2017-يىلى")]
    [InlineData("ئون كىشى")]
    [InlineData("15 جىل")]
    [InlineData("45 ياشاپ")]
    [InlineData("يەتتىگە كۆپەيتتى")]
    [InlineData("ئوتتۇز نەچچە كىشى")]
    [InlineData("70 شاماسىندا ادام")]
    public void Other_numbers_are_left(string text) => Expect.Finds(new ArabicScriptAgeRecognizer(), text);
}
