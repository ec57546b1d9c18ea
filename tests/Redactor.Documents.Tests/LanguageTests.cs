using Redactor.Documents;

namespace Redactor.Documents.Tests;

public sealed class LanguageTests
{
    [Theory]
    [InlineData("kk", "kk-Cyrl")]
    [InlineData("KK-arab", "kk-Arab")]
    [InlineData("zh", "zh-Hans")]
    [InlineData("uz", "uz-Latn")]
    [InlineData("ug", "ug")]
    public void Short_codes_and_tags_are_known_whatever_their_case(string code, string tag)
    {
        Language.TryParse(code, out var language).ShouldBeTrue();
        language.Tag.ShouldBe(tag);
    }

    [Theory]
    [InlineData("")]
    [InlineData("xx")]
    [InlineData(null)]
    public void Others_are_not(string? code) => Language.TryParse(code, out _).ShouldBeFalse();
}
