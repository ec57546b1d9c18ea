using Redactor.Detection.Tests.Names;

namespace Redactor.Detection.Tests.Places;

public sealed class CountryAdjectiveRecognizerTests
{
    private const string Recognizer = "country/adjective/1";

    [Theory]
    [InlineData("Он показал американский паспорт.", "американский")]
    [InlineData("Работал на узбекских базарах.", "узбекских")]
    [InlineData("Ждали китайскую визу.", "китайскую")]
    [InlineData("Писали в немецкое посольство.", "немецкое")]
    public void An_adjective_of_a_country_is_found(string text, string word) => Found.By(Recognizer, text, "ru").ShouldBe([word]);

    [Theory]
    [InlineData("Приехал Турецкий с женой.")]
    [InlineData("Мы люди деревенские, простые.")]
    [InlineData("Это детский сад, там дети.")]
    public void A_surname_and_other_adjectives_are_not(string text) => Found.By(Recognizer, text, "ru").ShouldBeEmpty();
}
