using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using Redactor.Documents;
using Redactor.Storage.Blobs;
using Redactor.TestKit.Servers;

namespace Redactor.Storage.Tests.Blobs;

/// <summary>Packages in a bucket, by links that need no key.</summary>
public sealed class S3PackageShelfTests(S3ServerFixture fixture) : IClassFixture<S3ServerFixture>, IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_link_opens_a_package_in_pieces_too_until_it_is_removed()
    {
        using var shelf = new S3PackageShelf(Options(S3Server.Bucket));
        using var client = new HttpClient();
        var (document, package) = (DocumentId.New(), RandomNumberGenerator.GetBytes(3_000_000));
        (await shelf.HasAsync(document, package.Length, default)).ShouldBeFalse();

        await shelf.PutAsync(document, new MemoryStream(package), default);

        (await shelf.HasAsync(document, package.Length, default)).ShouldBeTrue();
        (await shelf.HasAsync(document, package.Length - 1, default)).ShouldBeFalse("another package");
        var link = await shelf.LinkAsync(document, DateTimeOffset.UtcNow.AddMinutes(5));
        link.AbsolutePath.ShouldEndWith($"released/{document}.zip");
        (await client.GetByteArrayAsync(link)).ShouldBe(package);
        using var request = new HttpRequestMessage(HttpMethod.Get, link) { Headers = { Range = new RangeHeaderValue(1_000_000, 1_000_099) } };
        using var part = await client.SendAsync(request);
        (await part.Content.ReadAsByteArrayAsync()).ShouldBe(package[1_000_000..1_000_100]);
        Directory.GetFiles(folder.Path, "*", SearchOption.AllDirectories).ShouldBeEmpty();

        await shelf.DeleteAsync(document, default);
        await shelf.DeleteAsync(document, default);
        (await client.GetAsync(link)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await shelf.HasAsync(document, package.Length, default)).ShouldBeFalse();
    }

    [Fact]
    public async Task A_bucket_that_is_not_there_is_no_package_that_is_not_there()
    {
        using var shelf = new S3PackageShelf(Options("unknown"));
        (await Should.ThrowAsync<BlobStoreException>(() => shelf.PutAsync(DocumentId.New(), new MemoryStream([1]), default))).Code.ShouldBe("NoSuchBucket");
    }

    private S3StoreOptions Options(string bucket) => new()
    {
        Endpoint = fixture.Server.Endpoint,
        Bucket = bucket,
        Prefix = "released/",
        AccessKey = S3Server.AccessKey,
        SecretKey = S3Server.SecretKey,
        SpoolFolder = folder.Path,
    };
}
