using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text.Json;
using Redactor.Documents;
using Redactor.Packaging;
using Redactor.Pipeline;
using Redactor.Pipeline.Erasure;
using Redactor.Storage.Blobs;
using Redactor.Storage.Database;
using Redactor.Storage.Database.Accounts;
using Redactor.TestKit.Servers;

namespace Redactor.Server.Tests.Service;

/// <summary>Taking packages: who may, in pieces, by links, and not once they are withdrawn.</summary>
public sealed class PackageTests : IAsyncLifetime
{
    private static readonly byte[] Package = RandomNumberGenerator.GetBytes(300_000);
    private static readonly string Sha512 = Convert.ToHexStringLower(SHA512.HashData(Package));

    private readonly DocumentId id = DocumentId.New();
    private TestService service = null!;
    private HttpClient near = null!, open = null!, worker = null!;

    private string Address => $"/api/v1/packages/{id}";

    public async Task InitializeAsync()
    {
        service = await TestService.StartAsync();
        near = await service.WithKeyAsync(AccountRole.Archive, label: "near");
        open = await service.WithKeyAsync(AccountRole.Archive, label: "open");
        worker = await service.WithKeyAsync(AccountRole.Caseworker, "case-1");
        await service.Get<ClearedBlobs>().PutAsync(id, BlobNames.Package, new MemoryStream(Package), default);
        await ReleaseAsync(id, ConsentScope.TrustedArchives);
    }

    public async Task DisposeAsync()
    {
        foreach (var client in new[] { near, open, worker }) client.Dispose();
        await service.DisposeAsync();
    }

