using Redactor.Detection.Dates;

namespace Redactor.Detection.Tests.Dates;

public sealed class FeastDateRecognizerTests
{
    [Theory]
    [InlineData("⟦2018年春节⟧我们回家了。")]
    [InlineData("⟦一八年古尔邦节那天⟧")]
    [InlineData("⟦去年国庆节⟧他被带走。")]
    [InlineData("⟦春节前⟧他打过电话,⟦肉孜节期间⟧没有消息。")]
    [InlineData("нас собрали на ⟦Курбан-айт 2017 года⟧.")]
    [InlineData("Перед ⟦Новым годом⟧ её отпустили.")]
    [InlineData("Во время ⟦Рамадана⟧ запретили поститься.")]
    [InlineData("⟦2017 жылғы Құрбан айтта⟧ ұстады.")]
    [InlineData("⟦Құрбан айт қарсаңында⟧ келді.")]
    [InlineData("On the eve of ⟦Kurban Eid⟧ they came.")]
    [InlineData("The ⟦Spring Festival of 2018⟧ was quiet.")]
    [InlineData("⟦2017-يىلى قۇربان ھېيتتا⟧ تۇتۇلدى.")]
    [InlineData("⟦2017-جىلى قۇربان ايتتا⟧ ۇستالدى.")]
    [InlineData("⟦قۇربان ھېيتنىڭ ئەتىسى⟧ ئېلىپ كەتتى.")]
    [InlineData("⟦2017-يىلى قەدىر كېچىسى⟧")]
    public void Feasts_that_tell_a_day_are_found(string text) => Expect.Finds(new FeastDateRecognizer(), text);

    [Theory]
    [InlineData("我们一起过春节,包饺子。")]
    [InlineData("The Spring Festival is loud and merry.")]
    [InlineData("Курбан-айт празднуют всем селом.")]
    [InlineData("Құрбан айт құтты болсын!")]
    [InlineData("قۇربان ھېيت مۇبارەك بولسۇن!")]
    [InlineData("روزا ھېيتنى كۈتتۇق.")]
    [InlineData("قەدىر كېچىسىنى سۆزلەپ بەردى.")]
    public void Feasts_that_are_only_spoken_of_are_left(string text) => Expect.Finds(new FeastDateRecognizer(), text);

    [Theory]
    [InlineData("⟦2O18年春节⟧")]
    [InlineData("⟦2017 жылғы Курбан айтта⟧")]
    public void Damaged_years_and_letters_are_no_hindrance(string text) => Expect.Finds(new FeastDateRecognizer(), text);
}
