using Redactor.Detection.Linking;

namespace Redactor.Detection.Tests;

/// <summary>A name is known again in another alphabet; words that merely look like one are not.</summary>
public sealed class NamesAcrossScriptsTests
{
    private readonly NamesAcrossScripts names = new(["Abdurrahman Yusupov", "Гүлнұр Сәрсенбаева", "نۇربەك"]);

    [Theory]
    [InlineData("Абдурахман пришёл домой.")]
    [InlineData("Это был Юсупов.")]
    [InlineData("They asked Gulnur where she lived.")]
    [InlineData("ABDURRAHMAN")]
    [InlineData("Видели Абдуррахмана в тюрьме.")]
    [InlineData("Нұрбек келді.")]
    [InlineData("Nurbek came.")]
    [InlineData("Sarsenbayeva signed.")]
    public void A_name_in_another_alphabet_is_seen(string text) => names.StandIn(text).ShouldBeTrue();

    [Theory]
    [InlineData("They asked [PERSON-1] where she lived.")]
    [InlineData("Он жил в городе и работал учителем.")]
    [InlineData("The mother of the teacher came home on Monday.")]
    [InlineData("Мугалим үйдө жок.")]
    public void Other_words_are_not(string text) => names.StandIn(text).ShouldBeFalse();

    [Fact]
    public void Without_names_nothing_is_seen() => new NamesAcrossScripts([]).StandIn("Abdurrahman").ShouldBeFalse();
}
