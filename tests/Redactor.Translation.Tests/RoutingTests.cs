namespace Redactor.Translation.Tests;

/// <summary>Which engine gets what: routes, consent, pivots, engines that fail, documents that wait.</summary>
public sealed class RoutingTests
{
    private readonly StoppedClock clock = new();

    private readonly FakeTranslator local = FakeTranslator.Honest("local", "en-es");

    private readonly FakeTranslator cloud = Cloud("cloud", "en-es", "ru-en", "kk-en", "kk-ru");

    private static FakeTranslator Cloud(string name, params string[] pairs) => new(name, b => [.. b.Elements.Select(FakeTranslator.Shout)], pairs)
    {
        Traits = new TranslatorTraits { Location = DataLocation.Cloud, MostElements = 1000, MostCharacters = 50_000, Shapes = [PlaceholderShape.Span, PlaceholderShape.Word], KeepsMarkedSpans = true },
    };

    private static FakeTranslator Failing(string name, TranslatorFault fault, params string[] pairs) => new(name, _ => throw new TranslatorException(name, fault, "x"), pairs);

    private async Task<TranslationOutcome> RunAsync(RoutingOptions options, Func<TranslationRequest, TranslationRequest>? change, params ITranslator[] engines)
    {
        var request = new TranslationRequest(Cleared.Lines("He was taken by [PERSON-1] to the house."), "es") { Languages = ["en"] };
        return await new DocumentTranslator(new TranslatorRouter(engines, options, clock), clock).TranslateAsync(change?.Invoke(request) ?? request, null, TestContext.Token);
    }

