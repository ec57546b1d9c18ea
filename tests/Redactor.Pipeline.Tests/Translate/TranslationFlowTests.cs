using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Redactor.Detection.Policies;
using Redactor.Documents;
using Redactor.Pipeline.Tests.Service;
using Redactor.Pipeline.Translate;
using Redactor.Pipeline.Verify;
using Redactor.Storage.Database;
using Redactor.TestKit.Web;
using Redactor.Translation;

namespace Redactor.Pipeline.Tests.Translate;

/// <summary>Documents for which translations were asked go on by themselves, or wait where one can see for what.</summary>
public sealed class TranslationFlowTests
{
    private const string Letter =
        "Mi hermano Abdurrahman Yusupov fue detenido en su casa por la\n" +
        "mañana. La policía llegó con dos coches y no dijo nada a la fa-\n" +
        "milia. Mi madre preguntó por Abdurrahman, pero nadie contestó.";

    private static readonly NewDocument ToEnglish = new(default, "x", "x", default, 0)
    {
        SourceLanguages = new LanguageList([Language.Spanish]),
        TargetLanguages = new LanguageList([Language.English]),
    };

    [Fact]
    public async Task A_Spanish_letter_becomes_English_and_its_report_says_how()
    {
        await using var service = await TestService.StartAsync(translation: new());
        var id = await service.SubmitAsync(Letters.Pdf(Letter), unreviewed: true, asked: ToEnglish);
        var document = await service.ReachAsync(id, DocumentStage.Released);

        document.TranslatorDue.ShouldBeNull();
        var bytes = await service.Cleared.ReadAllAsync(id, BlobNames.Translation("en"), 1_000_000, default);
        var text = Encoding.UTF8.GetString(bytes);
        text.ShouldStartWith("My brother [PERSON-1]");
        text.ShouldContain("My mother asked");
        text.ShouldNotContain("Abdurrahman");
        var entry = (await service.Get<StoredReports>().ReadAsync(id, default)).Translations.ShouldNotBeNull().ShouldHaveSingleItem();
        entry.Sha256.ShouldBe(ContentHash.Of(bytes).Hex);
        entry.Engines.ShouldHaveSingleItem().Where.ShouldBe("machine");
        entry.Untranslated.ShouldBe(0);
        var pdf = await service.Cleared.ReadAllAsync(id, BlobNames.TranslationPdf("en"), 10_000_000, default);
        entry.PdfSha256.ShouldBe(ContentHash.Of(pdf).Hex, entry.PdfProblem);
        Encoding.ASCII.GetString(pdf, 0, 5).ShouldBe("%PDF-");
        (await service.Cleared.ExistsAsync(id, BlobNames.TranslationCheckpoint("en", 1), default)).ShouldBeFalse("what was under way is done");
    }

    [Fact]
    public async Task A_Bosnian_letter_whose_language_nobody_told_becomes_English()
    {
        await using var service = await TestService.StartAsync(translation: new());
        const string letter = "Moj brat Emir Hadžić je radio u školi. Vojnici su ga odveli\n" + "noću i nije se vratio kući. Moja sestra nije imala novca i nije\n" + "vidjela da je Emir u zatvoru. Stražari su šutjeli.";
        var id = await service.SubmitAsync(Letters.Pdf(letter), unreviewed: true, asked: ToEnglish with { SourceLanguages = new([]) });
        await service.ReachAsync(id, DocumentStage.Released);
        var text = Encoding.UTF8.GetString(await service.Cleared.ReadAllAsync(id, BlobNames.Translation("en"), 1_000_000, default));
        text.ShouldStartWith("My brother [PERSON-1]");
        text.ShouldContain("My sister");
        text.ShouldNotContain("Emir");
        text.ShouldNotContain("Had");
    }

