using Redactor.Detection.Tests.Names;
using Redactor.Documents;

namespace Redactor.Detection.Tests.Places;

public sealed class PlaceRecognizerTests
{
    [Theory]
    [InlineData("kk", "Біз Жаркентте тұрамыз.", "Жаркентте")]
    [InlineData("kk", "Ол Күнес ауданында туған.", "Күнес ауданында")]
    [InlineData("ru", "Он живёт в селе Кегень давно.", "селе Кегень")]
    [InlineData("ru", "Родом из волости Гурту.", "волости Гурту")]
    [InlineData("ru", "Место рождения: пос. Заря Востока", "пос. Заря Востока")]
    [InlineData("en", "We came to Toli in spring.", "Toli")]
    [InlineData("en", "Last seen in Emin County then.", "Emin County")]
    [InlineData("ug", "مەن كورلىدىن چىقتىم.", "كورلىدىن")]
    [InlineData("kk-Arab", "ول ۇيعىر اۋدانىندا تۇرادى.", "ۇيعىر اۋدانىندا")]
    [InlineData("ug", "ئۇ گۇما ناھىيىسىدە ئىدى.", "گۇما ناھىيىسىدە")]
    public void A_place_is_found_with_its_kind(string language, string text, string place) =>
        Found.By("place/alphabetic/1", text, language).ShouldContain(place, StringComparer.Ordinal);

    [Theory]
    [InlineData("en", "The page was empty and the reading was nice.")]
    [InlineData("kk", "Бұл ауданда адам аз.")]
    [InlineData("ru", "В этом селе тихо, в городе шумно.")]
    public void A_common_word_is_no_place(string language, string text) => Found.By("place/alphabetic/1", text, language).ShouldBeEmpty();

    [Theory]
    [InlineData("en", "He left Kazakhstan for Turkey.", EntityType.Country, "Kazakhstan")]
    [InlineData("kk", "Қытайдан келді.", EntityType.Country, "Қытайдан")]
    [InlineData("ru", "Жил в Синьцзяне.", EntityType.Region, "Синьцзяне")]
    [InlineData("en", "She spoke to Radio Azattyq.", EntityType.PublicBody, "Radio Azattyq")]
    [InlineData("en", "An ethnic Kazakh mother.", EntityType.Group, "Kazakh")]
    public void What_stays_readable_is_known_as_such(string language, string text, EntityType type, string name) =>
        Found.Of(type, text, language).ShouldContain(name, StringComparer.Ordinal);
}
