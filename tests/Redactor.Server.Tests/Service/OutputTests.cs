using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Redactor.Documents;
using Redactor.Pipeline;
using Redactor.Pipeline.Intake;
using Redactor.Storage.Blobs;
using Redactor.Storage.Database;
using Redactor.Storage.Database.Accounts;

namespace Redactor.Server.Tests.Service;

/// <summary>Taking what was burned, and withdrawing.</summary>
public sealed class OutputTests : IAsyncLifetime
{
    private const string Transcript = "[PERSON-1]", Translation = "He came. [PERSON-1]";

    private static readonly byte[] Pdf = Encoding.ASCII.GetBytes("%PDF-1.7 burned");

    private TestService service = null!;
    private HttpClient client = null!;
    private DocumentId id;

    public async Task InitializeAsync()
    {
        service = await TestService.StartAsync();
        client = await service.WithKeyAsync();
        var request = new IntakeRequest("case-1", "key:test", new() { UnreviewedAllowed = true, ConsentScope = ConsentScope.TrustedArchives, TargetLanguages = new LanguageList([Language.English]) });
        id = (await service.Get<DocumentIntake>().ReceiveAsync(request, new MemoryStream([1, 2, 3]), default)).DocumentId;
        var cleared = service.Get<ClearedBlobs>();
        await cleared.PutAsync(id, BlobNames.Redacted, new MemoryStream(Pdf), default);
        await cleared.PutAsync(id, BlobNames.Report, new MemoryStream(Report("page")), default);
        await cleared.PutAsync(id, BlobNames.Transcript, new MemoryStream(Encoding.UTF8.GetBytes(Transcript)), default);
    }

    public async Task DisposeAsync()
    {
        client.Dispose();
        await service.DisposeAsync();
    }

    [Fact]
    public async Task Nothing_is_handed_out_before_it_was_verified()
    {
        foreach (var stage in new[] { DocumentStage.Rasterized, DocumentStage.Read, DocumentStage.Detected, DocumentStage.Approved, DocumentStage.Burned })
        {
            await MoveToAsync(stage);
            foreach (var part in new[] { "redacted", "report", "transcript" })
                (await client.GetAsync($"/api/v1/documents/{id}/{part}")).StatusCode.ShouldBe(HttpStatusCode.Conflict, $"{part} at {stage}");
        }
    }

    [Fact]
    public async Task What_was_verified_says_its_hash_and_that_nobody_reviewed_it()
    {
        await MoveToAsync(DocumentStage.Verified);

        var answer = await client.GetAsync($"/api/v1/documents/{id}/redacted");

        (await answer.Content.ReadAsByteArrayAsync()).ShouldBe(Pdf);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/pdf");
        answer.Headers.GetValues("Redactor-Review").Single().ShouldBe("unreviewed");
        answer.Headers.GetValues("Redactor-Sha256").Single().ShouldBe(ContentHash.Of(Pdf).Hex);
        (await client.GetStringAsync($"/api/v1/documents/{id}/transcript")).ShouldBe(Transcript);
        (await client.GetStringAsync($"/api/v1/documents/{id}/report")).ShouldBe(Encoding.UTF8.GetString(Report("page")));
    }

    [Fact]
    public async Task What_is_not_what_was_verified_is_not_handed_out()
    {
        await MoveToAsync(DocumentStage.Verified);
        await service.Get<ClearedBlobs>().PutAsync(id, BlobNames.Redacted, new MemoryStream("%PDF-1.7 another"u8.ToArray()), default);

        var answer = await client.GetAsync($"/api/v1/documents/{id}/redacted");

        answer.StatusCode.ShouldBe(HttpStatusCode.InternalServerError);
        (await answer.Content.ReadAsStringAsync()).ShouldNotContain("another");
    }

    [Fact]
    public async Task A_transcript_that_is_not_what_was_verified_is_not_handed_out()
    {
        await MoveToAsync(DocumentStage.Verified);
        await service.Get<ClearedBlobs>().PutAsync(id, BlobNames.Transcript, new MemoryStream("Aigul"u8.ToArray()), default);

        var answer = await client.GetAsync($"/api/v1/documents/{id}/transcript");

        answer.StatusCode.ShouldBe(HttpStatusCode.InternalServerError);
        (await answer.Content.ReadAsStringAsync()).ShouldNotContain("Aigul");
    }

