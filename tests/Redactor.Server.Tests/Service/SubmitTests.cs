using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Redactor.Documents;
using Redactor.Storage.Database;
using Redactor.Storage.Database.Accounts;

namespace Redactor.Server.Tests.Service;

/// <summary>Handing documents in with one request.</summary>
public sealed class SubmitTests : IAsyncLifetime
{
    private const int OriginalAndPolicy = 2;

    private static readonly byte[] File = Encoding.UTF8.GetBytes("%PDF-1.4 a testimony, or near enough");

    private TestService service = null!;
    private HttpClient client = null!;

    public async Task InitializeAsync()
    {
        service = await TestService.StartAsync(maxFileBytes: 200_000);
        client = await service.WithKeyAsync();
    }

    public async Task DisposeAsync()
    {
        client.Dispose();
        await service.DisposeAsync();
    }

    [Fact]
    public async Task A_raw_body_becomes_a_document_with_its_settings_audited_and_announced()
    {
        var answer = await client.PostAsync("/api/v1/documents?case=case-1&languages=kk,ru&targets=en&policy=strict&unreviewed=yes&consent=trusted-archives&cloudTranslation=yes&retentionDays=30", Body());

        answer.StatusCode.ShouldBe(HttpStatusCode.Created);
        var document = await DocumentOfAsync(answer);
        answer.Headers.Location!.ToString().ShouldBe($"/api/v1/documents/{document.Id}");
        document.Stage.ShouldBe(DocumentStage.Received);
        document.ContentHash.ShouldBe(ContentHash.Of(File));
        document.OriginalSize.ShouldBe(File.Length);
        (document.CaseId, document.PolicyName, document.UnreviewedAllowed, document.ConsentScope, document.CloudTranslationAllowed, document.RetentionDays)
            .ShouldBe(("case-1", "strict", true, ConsentScope.TrustedArchives, true, 30));
        document.SourceLanguages.ToString().ShouldBe("kk-Cyrl,kk-Latn,ru");
        document.TargetLanguages.ToString().ShouldBe("en");
        service.Announced.ShouldHaveSingleItem().DocumentId.ShouldBe(document.Id.ToString());
        (await service.Get<AuditLog>().HeadAsync(default)).Sequence.ShouldBeGreaterThan(0);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_form_may_have_its_fields_before_or_after_the_file(bool fieldsFirst)
    {
        using var form = new MultipartFormDataContent();
        if (fieldsFirst) AddFields(form);
        form.Add(Body(), "file", "Statement of Aigul.pdf");
        if (!fieldsFirst) AddFields(form);

        var document = await DocumentOfAsync(await client.PostAsync("/api/v1/documents", form));

        (document.CaseId, document.PolicyName).ShouldBe(("case-2", "minimal"));
        document.ContentHash.ShouldBe(ContentHash.Of(File));
    }

    [Fact]
    public async Task Neither_a_files_name_nor_its_content_is_on_the_disk()
    {
        using var form = new MultipartFormDataContent { { new StringContent("case-1"), "case" }, { Body(), "file", "Aigul Nurlanova.pdf" } };

        (await client.PostAsync("/api/v1/documents", form)).StatusCode.ShouldBe(HttpStatusCode.Created);

        var stored = service.Stored();
        foreach (var text in new[] { "Aigul", "Nurlanova", "a testimony" })
        {
            stored.AsSpan().IndexOf(Encoding.UTF8.GetBytes(text)).ShouldBe(-1);
            stored.AsSpan().IndexOf(Encoding.Unicode.GetBytes(text)).ShouldBe(-1);
        }
    }

    [Fact]
    public async Task The_same_file_in_a_case_is_the_same_document_and_leaves_no_second_blob()
    {
        var first = await DocumentOfAsync(await client.PostAsync("/api/v1/documents?case=case-1", Body()));
        var blobs = service.BlobCount();

        var again = await client.PostAsync("/api/v1/documents?case=case-1", Body());
        var elsewhere = await client.PostAsync("/api/v1/documents?case=case-2", Body());

        again.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await DocumentOfAsync(again)).Id.ShouldBe(first.Id);
        elsewhere.StatusCode.ShouldBe(HttpStatusCode.Created);
        service.BlobCount().ShouldBe(blobs * 2);
        service.Announced.Count.ShouldBe(2);
    }

