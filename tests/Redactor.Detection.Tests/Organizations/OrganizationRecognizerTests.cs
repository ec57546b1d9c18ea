using Redactor.Detection.Tests.Names;

namespace Redactor.Detection.Tests.Organizations;

public sealed class OrganizationRecognizerTests
{
    private const string Recognizer = "organization/alphabetic/1";

    [Theory]
    [InlineData("kk", "Мен «Береке» асханасында істедім.", "«Береке» асханасында")]
    [InlineData("kk", "Ол Күнес ауданындағы № 2 тәрбиелеу орталығында ұсталды.", "Күнес ауданындағы № 2 тәрбиелеу орталығында")]
    [InlineData("kk", "Оны ауыл кеңсесіне шақырды.", "ауыл кеңсесіне")]
    [InlineData("ru", "Лечился в больнице № 2 весной.", "больнице № 2")]
    [InlineData("ru", "Видели возле Джеминейской профессиональной школы зимой.", "Джеминейской профессиональной школы")]
    [InlineData("ru", "Вышла на перчаточную фабрику.", "перчаточную фабрику")]
    [InlineData("en", "I was the headmaster of Number 5 Middle School then.", "Number 5 Middle School")]
    [InlineData("en", "He was moved to Beitun Prison.", "Beitun Prison")]
    [InlineData("en", "She was called to the neighbourhood police post.", "neighbourhood police post")]
    [InlineData("ug", "ئۇ «نۇر» يىپەك شىركىتىنىڭ خوجايىنى.", "«نۇر» يىپەك شىركىتىنىڭ")]
    [InlineData("ug", "ئىلگىرى 3-ئوتتۇرا مەكتەپنىڭ قاراۋۇلى.", "3-ئوتتۇرا مەكتەپنىڭ")]
    public void An_organisation_that_something_ties_down_is_found(string language, string text, string name) =>
        Found.By(Recognizer, text, language).Select(f => f.Trim()).ShouldContain(name, StringComparer.Ordinal);

    [Theory]
    [InlineData("en", "The school closed for a term and a hospital took her.")]
    [InlineData("en", "He worked in a large factory.")]
    [InlineData("kk", "Балам мектепке барды, сосын ауруханада жатты.")]
    [InlineData("ru", "Ходил в старую школу и в мечеть.")]
    [InlineData("ug", "بالىلار مەكتەپكە بارىدۇ.")]
    public void A_bare_school_or_factory_is_none(string language, string text) => Found.By(Recognizer, text, language).ShouldBeEmpty();
}
