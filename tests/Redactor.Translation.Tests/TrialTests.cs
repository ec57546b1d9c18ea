namespace Redactor.Translation.Tests;

/// <summary>Engines are set up from settings and tried with fixed words.</summary>
public sealed class TrialTests
{
    [Fact]
    public async Task Every_engine_is_tried_and_says_what_is_wrong_with_it()
    {
        var good = FakeTranslator.Honest("good", "en-es", "es-en");
        var bad = new FakeTranslator("bad", _ => throw new TranslatorException("bad", TranslatorFault.Configuration, "401000"), "ru-en");
        var empty = FakeTranslator.Honest("empty");
        var router = new TranslatorRouter([good, bad, empty], new RoutingOptions(), TimeProvider.System);
        (await TranslatorTrial.RunAsync(router, null, TestContext.Token)).ShouldBe(
        [
            new TrialResult("good", new LanguagePair("es", "en"), DataLocation.ThisMachine, "EL AGUA ESTÁ LIMPIA.", null),
            new TrialResult("bad", new LanguagePair("ru", "en"), DataLocation.ThisMachine, null, "Configuration: 401000"),
            new TrialResult("empty", new LanguagePair("und", "und"), DataLocation.ThisMachine, null, "no-pairs"),
        ]);
        (await TranslatorTrial.RunAsync(router, new LanguagePair("en", "es"), TestContext.Token)).Single().Translation.ShouldBe("THE WATER IS CLEAN.");
    }

    [Fact]
    public void Settings_make_the_engines_and_wrong_ones_say_what_to_change()
    {
        using var set = TranslatorSet.Create(
            new TranslatorSettings
            {
                Azure = new AzureTranslatorOptions(),
                AzureUsesEntra = true,
                LibreTranslate = new LibreTranslateOptions { Endpoint = new Uri("https://translate.example.org"), IsOwnServer = true },
                Routing = new RoutingOptions { Routes = new Dictionary<string, IReadOnlyList<string>> { ["kk-en"] = ["azure"], ["*"] = ["apertium", "libretranslate"] } },
            },
            TimeProvider.System);
        set.Router.Translators.Select(t => (t.Name, t.Traits.Location)).ShouldBe(
            [("apertium", DataLocation.ThisMachine), ("libretranslate", DataLocation.OwnServer), ("azure", DataLocation.Cloud)]);
        Should.Throw<ArgumentException>(() => TranslatorSet.Create(new TranslatorSettings { Azure = new AzureTranslatorOptions() }, TimeProvider.System)).Message.ShouldContain("key");
        Should.Throw<ArgumentException>(() => TranslatorSet.Create(new TranslatorSettings { Routing = new RoutingOptions { Routes = new Dictionary<string, IReadOnlyList<string>> { ["*"] = ["azure"] } } }, TimeProvider.System))
            .Message.ShouldContain("azure");
    }
}
