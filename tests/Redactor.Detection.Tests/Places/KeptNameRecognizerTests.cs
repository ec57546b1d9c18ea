using Redactor.Detection.Tests.Names;

namespace Redactor.Detection.Tests.Places;

public sealed class KeptNameRecognizerTests
{
    private const string Recognizer = "kept/alphabetic/1";

    [Theory]
    [InlineData("en", "He left Kazakhstan for Turkey.", "Kazakhstan", "Turkey")]
    [InlineData("en", "The police in Xinjiang came.", "Xinjiang")]
    [InlineData("en", "She is an ethnic Kazakh woman.", "Kazakh")]
    [InlineData("en", "They called Human Rights Watch then.", "Human Rights Watch")]
    [InlineData("kk", "Ол Қытайдан келді.", "Қытайдан")]
    [InlineData("kk", "Біз Шыңжаңда тұрдық.", "Шыңжаңда")]
    [InlineData("ru", "Он жил в Синьцзяне долго.", "Синьцзяне")]
    [InlineData("ru", "В Казахстане живут казахи и уйгуры.", "Казахстане", "казахи", "уйгуры")]
    [InlineData("ug", "ئۇ قازاقىستاندا تۇرىدۇ.", "قازاقىستاندا")]
    [InlineData("ug", "ئۇ تۈركىيەگە كەتتى.", "تۈركىيەگە")]
    [InlineData("kk-Arab", "ول قازاقستانعا كەتتى.", "قازاقستانعا")]
    [InlineData("en", "He crossed from the United States into Mexico.", "United States", "Mexico")]
    public void Countries_regions_peoples_and_public_bodies_are_found(string language, string text, params string[] found) => Found.By(Recognizer, text, language).ShouldBe(found);

    [Theory]
    [InlineData("ru", "Он жил в Kазахстане долго.", "Kазахстане")]
    [InlineData("kk", "Ол Қытaйдан келді.", "Қытaйдан")]
    [InlineData("ru", "ЖИЛ В КАЗАХСТАНЕ.", "КАЗАХСТАНЕ")]
    public void Damaged_names_are_found(string language, string text, params string[] found) => Found.By(Recognizer, text, language).ShouldBe(found);

    [Theory]
    [InlineData("en", "My brother Shohret came to Toli.")]
    [InlineData("en", "We ate turkey in the kitchen.")]
    [InlineData("en", "a china cup")]
    [InlineData("ru", "Ерлан жил в селе Кегень.")]
    [InlineData("ru", "Он ел вечером рис.")]
    [InlineData("kk", "Біз Жаркентте тұрдық.")]
    [InlineData("kk", "Балам мектепке барды.")]
    [InlineData("ug", "ئۇ كورلىدا تۇرىدۇ.")]
    public void People_places_and_common_words_are_left(string language, string text) => Found.By(Recognizer, text, language).ShouldBeEmpty();
}
