using Microsoft.Extensions.Logging.Abstractions;
using Redactor.Documents;
using Redactor.Pipeline.Review;
using Redactor.Pipeline.Stages;
using Redactor.Pipeline.Tests.Service;
using Redactor.Pipeline.Translate;
using Redactor.Pipeline.Verify;
using Redactor.Storage.Blobs;
using Redactor.Storage.Database;
using Redactor.TestKit;
using Redactor.TestKit.Hostile;
using Redactor.Verification;
using Redactor.Verification.Tests.Traffic;

namespace Redactor.Pipeline.Tests.Translate;

/// <summary>
/// What the service sends to an engine, byte by byte: nothing of a document that waits, was rejected or was not approved, and of a verified one nothing but
/// what was read again on its burned pages.
/// </summary>
public sealed class SealedServiceTrafficTests
{
    private static readonly NewDocument ToEnglish = new(default, "x", "x", default, 0) { TargetLanguages = new LanguageList([Language.English]) };

    private static readonly (Language Language, string Text)[] Drawn =
    [
        (Language.Spanish, "Mi hermano Abdurrahman Yusupov fue detenido en su casa.\nLa policía llegó por la mañana."),
        (Language.Turkish, "Kardeşim Abdurrahman Yusupov evinden alındı.\nPolis sabah geldi ve hiçbir şey söylemedi."),
        (Language.UzbekLatin, "Akam Abdurahmon Yusupov uyidan olib ketildi.\nErtalab ikki mashina keldi."),
        (Language.KazakhLatin, "Ağam Abdurahman Jüsipov üiinen alyp ketildi.\nTañerteñ eki kölik keldi."),
        (Language.Kyrgyz, "Агам Абдурахман Жусупов үйүнөн алып кетилди.\nЭртең менен эки машина келди."),
        (Language.UzbekCyrillic, "Акам Абдураҳмон Юсупов уйидан олиб кетилди.\nЭрталаб икки машина келди."),
    ];

    [Fact]
    public async Task Nothing_sealed_of_any_sample_drawn_scan_or_hostile_file_reaches_an_engine()
    {
        await using var engines = await RecordedEngines.StartAsync();
        engines.HasPairs = false;
        var translation = new TranslationOptions { WithoutApertium = true, LibreTranslate = new() { Endpoint = engines.Address } };
        await using var service = await TestService.StartAsync(translation: translation);
        var (ids, held) = await SubmitAsync(service);
        var resting = new List<StoredDocument>();
        foreach (var id in ids) resting.Add(await service.ReachAsync(id, d => d.TranslatorDue is not null || d.Stage is DocumentStage.Released or DocumentStage.Quarantined));
        (await service.ReachAsync(held, DocumentStage.Detected)).UnreviewedAllowed.ShouldBeFalse();

        var (bytes, requests) = engines.Take();
        bytes.Length.ShouldBeLessThan(300 * requests.Count);
        requests.ShouldAllBe(r => r.Method == "GET" && r.Path == "/languages" && r.Query.Length == 0 && r.Body.Length == 0, "while nothing translates, its languages alone are asked for");
        resting.Count(d => d.Stage == DocumentStage.Quarantined).ShouldBeGreaterThan(40, "most hostile files are rejected");
        var verified = resting.FindAll(d => d.TranslatorDue is not null);
        verified.Count.ShouldBeGreaterThan(10);

        engines.HasPairs = true;
        using var translators = new TranslatorsInUse(new ServiceOptions { Translation = translation }, TimeProvider.System, NullLogger<TranslatorsInUse>.Instance);
        var stage = new StoredTranslation(
            service.Cleared, service.Get<StoredReports>(), service.Get<StoredReread>(), service.Get<ApprovedTexts>(), translators, service.Get<TranslationMemory>(), service.Get<ServiceOptions>(), TimeProvider.System);
        foreach (var document in verified)
        {
            engines.Take();
            (await stage.TranslateAsync(document, default)).ShouldBeOfType<StageOutcome.Moved>(document.TranslatorDue);
            (bytes, requests) = engines.Take();
            requests.ShouldContain(r => r.Path == "/translate");
            (await CheckAsync(service, document)).Problems(bytes, requests).ShouldBeEmpty();
        }
    }

    private static async Task<(List<DocumentId> Released, DocumentId Held)> SubmitAsync(TestService service)
    {
        var ids = new List<DocumentId>();
        foreach (var sample in Directory.EnumerateFiles(Path.Combine(Repository.Root, "tests", "samples")).Order(StringComparer.Ordinal))
        {
            var target = sample.Contains("/en-", StringComparison.Ordinal) ? Language.Russian : Language.English;
            ids.Add(await service.SubmitAsync(await File.ReadAllBytesAsync(sample), unreviewed: true, caseId: $"case-{ids.Count}", asked: ToEnglish with { TargetLanguages = new LanguageList([target]) }));
        }

        foreach (var (language, text) in Drawn) ids.Add(await service.SubmitAsync(Letters.Pdf(text), unreviewed: true, caseId: $"case-{ids.Count}", asked: ToEnglish with { SourceLanguages = new LanguageList([language]) }));
        // Those that only time ends, or that have many pages, take minutes; of the empty pages that open a few do.
        var quick = HostileFiles.All.Where(f => f.Pages is null or 1 && !f.Codes.Contains(RejectionCode.DecoderTimedOut)).ToLookup(f => f.Pages is null);
        foreach (var file in quick[true].Concat(quick[false].Where(f => f.Name.Contains("_a_pdf_", StringComparison.Ordinal) || f.Name.EndsWith("_on_opening", StringComparison.Ordinal))))
            ids.Add(await service.SubmitAsync(file.Make(), unreviewed: true, caseId: $"case-{ids.Count}", asked: ToEnglish));
        var held = await service.SubmitAsync(Letters.Pdf(Drawn[0].Text), caseId: "held", asked: ToEnglish with { SourceLanguages = new LanguageList([Language.Spanish]) });
        return (ids, held);
    }

    private static async Task<SentText> CheckAsync(TestService service, StoredDocument document)
    {
        var report = await service.Get<StoredReports>().ReadAsync(document.Id, default);
        var text = await service.Get<StoredReread>().ReadAsync(document, report, default);
        var approved = await service.Get<ApprovedTexts>().ReadAsync(document.Id, document.ApprovedHash!.Value, default);
        var readings = await service.Get<StoredPages>().GetReadingsAsync(document.Id, document.PageCount!.Value, default);
        return new SentText(approved, readings.OfType<ExaminedPage>().SelectMany(p => p.Words).Select(w => w.Text.Reveal()), text);
    }
}
