using System.Text.Json;
using System.Text.RegularExpressions;
using Redactor.Documents;
using Redactor.Server.Pages.Wording;
using Redactor.Storage.Database.Accounts;

namespace Redactor.Server.Tests.Pages;

/// <summary>The texts of the interface: each there in each language, and each code with words.</summary>
public sealed class WordingTests
{
    private static string Folder => Path.Combine(TestKit.Repository.Root, "src", "Redactor.Server", "Strings");

    public static TheoryData<string> Others => new("ru", "kk");

    [Theory]
    [MemberData(nameof(Others))]
    public void A_language_says_everything_and_fills_in_the_same_places(string language)
    {
        var english = Read("en");
        var other = Read(language);

        other.Keys.Order(StringComparer.Ordinal).ShouldBe(english.Keys.Order(StringComparer.Ordinal));
        foreach (var (key, text) in english) Places(other[key]).ShouldBe(Places(text), key);
    }

    [Theory]
    [MemberData(nameof(Others))]
    public void A_language_is_not_English_that_was_left_as_it_is(string language)
    {
        string[] same = ["app.name", "upload.sending"];
        var english = Read("en");
        var other = Read(language);

        other.Where(t => !t.Key.StartsWith("bench.", StringComparison.Ordinal) && english[t.Key] == t.Value).Select(t => t.Key).Except(same, StringComparer.Ordinal).ShouldBeEmpty();
        other.Where(t => !t.Key.StartsWith("bench.", StringComparison.Ordinal) && !Regex.IsMatch(t.Value, @"\p{IsCyrillic}")).Select(t => t.Key).Except(same, StringComparer.Ordinal).ShouldBeEmpty();
    }

    [Fact]
    public void Every_code_has_words_in_every_language()
    {
        foreach (var text in UiLanguages.All.Select(UiText.Of))
        {
            foreach (var type in Enum.GetValues<EntityType>()) text.Type(type).ShouldNotBeNullOrWhiteSpace();
            foreach (var role in Enum.GetValues<AccountRole>()) text.RoleHint(role).ShouldNotBe(text.Role(role));
            foreach (var stage in Enum.GetValues<DocumentStage>()) text.State(stage, "program").ShouldNotBeNullOrWhiteSpace();
            foreach (var code in Enum.GetValues<RejectionCode>())
                (text.Language == UiLanguage.English ? text.Advice(code) == RejectionAdvice.For(code) : text.Advice(code) != RejectionAdvice.For(code)).ShouldBeTrue(code.ToString());
        }
    }

    private static Dictionary<string, string> Read(string language) =>
        JsonSerializer.Deserialize<Dictionary<string, string>>(File.ReadAllBytes(Path.Combine(Folder, language + ".json")))!;

    private static IEnumerable<string> Places(string text) => Regex.Matches(text, @"\{\d\}").Select(m => m.Value).Distinct().Order(StringComparer.Ordinal);
}
