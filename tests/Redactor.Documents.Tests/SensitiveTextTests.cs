using System.Globalization;
using System.Text.Json;
using Redactor.Documents;

namespace Redactor.Documents.Tests;

/// <summary>Law 6: testimony never travels.</summary>
public sealed class SensitiveTextTests
{
    private static readonly SensitiveText Name = new("Болат Тестов");

    [Fact]
    public void Sensitive_text_never_prints_itself()
    {
        string.Create(CultureInfo.InvariantCulture, $"{Name}").ShouldNotContain("Болат");
        string.Format(CultureInfo.InvariantCulture, "{0}", Name).ShouldNotContain("Болат");
        new Word(Name, default, 1, Language.Russian, []).ToString().ShouldNotContain("Болат");
        JsonSerializer.Serialize(Name).ShouldNotContain("Болат");
    }

    [Fact]
    public void Only_reveal_gives_the_words() => Name.Reveal().ShouldBe("Болат Тестов");
}
