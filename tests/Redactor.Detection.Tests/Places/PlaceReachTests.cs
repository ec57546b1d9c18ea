using Redactor.Detection.Places;
using Redactor.Documents;

namespace Redactor.Detection.Tests.Places;

public sealed class PlaceReachTests
{
    [Theory]
    [InlineData("Он рыбачил на берегу реки ⟦Славянки⟧ весной.", "реки Славянки")]
    [InlineData("Родился в ⟦Свердловской⟧ области, потом уехал.", "Свердловской области")]
    [InlineData("Митинг на ⟦Манежной⟧ площади разогнали.", "Манежной площади")]
    [InlineData("Жил на юге ⟦Кульджи⟧ у тётки.", "юге Кульджи")]
    [InlineData("Ауыл ⟦Іле⟧ өзенінің жағасында.", "Іле өзенінің")]
    [InlineData("ئۇ ⟦تارىم⟧ دەرياسىنىڭ بويىدا تۇراتتى.", "تارىم دەرياسىنىڭ")]
    [InlineData("We camped near lake ⟦Sayram⟧ in June.", "lake Sayram")]
    [InlineData("The ⟦Tekes⟧ River floods.", "Tekes River")]
    public void What_says_what_the_place_is_goes_with_it(string marked, string expected) => Widen(marked).ShouldBe(expected);

    [Theory]
    [InlineData("Река, ⟦Славянка⟧, обмелела.", "Славянка")]
    [InlineData("У реки\n⟦Славянка⟧ лежит село.", "Славянка")]
    [InlineData("Мы любили ⟦Кульджу⟧. Область велика.", "Кульджу")]
    public void What_a_comma_a_stop_or_a_line_parts_does_not(string marked, string expected) => Widen(marked).ShouldBe(expected);

    private static string Widen(string marked)
    {
        var start = marked.IndexOf('⟦', StringComparison.Ordinal);
        var end = marked.IndexOf('⟧', StringComparison.Ordinal) - 1;
        var text = marked.Replace("⟦", "", StringComparison.Ordinal).Replace("⟧", "", StringComparison.Ordinal);
        var widened = PlaceReach.Widen(DetectionTextBuilder.FromPlain(text), [new Finding(start, end, EntityType.Location, 0.9, "place/alphabetic/1", "a place")]).Single();
        return text[widened.Start..widened.End];
    }
}
