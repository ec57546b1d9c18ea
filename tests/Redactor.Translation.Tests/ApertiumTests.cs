namespace Redactor.Translation.Tests;

/// <summary>The real program with its real pairs.</summary>
public sealed class ApertiumTests
{
    private readonly ApertiumTranslator apertium = new(new ApertiumOptions(), TimeProvider.System);

    [Fact]
    public async Task A_Spanish_and_a_Bosnian_testimony_come_out_in_English_with_every_placeholder_in_place()
    {
        var router = new TranslatorRouter([apertium], new RoutingOptions(), TimeProvider.System);
        var text = Cleared.Lines(
            "Mi hermano [PERSON-1] fue detenido el [DATE] en la casa de [PERSON-2]. La policía llegó por la mañana y",
            "no dijo nada. [PERSON-1] tenía [AGE] años; 3 < 5 & nada más.",
            "",
            "Moj brat [PERSON-1] je odveden iz kuće u [PLACE-1] i nije se vratio. Policija je došla u [DATE] i [PERSON-3]",
            "je plakala. Zašto?");
        var done = (TranslationOutcome.Done)await new DocumentTranslator(router, TimeProvider.System)
            .TranslateAsync(new TranslationRequest(text, "en") { Languages = ["es", "bs"] }, null, TestContext.Token);
        var sentences = done.Document.Sentences.ToList();
        sentences.Count.ShouldBe(6);
        foreach (var sentence in sentences)
        {
            sentence.State.ShouldBe(SentenceState.Translated, sentence.Problem);
            Placeholder.Find(sentence.Text).Select(r => sentence.Text[r]).Order(StringComparer.Ordinal).ShouldBe(sentence.Source.Placeholders.Select(p => p.Text).Order(StringComparer.Ordinal));
        }

        sentences[0].Text.ShouldContain("My brother [PERSON-1]");
        sentences[2].Text.ShouldContain("3 < 5 & ");
        sentences[3].Text.ShouldStartWith("My brother [PERSON-1]");
        done.Document.Report.Engines.Single().ShouldBe(new EngineShare("apertium", apertium.Version, DataLocation.ThisMachine, 6));
        done.Document.Report.Requests.ShouldBe(2);
        apertium.Version.ShouldStartWith("3.");
    }

    [Fact]
    public async Task Installed_pairs_are_listed_and_a_missing_one_is_a_fault_of_configuration()
    {
        var pairs = await apertium.ListPairsAsync(TestContext.Token);
        pairs.ShouldContain(new LanguagePair("es", "en"));
        pairs.ShouldContain(new LanguagePair("hr", "en"));
        pairs.ShouldContain(new LanguagePair("en", "bs"));
        pairs.ShouldNotContain(new LanguagePair("kk-Cyrl", "en"));
        var failed = await Should.ThrowAsync<TranslatorException>(() => apertium.TranslateAsync(TranslationBatch.Trial(new LanguagePair("kk-Cyrl", "en")), TestContext.Token));
        failed.Fault.ShouldBe(TranslatorFault.Configuration);
        (await apertium.TranslateAsync(TranslationBatch.Trial(new LanguagePair("es", "en")), TestContext.Token)).ShouldBe(["The water is clean."]);
    }

    [Fact]
    public async Task A_machine_without_it_offers_no_pairs()
    {
        var absent = new ApertiumTranslator(new ApertiumOptions { Program = "/nowhere/apertium" }, TimeProvider.System);
        (await absent.ListPairsAsync(TestContext.Token)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_program_that_fails_or_hangs_is_transient()
    {
        var failing = new ApertiumTranslator(new ApertiumOptions { Program = "/usr/bin/false" }, TimeProvider.System);
        (await Should.ThrowAsync<TranslatorException>(() => failing.ListPairsAsync(TestContext.Token))).Fault.ShouldBe(TranslatorFault.Transient);
        var hanging = new ApertiumTranslator(new ApertiumOptions { Program = "/usr/bin/yes", Timeout = TimeSpan.FromMilliseconds(1) }, TimeProvider.System);
        (await Should.ThrowAsync<TranslatorException>(() => hanging.ListPairsAsync(TestContext.Token))).Fault.ShouldBeOneOf(TranslatorFault.Transient, TranslatorFault.Rejected);
    }
}

/// <summary>One token for all tests.</summary>
internal static class TestContext
{
    public static CancellationToken Token => CancellationToken.None;
}
