using Redactor.Documents;
using Redactor.Sandbox.Reading;

namespace Redactor.Sandbox.Tests.Reading;

public sealed class HomoglyphsTests
{
    [Theory]
    [InlineData("Ha", Script.Cyrillic, "На")]
    [InlineData("Ocпанов", Script.Cyrillic, "Оспанов")]
    [InlineData("оп", Script.Latin, "on")]
    [InlineData("Аlmaty", Script.Latin, "Almaty")]
    public void Look_alikes_change_script(string word, Script target, string expected) => Homoglyphs.Convert(word, target).ShouldBe(expected);

    [Theory]
    [InlineData("Work", Script.Cyrillic)]
    [InlineData("жаз", Script.Latin)]
    public void A_letter_without_a_twin_keeps_the_word_as_it_is(string word, Script target) => Homoglyphs.Convert(word, target).ShouldBeNull();
}