    [Fact]
    public async Task Without_a_translator_it_waits_visibly_until_there_is_one()
    {
        await using var service = await TestService.StartAsync();
        var id = await service.SubmitAsync(Letters.Pdf(Letter), unreviewed: true, asked: ToEnglish);
        var waiting = await service.ReachAsync(id, d => d.TranslatorDue is not null);
        waiting.Stage.ShouldBe(DocumentStage.Verified);
        TranslatorAdvice.Of(waiting).ShouldBe("waiting for a translator for es-en: configure Azure or LibreTranslate, or install an Apertium pair");

        service.Translation = new();
        await service.RestartAsync();
        (await service.ReachAsync(id, DocumentStage.Released)).TranslatorDue.ShouldBeNull();
    }

    [Fact]
    public async Task Where_policy_says_so_it_goes_on_untranslated_and_says_which_pair()
    {
        await using var service = await TestService.StartAsync();
        var policy = PolicyReader.Read("""{"version":1,"name":"in-a-hurry","types":{},"untranslated":"release"}"""u8.ToArray(), "of a test");
        var id = await service.SubmitAsync(Letters.Pdf(Letter), unreviewed: true, policy: policy, asked: ToEnglish);
        await service.ReachAsync(id, DocumentStage.Released);
        var entry = (await service.Get<StoredReports>().ReadAsync(id, default)).Translations!.ShouldHaveSingleItem();
        entry.UntranslatedPairs.ShouldBe(["es-en"]);
        entry.UntranslatedShare.ShouldBe(1);
    }

    [Fact]
    public async Task Without_consent_no_cloud_engine_is_even_asked()
    {
        await using var stub = await RecordingAsync();
        // A name that leads here, so that the engine is not taken for one of this machine.
        var endpoint = new UriBuilder(stub.Address) { Host = "localhost.localdomain" }.Uri;
        await using var service = await TestService.StartAsync(translation: new() { WithoutApertium = true, LibreTranslate = new() { Endpoint = endpoint, AllowPlainHttp = true } });
        var id = await service.SubmitAsync(Letters.Pdf(Letter), unreviewed: true, asked: ToEnglish);
        var waiting = await service.ReachAsync(id, d => d.TranslatorDue is not null);
        waiting.TranslatorDue.ShouldBe("es-en ConsentForbidsCloud");
        stub.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_an_engine_gave_before_a_stop_is_not_asked_for_again()
    {
        var fails = true;
        await using var stub = await RecordingAsync(body => fails && body.Contains("madre", StringComparison.Ordinal));
        await using var service = await TestService.StartAsync(translation: new() { WithoutApertium = true, WaitSeconds = 1, LibreTranslate = new() { Endpoint = stub.Address, MostElements = 1, Attempts = 1 }, Routing = new() { FailurePause = TimeSpan.FromMilliseconds(10) } });
        var id = await service.SubmitAsync(Letters.Pdf(Letter), unreviewed: true, asked: ToEnglish);
        await service.ReachAsync(id, d => d.TranslatorDue is not null);
        fails = false;
        await service.ReachAsync(id, DocumentStage.Released);
        var sent = stub.Requests.Where(r => r.Path == "/translate").Select(r => Sent(r.Body)[0]).ToList();
        sent.Count(s => s.Contains("hermano", StringComparison.Ordinal)).ShouldBe(1);
        sent.Count(s => s.Contains("polic", StringComparison.Ordinal)).ShouldBe(1);
        sent.Count(s => s.Contains("madre", StringComparison.Ordinal)).ShouldBeGreaterThan(1);
    }

    private static List<string> Sent(string body) => [.. JsonDocument.Parse(body).RootElement.GetProperty("q").EnumerateArray().Select(q => q.GetString()!)];

    /// <summary>A LibreTranslate server that writes down what it is asked and gives each text back with a word before it.</summary>
    private static Task<StubServer> RecordingAsync(Func<string, bool>? fails = null) => StubServer.StartAsync(async (request, _, context) =>
    {
        var codes = new[] { "en", "es", "ru", "kk", "kk-Arab", "ug", "zh" };
        if (request.Path == "/languages") await StubServer.JsonAsync(context, 200, codes.Select(c => new { code = c, name = c, targets = codes }));
        else if (fails?.Invoke(request.Body) == true) context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        else await StubServer.JsonAsync(context, 200, new { translatedText = Sent(request.Body).Select(q => "Also: " + q) });
    });
}
