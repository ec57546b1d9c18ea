using Redactor.Documents;
using Redactor.Storage.Blobs;
using Redactor.Storage.Keys;
using Redactor.TestKit.Servers;

namespace Redactor.Storage.Tests.Blobs;

/// <summary>One S3 server for all tests of a class.</summary>
public sealed class S3ServerFixture : IAsyncLifetime
{
    public S3Server Server { get; private set; } = null!;

    public async Task InitializeAsync() => Server = await S3Server.StartAsync();

    public async Task DisposeAsync() => await Server.DisposeAsync();
}

/// <summary>A bucket of a real server: the conformance suite, and what only servers do.</summary>
public sealed class S3BlobStoreTests(S3ServerFixture fixture) : BlobStoreConformance, IClassFixture<S3ServerFixture>, IAsyncLifetime, IDisposable
{
    private readonly TemporaryFolder folder = new();
    private S3BlobStore? store;

    protected override IBlobStore Store => store!;

    public async Task InitializeAsync() => store = await S3BlobStore.OpenAsync(Options("some/where/"), default);

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose()
    {
        store?.Dispose();
        folder.Dispose();
    }

    [Fact]
    public async Task Prefixes_keep_stores_in_one_bucket_apart()
    {
        using var other = await S3BlobStore.OpenAsync(Options("else/where/"), default);
        var address = Anywhere();
        await Put(address, [1]);
        (await other.ExistsAsync(address, default)).ShouldBeFalse();
        await foreach (var _ in other.ListAsync(address.Document, default)) throw new InvalidOperationException("nothing is there");
    }

    [Fact]
    public async Task The_spool_folder_is_empty_afterwards_and_needed_only_for_large_blobs()
    {
        await Put(Anywhere(), new byte[3_000_000]);
        Directory.GetFileSystemEntries(folder.Path).ShouldBeEmpty();
        using var homeless = await S3BlobStore.OpenAsync(Options("", spool: folder["none"]), default);
        await homeless.PutAsync(Anywhere(), new MemoryStream(new byte[1_000_000]), default);
        var failure = await Should.ThrowAsync<BlobStoreException>(() => homeless.PutAsync(Anywhere(), new MemoryStream(new byte[2_000_000]), default));
        failure.Message.ShouldNotContain(folder.Path);
    }

    [Fact]
    public async Task Nothing_of_the_content_and_no_name_can_be_found_at_the_server()
    {
        const string Sentence = "Her brother Serik was taken in Ürümqi.";
        using var ring = new MasterKeyRing(MasterKey.Random());
        var door = BlobDoors.OpenSealed(Store, await FileSystemWrappedKeyStore.OpenAsync(folder["keys"], default), ring);
        var document = DocumentId.New();
        await door.PutAsync(document, new("page/0001/words"), new MemoryStream(System.Text.Encoding.UTF8.GetBytes(Sentence)), default);
        await door.PutAsync(document, new("page/0001/text"), new MemoryStream(System.Text.Encoding.Unicode.GetBytes(Sentence)), default);
        var files = Directory.GetFiles(fixture.Server.Folder, "*", SearchOption.AllDirectories);
        files.Count(f => f.Contains(document.ToString(), StringComparison.Ordinal)).ShouldBeGreaterThanOrEqualTo(2, "the search looks at the right place");
        foreach (var file in files)
        {
            var bytes = await File.ReadAllBytesAsync(file);
            foreach (var words in new[] { System.Text.Encoding.UTF8.GetBytes(Sentence), System.Text.Encoding.Unicode.GetBytes(Sentence), "Serik"u8.ToArray(), "page/0001"u8.ToArray() })
                bytes.AsSpan().IndexOf(words).ShouldBe(-1);
            file.ShouldNotContain("0001/words");
        }
    }

    [Fact]
    public async Task An_unknown_bucket_is_refused_when_the_store_is_opened()
    {
        var unknown = await Should.ThrowAsync<BlobStoreException>(() => S3BlobStore.OpenAsync(Options("", bucket: "unknown"), default));
        (unknown.Fault, unknown.Code).ShouldBe((BlobStoreFault.Refused, "NoSuchBucket"));
    }

    private S3StoreOptions Options(string prefix, string? spool = null, string bucket = S3Server.Bucket) => new()
    {
        Endpoint = fixture.Server.Endpoint,
        Bucket = bucket,
        Prefix = prefix,
        AccessKey = S3Server.AccessKey,
        SecretKey = S3Server.SecretKey,
        SpoolFolder = spool ?? folder.Path,
        ListPageSize = 3,
    };
}