    [Fact]
    public async Task The_same_request_with_a_key_gets_the_same_answer_and_another_is_refused()
    {
        var first = await SendAsync("k1", "case-1", File);
        var again = await SendAsync("k1", "case-1", File);
        var otherFile = await SendAsync("k1", "case-1", [1, 2, 3]);
        var otherCase = await SendAsync("k1", "case-2", File);

        first.StatusCode.ShouldBe(HttpStatusCode.Created);
        again.StatusCode.ShouldBe(HttpStatusCode.Created);
        (await again.Content.ReadAsStringAsync()).ShouldBe(await first.Content.ReadAsStringAsync());
        (otherFile.StatusCode, await CodeOfAsync(otherFile)).ShouldBe((HttpStatusCode.UnprocessableEntity, "IdempotencyKeyReused"));
        otherCase.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        service.BlobCount().ShouldBe(OriginalAndPolicy);
    }

    [Theory]
    [InlineData("", 422, "InvalidCase")]
    [InlineData("?case=Aigul%20N", 422, "InvalidCase")]
    [InlineData("?case=a/b", 422, "InvalidCase")]
    [InlineData("?case=c&policy=none", 422, "InvalidSetting")]
    [InlineData("?case=c&languages=xx", 422, "InvalidSetting")]
    [InlineData("?case=c&retentionDays=-1", 422, "InvalidSetting")]
    [InlineData("?case=c&consent=all", 422, "InvalidSetting")]
    [InlineData("?case=c&unreviewd=yes", 422, "InvalidSetting")]
    public async Task What_is_said_wrong_is_refused_with_a_code_and_stores_nothing(string query, int status, string code)
    {
        var answer = await client.PostAsync("/api/v1/documents" + query, Body());

        ((int)answer.StatusCode, await CodeOfAsync(answer)).ShouldBe((status, code));
        service.BlobCount().ShouldBe(0);
    }

    [Theory]
    [InlineData(0, 422, "Empty")]
    [InlineData(200_000, 201, null)]
    [InlineData(200_001, 413, "FileTooLarge")]
    public async Task Files_have_a_smallest_and_a_largest_size(int size, int status, string? code)
    {
        var answer = await client.PostAsync("/api/v1/documents?case=c", new ByteArrayContent(new byte[size]));

        ((int)answer.StatusCode).ShouldBe(status);
        if (code is not null) (await CodeOfAsync(answer)).ShouldBe(code);
        service.BlobCount().ShouldBe(status == 201 ? OriginalAndPolicy : 0);
    }

    [Fact]
    public async Task A_form_that_is_too_large_is_refused_while_it_arrives()
    {
        using var form = new MultipartFormDataContent { { new StringContent("c"), "case" }, { new ByteArrayContent(new byte[400_000]), "file", "x" } };

        var answer = await client.PostAsync("/api/v1/documents", form);

        ((int)answer.StatusCode, await CodeOfAsync(answer)).ShouldBe((413, "FileTooLarge"));
        service.BlobCount().ShouldBe(0);
    }

    [Fact]
    public async Task A_form_with_two_files_or_none_is_refused_and_stores_nothing()
    {
        using var two = new MultipartFormDataContent { { new StringContent("c"), "case" }, { Body(), "file", "a" }, { Body(), "file2", "b" } };
        using var none = new MultipartFormDataContent { { new StringContent("c"), "case" } };

        (await CodeOfAsync(await client.PostAsync("/api/v1/documents", two))).ShouldBe("InvalidForm");
        (await CodeOfAsync(await client.PostAsync("/api/v1/documents", none))).ShouldBe("InvalidForm");
        service.BlobCount().ShouldBe(0);
    }

