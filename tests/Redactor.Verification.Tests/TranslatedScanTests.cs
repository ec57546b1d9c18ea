using Redactor.Documents;
using Redactor.Translation;

namespace Redactor.Verification.Tests;

/// <summary>From a printed page to a translation: read, burned, checked, and only what the check read again goes to an engine.</summary>
public sealed class TranslatedScanTests
{
    private const string Spanish =
        "Mi hermano Abdurrahman Yusupov fue detenido en su casa por la\n" +
        "mañana. La policía llegó con dos coches y no dijo nada a la fa-\n" +
        "milia. Mi madre preguntó por Abdurrahman, pero nadie contestó.\n" +
        "¿Dónde está? Su número era 650121197803170512 y nada más.";

    private const string Bosnian =
        "Moj brat Abdurrahman Yusupov je radio u gradu. Vojnici su ga\n" +
        "odveli i nije se vratio. Moja sestra nije imala novca i nije\n" +
        "vidjela da je Abdurrahman u zatvoru.";

    [Fact]
    public async Task A_Spanish_scan_comes_out_in_English_with_every_placeholder_and_no_name()
    {
        var (document, engine) = await TranslateAsync(Spanish, Language.Spanish, "es", "Abdurrahman", "Yusupov", "650121");
        var text = TranslationText.Write(document);
        document.Sentences.Select(s => s.Source.Text).ShouldContain(s => s.EndsWith("no dijo nada a la familia.", StringComparison.Ordinal), "the broken word is whole again");
        document.Sentences.ShouldAllBe(s => s.State == SentenceState.Translated);
        text.ShouldStartWith("My brother [PERSON-1]");
        text.ShouldContain("My mother asked");
        text.ShouldContain("[ID-1]");
        foreach (var sentence in document.Sentences) sentence.Source.Placeholders.ShouldAllBe(p => sentence.Text.Contains(p.Text, StringComparison.Ordinal));
        engine.Sent.ShouldNotContain(e => e.Contains("Abdurr", StringComparison.OrdinalIgnoreCase) || e.Contains("Yusup", StringComparison.OrdinalIgnoreCase) || e.Contains("650121", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_Bosnian_scan_comes_out_in_English_with_every_placeholder_and_no_name()
    {
        var (document, engine) = await TranslateAsync(Bosnian, Language.Bosnian, "bs", "Abdurrahman", "Yusupov");
        var text = TranslationText.Write(document);
        text.ShouldStartWith("My brother [PERSON-1]");
        text.ShouldContain("My sister");
        document.Report.Untranslated.ShouldBe(0);
        engine.Sent.ShouldNotContain(e => e.Contains("Abdurr", StringComparison.OrdinalIgnoreCase));
    }

    private static async Task<(TranslatedDocument Document, Recorder Engine)> TranslateAsync(string text, Language read, string language, params string[] names)
    {
        var sample = await Sample.MakeAsync(text, read, "Liberation Serif", names);
        var report = await sample.CheckAsync(Sample.Pdf(sample.Burned));
        report.IsClean.ShouldBeTrue(string.Join(", ", report.Leaks.Select(l => l.Code)));
        var engine = new Recorder(new ApertiumTranslator(new ApertiumOptions(), TimeProvider.System));
        var router = new TranslatorRouter([engine], new RoutingOptions(), TimeProvider.System);
        var outcome = await new DocumentTranslator(router, TimeProvider.System)
            .TranslateAsync(new TranslationRequest(report.Text!, "en") { Languages = [language] }, null, CancellationToken.None);
        var document = outcome.ShouldBeOfType<TranslationOutcome.Done>().Document;
        TranscriptCheck.Shows(TranslationText.Write(document), sample.Approved).ShouldBeFalse();
        return (document, engine);
    }

    /// <summary>Writes down every text an engine is given.</summary>
    private sealed class Recorder(ITranslator inner) : ITranslator
    {
        public List<string> Sent { get; } = [];

        public string Name => inner.Name;

        public string Version => inner.Version;

        public TranslatorTraits Traits => inner.Traits;

        public Task<IReadOnlySet<LanguagePair>> ListPairsAsync(CancellationToken cancellationToken) => inner.ListPairsAsync(cancellationToken);

        public Task<IReadOnlyList<string>> TranslateAsync(TranslationBatch batch, CancellationToken cancellationToken)
        {
            Sent.AddRange(batch.Elements);
            return inner.TranslateAsync(batch, cancellationToken);
        }
    }
}