    [Fact]
    public async Task A_translation_is_handed_out_once_it_is_there_and_only_as_it_was_checked()
    {
        var cleared = service.Get<ClearedBlobs>();
        await cleared.PutAsync(id, BlobNames.Translation("en"), new MemoryStream(Encoding.UTF8.GetBytes(Translation)), default);
        await MoveToAsync(DocumentStage.Verified);
        (await client.GetFromJsonAsync<JsonElement>($"/api/v1/documents/{id}")).GetProperty("waitsFor").GetString().ShouldBe("program");
        (await client.GetAsync($"/api/v1/documents/{id}/translations/en")).StatusCode.ShouldBe(HttpStatusCode.Conflict);
        await MoveToAsync(DocumentStage.Translated);

        var told = await client.GetFromJsonAsync<JsonElement>($"/api/v1/documents/{id}");
        (await client.GetStringAsync(told.GetProperty("links").GetProperty("translations").GetProperty("en").GetString())).ShouldBe(Translation);
        (await client.GetAsync($"/api/v1/documents/{id}/translations/ru")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await client.GetAsync($"/api/v1/documents/{id}/translations/en/pdf")).StatusCode.ShouldBe(HttpStatusCode.NotFound, "none could be set");

        await cleared.PutAsync(id, BlobNames.Translation("en"), new MemoryStream("Aigul"u8.ToArray()), default);
        var changed = await client.GetAsync($"/api/v1/documents/{id}/translations/en");
        changed.StatusCode.ShouldBe(HttpStatusCode.InternalServerError);
        (await changed.Content.ReadAsStringAsync()).ShouldNotContain("Aigul");
    }

    [Fact]
    public async Task Where_the_policy_releases_the_transcript_alone_no_page_is_handed_out()
    {
        await service.Get<ClearedBlobs>().PutAsync(id, BlobNames.Report, new MemoryStream(Report("transcript")), default);
        await MoveToAsync(DocumentStage.Verified);

        var answer = await client.GetAsync($"/api/v1/documents/{id}/redacted");

        answer.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("code").GetString().ShouldBe("PagesNotReleased");
        (await client.GetStringAsync($"/api/v1/documents/{id}/transcript")).ShouldBe(Transcript);
    }

    [Theory]
    [InlineData("strict", HttpStatusCode.Conflict)]
    [InlineData("our-own", HttpStatusCode.Conflict)]
    [InlineData("archive", HttpStatusCode.OK)]
    public async Task A_report_of_an_earlier_version_says_by_its_policy_what_is_released(string policy, HttpStatusCode expected)
    {
        var earlier = Encoding.UTF8.GetBytes($$"""{"version":1,"tool":"t","verdict":"verified","reviewed":false,"policy":"{{policy}}","pages":1,"burnedHash":"","rounds":1,"probes":[],"textsTooShort":0}""");
        await service.Get<ClearedBlobs>().PutAsync(id, BlobNames.Report, new MemoryStream(earlier), default);
        await MoveToAsync(DocumentStage.Verified);
        (await client.GetAsync($"/api/v1/documents/{id}/redacted")).StatusCode.ShouldBe(expected);
    }

    [Fact]
    public async Task Archives_see_what_was_released_to_them_and_nothing_else()
    {
        using var archive = await service.WithKeyAsync(AccountRole.Archive);
        await MoveToAsync(DocumentStage.Translated);
        (await archive.GetAsync($"/api/v1/documents/{id}/redacted")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await CountAsync(archive, "")).ShouldBe(0);
        (await CountAsync(archive, "?stage=Translated")).ShouldBe(0);

        await MoveToAsync(DocumentStage.Released);

        (await archive.GetAsync($"/api/v1/documents/{id}/redacted")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await CountAsync(archive, "")).ShouldBe(1);
    }