    [Theory]
    [InlineData("--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a\"\r\n\r\n%PDF-1.4 cut")]
    [InlineData("--b\r\nContent-Disposition: form-data; name=\"case\"\r\n\r\nc")]
    [InlineData("--b\r\nContent-Disp")]
    [InlineData("no form at all")]
    public async Task A_form_that_ends_too_early_is_refused_and_stores_nothing(string body)
    {
        using var content = new StringContent(body);
        content.Headers.ContentType = new("multipart/form-data") { Parameters = { new("boundary", "b") } };

        var answer = await client.PostAsync("/api/v1/documents?case=c", content);

        ((int)answer.StatusCode, await CodeOfAsync(answer)).ShouldBe((422, "InvalidForm"));
        service.BlobCount().ShouldBe(0);
    }

    [Fact]
    public async Task A_key_for_one_case_hands_in_to_it_and_sees_nothing_else()
    {
        var other = await DocumentOfAsync(await client.PostAsync("/api/v1/documents?case=case-2", Body()));
        using var scoped = await service.WithKeyAsync(AccountRole.Caseworker, "case-1");

        var own = await scoped.PostAsync("/api/v1/documents", Body());

        own.StatusCode.ShouldBe(HttpStatusCode.Created);
        (await DocumentOfAsync(own)).CaseId.ShouldBe("case-1");
        (await CodeOfAsync(await scoped.PostAsync("/api/v1/documents?case=case-2", Body()))).ShouldBe("OtherCase");
        (await scoped.GetAsync($"/api/v1/documents/{other.Id}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await scoped.GetAsync("/api/v1/documents?case=case-2")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await scoped.GetAsync($"/api/v1/documents/{other.Id}/redacted")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        var list = await scoped.GetFromJsonAsync<JsonElement>("/api/v1/documents");
        list.GetProperty("documents").EnumerateArray().Select(d => d.GetProperty("case").GetString()).ShouldBe(["case-1"]);
    }

    [Fact]
    public async Task Lists_go_on_where_they_ended()
    {
        for (var i = 0; i < 5; i++) await client.PostAsync("/api/v1/documents?case=c", new ByteArrayContent([(byte)i]));

        var seen = new List<string>();
        string? after = null;
        do
        {
            var page = await client.GetFromJsonAsync<JsonElement>($"/api/v1/documents?case=c&stage=Received&limit=2{(after is null ? "" : "&after=" + after)}");
            seen.AddRange(page.GetProperty("documents").EnumerateArray().Select(d => d.GetProperty("id").GetString()!));
            after = page.GetProperty("next").GetString();
        }
        while (after is not null);

        seen.Distinct().Count().ShouldBe(5);
    }

    private static ByteArrayContent Body() => new(File);

    private static void AddFields(MultipartFormDataContent form)
    {
        form.Add(new StringContent("case-2"), "case");
        form.Add(new StringContent("minimal"), "policy");
    }

    private async Task<HttpResponseMessage> SendAsync(string key, string caseId, byte[] file)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/v1/documents?case={caseId}") { Content = new ByteArrayContent(file) };
        request.Headers.Add("Idempotency-Key", key);
        return await client.SendAsync(request);
    }

    private async Task<StoredDocument> DocumentOfAsync(HttpResponseMessage answer)
    {
        answer.IsSuccessStatusCode.ShouldBeTrue(await answer.Content.ReadAsStringAsync());
        var id = (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("id").GetString();
        DocumentId.TryParse(id, out var parsed).ShouldBeTrue();
        return (await service.Get<DocumentStore>().FindAsync(parsed, default))!;
    }

    private static async Task<string?> CodeOfAsync(HttpResponseMessage answer)
    {
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        return (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("code").GetString();
    }
}
