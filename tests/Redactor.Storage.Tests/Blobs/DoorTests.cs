using System.Globalization;
using System.Text;
using Redactor.Documents;
using Redactor.Storage.Blobs;
using Redactor.Storage.Encryption;
using Redactor.Storage.Keys;
using Redactor.Storage.Tests.Children;

namespace Redactor.Storage.Tests.Blobs;

/// <summary>The two doors over files: separation, erasure, and what can be seen from outside.</summary>
public sealed class DoorTests : IAsyncLifetime, IDisposable
{
    private const string Sentence = "Her brother Serik was taken in Ürümqi. Ағасын алып кетті.";

    private static readonly BlobName Name = new("original");

    private readonly TemporaryFolder folder = new();
    private readonly MasterKeyRing ring = new(MasterKey.Random());
    private readonly DocumentId document = DocumentId.New();
    private FileSystemBlobStore store = null!;
    private FileSystemWrappedKeyStore keys = null!;
    private SealedBlobs sealedDoor = null!;
    private ClearedBlobs clearedDoor = null!;

    public async Task InitializeAsync()
    {
        store = FileSystemBlobStore.Open(folder["blobs"]);
        keys = await FileSystemWrappedKeyStore.OpenAsync(folder["keys"], default);
        sealedDoor = BlobDoors.OpenSealed(store, keys, ring);
        clearedDoor = BlobDoors.OpenCleared(store, keys, ring);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose()
    {
        ring.Dispose();
        folder.Dispose();
    }

    [Fact]
    public async Task The_doors_do_not_see_each_others_blobs()
    {
        await PutAsync(sealedDoor, [1, 2, 3]);
        (await clearedDoor.ExistsAsync(document, Name, default)).ShouldBeFalse();
        await Should.ThrowAsync<BlobMissingException>(() => clearedDoor.OpenReadAsync(document, Name, default));
        await clearedDoor.PutAsync(document, Name, new MemoryStream([4]), default);
        (await sealedDoor.ReadAllAsync(document, Name, 10, default)).ShouldBe([1, 2, 3]);
        (await clearedDoor.ReadAllAsync(document, Name, 10, default)).ShouldBe([4]);
    }

    [Fact]
    public async Task The_cleared_key_does_not_open_sealed_bytes_even_under_its_own_name()
    {
        await PutAsync(sealedDoor, [1, 2, 3]);
        await clearedDoor.PutAsync(document, Name, new MemoryStream([4]), default);
        var all = new List<BlobAddress>();
        await foreach (var address in store.ListAsync(document, default)) all.Add(address);
        var (from, to) = (all.Single(a => a.Compartment == Compartment.Sealed), all.Single(a => a.Compartment == Compartment.Cleared));
        await using (var stolen = await store.OpenReadAsync(from, default)) await store.PutAsync(to, stolen, default);
        await Should.ThrowAsync<BlobDamagedException>(() => clearedDoor.ReadAllAsync(document, Name, 10, default));
    }

    [Fact]
    public async Task Nothing_of_the_content_and_no_name_can_be_found_on_the_disk()
    {
        var content = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(Sentence + "\n", 3000)));
        await PutAsync(sealedDoor, content);
        await clearedDoor.PutAsync(document, new("page/0001/burned"), new MemoryStream(Encoding.Unicode.GetBytes(Sentence)), default);
        var files = Directory.GetFiles(folder.Path, "*", SearchOption.AllDirectories);
        files.Length.ShouldBeGreaterThanOrEqualTo(4);
        byte[][] forbidden = [Encoding.UTF8.GetBytes(Sentence), Encoding.Unicode.GetBytes(Sentence), Encoding.BigEndianUnicode.GetBytes(Sentence), "Serik"u8.ToArray(), "original"u8.ToArray(), "burned"u8.ToArray()];
        foreach (var file in files)
        {
            var bytes = await File.ReadAllBytesAsync(file);
            foreach (var words in forbidden) bytes.AsSpan().IndexOf(words).ShouldBe(-1);
            file[folder.Path.Length..].ShouldNotContain("original");
            file[folder.Path.Length..].ShouldNotContain("page");
        }
    }

    [Fact]
    public async Task Law_8_a_destroyed_key_makes_every_copy_of_the_blobs_unreadable()
    {
        await PutAsync(sealedDoor, [1, 2, 3]);
        await clearedDoor.PutAsync(document, Name, new MemoryStream([4]), default);
        Copy(folder["blobs"], folder["backup"]);
        await sealedDoor.EraseAsync(document, default);
        await sealedDoor.EraseAsync(document, default);

        var restored = BlobDoors.OpenSealed(FileSystemBlobStore.Open(folder["backup"]), keys, ring);
        foreach (var door in new[] { sealedDoor, restored })
        {
            await Should.ThrowAsync<KeyDestroyedException>(() => door.OpenReadAsync(document, Name, default));
            (await door.ExistsAsync(document, Name, default)).ShouldBeFalse();
        }

        (await clearedDoor.ReadAllAsync(document, Name, 10, default)).ShouldBe([4]);
        Directory.GetFiles(folder["keys"], "*.key", SearchOption.AllDirectories).ShouldHaveSingleItem().ShouldEndWith(".cleared.key");
    }

    [Fact]
    public async Task An_erased_document_takes_no_new_blobs()
    {
        await sealedDoor.EraseAsync(document, default);
        await Should.ThrowAsync<KeyDestroyedException>(() => PutAsync(sealedDoor, [1]));
        Directory.GetFiles(folder["blobs"], "*", SearchOption.AllDirectories).ShouldBeEmpty();
    }

    [Fact]
    public async Task An_erasure_during_a_put_leaves_nothing()
    {
        var stream = new TricklingStream(new byte[100_000], failsAt: null)
        {
            OnRead = read => { if (read == 40_000) sealedDoor.EraseAsync(document, default).GetAwaiter().GetResult(); },
        };
        await Should.ThrowAsync<KeyDestroyedException>(() => sealedDoor.PutAsync(document, Name, stream, default));
        Directory.GetFiles(folder["blobs"], "*", SearchOption.AllDirectories).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_blob_larger_than_expected_is_not_held_in_memory()
    {
        await PutAsync(sealedDoor, new byte[100_000]);
        (await sealedDoor.ReadAllAsync(document, Name, 100_000, default)).Length.ShouldBe(100_000);
        await Should.ThrowAsync<BlobTooLargeException>(() => sealedDoor.ReadAllAsync(document, Name, 99_999, default));
    }

    [Fact]
    public async Task Doors_opened_at_once_agree_on_one_key()
    {
        await Parallel.ForAsync(0, 20, async (i, _) =>
            await BlobDoors.OpenSealed(store, keys, ring).PutAsync(document, new BlobName($"page/{i}"), new MemoryStream([(byte)i]), default));
        for (var i = 0; i < 20; i++) (await sealedDoor.ReadAllAsync(document, new BlobName($"page/{i}"), 1, default)).ShouldBe([(byte)i]);
    }

    [Fact]
    public async Task Five_hundred_megabytes_stream_in_constant_memory()
    {
        // In a process of its own, because what other tests allocate counts too.
        using var child = Child.Start(["stream", folder.Path, "500000000"]);
        var said = (await child.EndAsync()).Split(' ');
        said[0].ShouldBe("same");
        long.Parse(said[1], CultureInfo.InvariantCulture).ShouldBeLessThan(20_000_000, "bytes allocated in all");
    }

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.GetFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }

    private Task<StoredBlob> PutAsync(SealedBlobs door, byte[] content) => door.PutAsync(document, Name, new MemoryStream(content), default);
}
