using Redactor.Detection.Dates;

namespace Redactor.Detection.Tests.Dates;

public sealed class RelativeDayRecognizerTests
{
    [Theory]
    [InlineData("⟦Last Friday⟧ he called.")]
    [InlineData("В ⟦прошлую пятницу⟧ приходили.")]
    [InlineData("⟦Өткен жұмада⟧ алып кетті.")]
    [InlineData("⟦ئۆتكەن جۈمە⟧ كۈنى كەلدى.")]
    [InlineData("⟦上周五⟧他来了。")]
    [InlineData("⟦ئۆتكەن ھەپتە دۈشەنبە⟧ كەلدى.")]
    [InlineData("⟦ئالدىنقى ھەپتىنىڭ پەيشەنبىسى⟧ ئېلىپ كەتتى.")]
    [InlineData("⟦بۇ ھەپتە جۈمە⟧ بارىمەن.")]
    public void Days_tied_to_one_week_are_found(string text) => Expect.Finds(new RelativeDayRecognizer(), text);

    [Theory]
    [InlineData("Every Friday we prayed.")]
    [InlineData("По пятницам базар.")]
    [InlineData("Жұма сайын жиналамыз.")]
    [InlineData("每周五开会。")]
    [InlineData("ھەر جۈمە كۈنى يىغىن بولىدۇ.")]
    [InlineData("دۈشەنبە بازار كۈنى.")]
    public void Days_of_any_week_are_left(string text) => Expect.Finds(new RelativeDayRecognizer(), text);
}