    [Fact]
    public async Task A_withdrawn_document_is_gone_for_good_and_may_be_handed_in_again()
    {
        await MoveToAsync(DocumentStage.Verified);
        using var other = await service.WithKeyAsync(AccountRole.Caseworker, "case-2");
        (await other.PostAsync($"/api/v1/documents/{id}/withdraw", null)).StatusCode.ShouldBe(HttpStatusCode.NotFound);

        (await client.PostAsync($"/api/v1/documents/{id}/withdraw", null)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await client.PostAsync($"/api/v1/documents/{id}/withdraw", null)).StatusCode.ShouldBe(HttpStatusCode.OK);

        (await client.GetAsync($"/api/v1/documents/{id}/redacted")).StatusCode.ShouldBe(HttpStatusCode.Gone);
        service.BlobCount().ShouldBe(0);
        var again = await client.PostAsync("/api/v1/documents?case=case-1", new ByteArrayContent([1, 2, 3]));
        again.StatusCode.ShouldBe(HttpStatusCode.Created);
        (await again.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("id").GetString().ShouldNotBe(id.ToString());
    }

    [Fact]
    public async Task A_quarantined_document_is_tried_again_and_another_is_not()
    {
        (await client.PostAsync($"/api/v1/documents/{id}/retry", null)).StatusCode.ShouldBe(HttpStatusCode.Conflict);
        await MoveToAsync(DocumentStage.Detected);
        var store = service.Get<DocumentStore>();
        var detected = (await store.FindAsync(id, default))!;
        await store.MoveAsync(new(id, DocumentStage.Detected, DocumentStage.Quarantined, detected.StageVersion) { RejectionCode = RejectionCode.StageFailed }, default);
        var told = await client.GetFromJsonAsync<JsonElement>($"/api/v1/documents/{id}");
        (told.GetProperty("code").GetString(), told.GetProperty("waitsFor").GetString()).ShouldBe(("StageFailed", "nothing"));

        var retried = await client.PostAsync(told.GetProperty("links").GetProperty("retry").GetString(), null);

        retried.StatusCode.ShouldBe(HttpStatusCode.Accepted);
        (await store.FindAsync(id, default))!.RejectionCode.ShouldBeNull();
    }

    private static byte[] Report(string release) => Encoding.UTF8.GetBytes(
        $$"""{"version":1,"tool":"t","verdict":"verified","reviewed":false,"policy":"archive","pages":1,"burnedHash":"","rounds":1,"probes":[],"textsTooShort":0,"release":"{{release}}","transcriptHash":"{{ContentHash.Of(Encoding.UTF8.GetBytes(Transcript)).Hex}}","translations":[{"target":"en","sha256":"{{ContentHash.Of(Encoding.UTF8.GetBytes(Translation)).Hex}}","bytes":1,"at":"2026-01-01T00:00:00+00:00","engines":[],"glossary":"none","sentences":1,"untranslated":0,"untranslatedShare":0,"marked":0,"untranslatedPairs":[],"problems":{ } } ] }""");

    private static async Task<int> CountAsync(HttpClient client, string query) =>
        (await client.GetFromJsonAsync<JsonElement>("/api/v1/documents" + query)).GetProperty("documents").GetArrayLength();

    private async Task MoveToAsync(DocumentStage stage)
    {
        var store = service.Get<DocumentStore>();
        while (true)
        {
            var document = (await store.FindAsync(id, default))!;
            if (document.Stage == stage) return;
            var next = document.Stage + 1;
            var move = new StageMove(id, document.Stage, next, document.StageVersion)
            {
                Approval = next == DocumentStage.Approved ? new(ContentHash.Of("x"u8), IsUnreviewed: true) : null,
                BurnedHash = next == DocumentStage.Burned ? ContentHash.Of(Pdf) : null,
                Release = next == DocumentStage.Released ? new(new('a', 128), 1, "key", LanguageList.None, []) : null,
            };
            (await store.MoveAsync(move, default)).Outcome.ShouldBe(ChangeOutcome.Done);
        }
    }
}