    [Fact]
    public async Task A_package_comes_whole_and_in_pieces_with_the_hash_it_was_announced_with()
    {
        var answer = await near.GetAsync(Address);
        (await answer.Content.ReadAsByteArrayAsync()).ShouldBe(Package);
        (answer.Content.Headers.ContentType!.MediaType, answer.Headers.ETag!.Tag, answer.Content.Headers.ContentLength).ShouldBe(("application/zip", $"\"{Sha512}\"", Package.Length));
        answer.Headers.CacheControl!.NoStore.ShouldBeTrue();

        foreach (var (from, to) in new (long?, long?)[] { (0, 0), (100_000, 250_000), (299_999, null), (null, 1000) })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, Address) { Headers = { Range = new RangeHeaderValue(from, to) } };
            var part = await near.SendAsync(request);
            part.StatusCode.ShouldBe(HttpStatusCode.PartialContent);
            var start = from ?? Package.Length - to!.Value;
            var end = from is null ? Package.Length - 1 : to ?? Package.Length - 1;
            (await part.Content.ReadAsByteArrayAsync()).ShouldBe(Package[(int)start..(int)(end + 1)]);
        }

        using var other = new HttpRequestMessage(HttpMethod.Get, Address) { Headers = { Range = new RangeHeaderValue(5, 9), IfRange = new RangeConditionHeaderValue(new EntityTagHeaderValue("\"another\"")) } };
        (await near.SendAsync(other)).StatusCode.ShouldBe(HttpStatusCode.OK, "another version is not continued");
    }

    [Fact]
    public async Task Who_was_not_told_of_it_and_who_works_on_another_case_finds_nothing()
    {
        using var other = await service.WithKeyAsync(AccountRole.Caseworker, "case-2");
        using var reviewer = await service.WithKeyAsync(AccountRole.Reviewer, "case-1");
        (await other.GetAsync(Address)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await other.PostAsync(Address + "/links", null)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await reviewer.GetAsync(Address)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await worker.GetAsync(Address)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await service.Anonymous().GetAsync(Address)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);

        var kept = DocumentId.New();
        await ReleaseAsync(kept, ConsentScope.Internal);
        (await near.GetAsync($"/api/v1/packages/{kept}")).StatusCode.ShouldBe(HttpStatusCode.NotFound, "what is internal goes to no archive");
        (await near.GetAsync("/api/v1/packages/nothing")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_link_opens_one_package_without_a_key_until_it_is_withdrawn()
    {
        var made = await near.PostAsync(Address + "/links", null);
        made.StatusCode.ShouldBe(HttpStatusCode.Created);
        var link = await made.Content.ReadFromJsonAsync<JsonElement>();
        (link.GetProperty("expiresAt").GetDateTimeOffset() - DateTimeOffset.UtcNow).TotalMinutes.ShouldBeInRange(10, 15);
        using var nobody = service.Anonymous();
        var url = link.GetProperty("url").GetString()!;
        (await nobody.GetByteArrayAsync(url)).ShouldBe(Package);
        // Any other token, one changed sign, a token for something else: nothing.
        (await nobody.GetAsync(url[..^4] + "AAAA")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await nobody.GetAsync("/api/v1/packages/links/x")).StatusCode.ShouldBe(HttpStatusCode.NotFound);

        await service.Get<DocumentWithdrawal>().WithdrawAsync(id, "key:test", default);
        (await nobody.GetAsync(url)).StatusCode.ShouldBe(HttpStatusCode.Gone);
        (await near.GetAsync(Address)).StatusCode.ShouldBe(HttpStatusCode.Gone, "an archive that was told hears that it is withdrawn");
        (await worker.GetAsync(Address)).StatusCode.ShouldBe(HttpStatusCode.Gone);
    }

    [Fact]
    public async Task Where_there_is_a_bucket_links_lead_there_and_a_withdrawal_empties_it()
    {
        await using var s3 = await S3Server.StartAsync();
        var bucket = new BucketOptions { Endpoint = s3.Endpoint, Bucket = S3Server.Bucket, AccessKey = S3Server.AccessKey, SecretKey = S3Server.SecretKey };
        await using var other = await TestService.StartAsync(release: new() { S3 = bucket });
        await other.Get<ClearedBlobs>().PutAsync(id, BlobNames.Package, new MemoryStream(Package), default);
        await MoveAsync(other, id, ConsentScope.Public, DocumentStage.Released);
        using var client = await other.WithKeyAsync();
        using var nobody = new HttpClient();

        var link = new Uri((await (await client.PostAsync(Address + "/links", null)).Content.ReadFromJsonAsync<JsonElement>()).GetProperty("url").GetString()!);

        link.Authority.ShouldBe(s3.Endpoint.Authority);
        (await nobody.GetByteArrayAsync(link)).ShouldBe(Package);
        (await other.Get<DocumentWithdrawal>().WithdrawAsync(id, "key:test", default)).ShouldBe(WithdrawalOutcome.Erased);
        (await nobody.GetAsync(link)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await client.PostAsync(Address + "/links", null)).StatusCode.ShouldBe(HttpStatusCode.Gone);
    }

    [Fact]
    public async Task What_is_not_the_package_that_was_signed_is_not_handed_out_by_key_by_link_or_in_pieces()
    {
        var link = (await (await near.PostAsync(Address + "/links", null)).Content.ReadFromJsonAsync<JsonElement>()).GetProperty("url").GetString()!;
        await service.Get<ClearedBlobs>().PutAsync(id, BlobNames.Package, new MemoryStream(RandomNumberGenerator.GetBytes(Package.Length)), default);
        using var part = new HttpRequestMessage(HttpMethod.Get, Address) { Headers = { Range = new RangeHeaderValue(0, 9) } };
        using var nobody = service.Anonymous();
        foreach (var answer in new[] { await near.GetAsync(Address), await near.SendAsync(part), await nobody.GetAsync(link) })
        {
            answer.StatusCode.ShouldBe(HttpStatusCode.InternalServerError);
            (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("code").GetString().ShouldBe("Changed");
        }
    }

    [Fact]
    public async Task There_is_no_package_before_it_is_released()
    {
        var early = DocumentId.New();
        await MoveAsync(service, early, ConsentScope.Public, DocumentStage.Translated);
        (await worker.GetAsync($"/api/v1/packages/{early}")).StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await near.GetAsync($"/api/v1/packages/{early}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task The_keys_are_a_set_that_can_be_pinned()
    {
        var keys = PackageKeys.Parse(await near.GetByteArrayAsync("/api/v1/packages/keys"));
        keys.All.ShouldHaveSingleItem();
        (await near.GetStringAsync("/api/v1/packages/keys")).ShouldNotContain("\"d\"");
    }

    [Fact]
    public async Task A_document_says_where_its_package_is()
    {
        var told = await worker.GetFromJsonAsync<JsonElement>($"/api/v1/documents/{id}");
        (told.GetProperty("stage").GetString(), told.GetProperty("waitsFor").GetString()).ShouldBe(("Released", "nothing"));
        told.GetProperty("links").GetProperty("package").GetString().ShouldBe(Address);
    }

    private Task ReleaseAsync(DocumentId document, ConsentScope scope) => MoveAsync(service, document, scope, DocumentStage.Released);

    private static async Task MoveAsync(TestService service, DocumentId document, ConsentScope scope, DocumentStage to)
    {
        var store = service.Get<DocumentStore>();
        await store.RegisterAsync(new(document, "case-1", "archive", ContentHash.Of(document.Value.ToByteArray()), 3) { ConsentScope = scope }, default);
        for (var at = DocumentStage.Received; at < to; at++)
        {
            var move = new StageMove(document, at, at + 1, (int)at)
            {
                Approval = at + 1 == DocumentStage.Approved ? new(ContentHash.Of("x"u8), IsUnreviewed: true) : null,
                BurnedHash = at + 1 == DocumentStage.Burned ? ContentHash.Of("y"u8) : null,
                Release = at + 1 == DocumentStage.Released ? new(Sha512, Package.Length, "key-1", LanguageList.None, scope == ConsentScope.Internal ? [] : ["near"]) : null,
            };
            (await store.MoveAsync(move, default)).Outcome.ShouldBe(ChangeOutcome.Done);
        }
    }
}