    [Fact]
    public async Task Without_consent_no_cloud_engine_is_asked_anything()
    {
        var outcome = await RunAsync(new RoutingOptions(), null, cloud);
        var waiting = outcome.ShouldBeOfType<TranslationOutcome.Waiting>().Pairs.Single();
        waiting.Reason.ShouldBe(NoRouteReason.ConsentForbidsCloud);
        waiting.Advice.ShouldContain("en-es");
        cloud.Sent.ShouldBeEmpty();
        (await RunAsync(new RoutingOptions(), r => r with { MayUseCloud = true }, cloud)).ShouldBeOfType<TranslationOutcome.Done>();
        cloud.Sent.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Without_consent_the_local_engine_is_taken_even_where_a_route_prefers_the_cloud()
    {
        var routes = new RoutingOptions { Routes = new Dictionary<string, IReadOnlyList<string>> { ["en-es"] = ["cloud", "local"] } };
        var done = (await RunAsync(routes, null, local, cloud)).ShouldBeOfType<TranslationOutcome.Done>();
        done.Document.Report.Engines.Single().Engine.ShouldBe("local");
        cloud.Sent.ShouldBeEmpty();
        done = (await RunAsync(routes, r => r with { MayUseCloud = true }, local, cloud)).ShouldBeOfType<TranslationOutcome.Done>();
        done.Document.Report.Engines.Single().Location.ShouldBe(DataLocation.Cloud);
    }

    [Fact]
    public async Task A_document_without_an_engine_waits_and_says_what_to_do_or_goes_on_and_says_so()
    {
        var waiting = (await RunAsync(new RoutingOptions(), r => r with { Target = "ug" }, local)).ShouldBeOfType<TranslationOutcome.Waiting>();
        waiting.Pairs.Single().Advice.ShouldBe("waiting for a translator for en-ug: configure Azure or LibreTranslate, or install an Apertium pair");
        var done = (await RunAsync(new RoutingOptions(), r => r with { Target = "ug", WithoutTranslator = WithoutTranslator.ReleaseUntranslated }, local)).ShouldBeOfType<TranslationOutcome.Done>();
        done.Document.Report.UntranslatedPairs.ShouldBe(["en-ug"]);
        done.Document.Report.UntranslatedShare.ShouldBe(1);
        done.Document.Sentences.Single().Problem.ShouldBe("no-engine");
        TranslationText.Write(done.Document).ShouldContain("(not translated, en: He was taken by [PERSON-1] to the house.)");
    }

    [Fact]
    public async Task An_empty_route_forbids_a_pair()
    {
        var routes = new RoutingOptions { Routes = new Dictionary<string, IReadOnlyList<string>> { ["en-*"] = [] } };
        (await RunAsync(routes, null, local)).ShouldBeOfType<TranslationOutcome.Waiting>();
        new RoutingOptions { Routes = new Dictionary<string, IReadOnlyList<string>> { ["*"] = ["nobody"] } }.Problem(["local"])!.ShouldContain("nobody");
    }

    [Theory]
    [InlineData(TranslatorFault.QuotaExhausted, true)]
    [InlineData(TranslatorFault.Configuration, true)]
    [InlineData(TranslatorFault.Transient, false)]
    public async Task An_engine_that_fails_gives_way_to_the_next_and_a_person_is_told_where_one_must_act(TranslatorFault fault, bool alarms)
    {
        var alarmed = new List<TranslatorAlarm>();
        var broken = Failing("broken", fault, "en-es");
        var router = new TranslatorRouter([broken, local], new RoutingOptions(), clock) { Alarm = alarmed.Add };
        var translator = new DocumentTranslator(router, clock);
        var request = new TranslationRequest(Cleared.Lines("He was taken by [PERSON-1] to the house."), "es") { Languages = ["en"] };
        for (var i = 0; i < 3; i++)
            (await translator.TranslateAsync(request, null, TestContext.Token)).ShouldBeOfType<TranslationOutcome.Done>().Document.Report.Engines.Single().Engine.ShouldBe("local");
        broken.Sent.Count.ShouldBe(1, "it is left alone for a while");
        alarmed.Count.ShouldBe(alarms ? 1 : 0);
        (await router.HealthAsync(TestContext.Token)).Single(h => h.Engine == "broken").ShouldSatisfyAllConditions(h => h.Failures.ShouldBe(1), h => h.PausedUntil.ShouldNotBeNull());
        (await router.HealthAsync(TestContext.Token)).Single(h => h.Engine == "local").Sentences.ShouldBe(3);
        clock.Advance(TimeSpan.FromHours(2));
        await translator.TranslateAsync(request, null, TestContext.Token);
        broken.Sent.Count.ShouldBe(2, "then it is tried again");
    }

    [Fact]
    public async Task When_every_engine_fails_the_fault_is_told_and_then_the_document_waits()
    {
        var router = new TranslatorRouter([Failing("broken", TranslatorFault.Transient, "en-es")], new RoutingOptions(), clock);
        var translator = new DocumentTranslator(router, clock);
        var request = new TranslationRequest(Cleared.Lines("He was taken."), "es") { Languages = ["en"], WithoutTranslator = WithoutTranslator.ReleaseUntranslated };
        (await Should.ThrowAsync<TranslatorException>(() => translator.TranslateAsync(request, null, TestContext.Token))).IsTransient.ShouldBeTrue();
        (await translator.TranslateAsync(request, null, TestContext.Token)).ShouldBeOfType<TranslationOutcome.Waiting>().Pairs.Single().Reason
            .ShouldBe(NoRouteReason.Unavailable, "an engine that is down is no reason to release a document untranslated");
    }

    [Fact]
    public async Task A_third_language_is_gone_through_only_where_allowed_and_is_marked()
    {
        var first = FakeTranslator.Honest("first", "en-ru");
        var second = FakeTranslator.Honest("second", "ru-es");
        var cyrillic = new FakeTranslator("first", b => [.. b.Elements.Select(e => FakeTranslator.Shout(e).Replace("HE WAS TAKEN BY", "ЕГО ЗАБРАЛ", StringComparison.Ordinal).Replace("TO THE HOUSE", "В ДОМ", StringComparison.Ordinal))], "en-ru");
        var latin = new FakeTranslator("second", b => [.. b.Elements.Select(e => e.Replace("ЕГО ЗАБРАЛ", "Lo llevó", StringComparison.Ordinal).Replace("В ДОМ", "a la casa", StringComparison.Ordinal))], "ru-es");
        (await RunAsync(new RoutingOptions(), null, first, second)).ShouldBeOfType<TranslationOutcome.Waiting>();
        var done = (await RunAsync(new RoutingOptions { Pivots = ["en-ru-es"] }, null, cyrillic, latin)).ShouldBeOfType<TranslationOutcome.Done>();
        var sentence = done.Document.Sentences.Single();
        sentence.Text.ShouldBe("Lo llevó [PERSON-1] a la casa.");
        sentence.Marks.ShouldBe(SentenceMarks.Pivoted);
        sentence.Engine.ShouldBe("first+second");
        TranslationText.Write(done.Document).ShouldContain("through a third language");
    }

    [Fact]
    public async Task What_is_in_the_target_language_already_is_kept_and_sent_nowhere()
    {
        var done = (await RunAsync(new RoutingOptions(), r => r with { Target = "en" }, local)).ShouldBeOfType<TranslationOutcome.Done>();
        done.Document.Sentences.Single().State.ShouldBe(SentenceState.Kept);
        local.Sent.ShouldBeEmpty();
    }
}

/// <summary>A clock that stands until it is told otherwise.</summary>
internal sealed class StoppedClock : TimeProvider
{
    private DateTimeOffset now = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public void Advance(TimeSpan by) => now += by;

    public override DateTimeOffset GetUtcNow() => now;
}
