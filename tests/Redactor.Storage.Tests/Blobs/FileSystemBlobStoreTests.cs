using System.Security.Cryptography;
using Redactor.Documents;
using Redactor.Storage.Blobs;
using Redactor.Storage.Keys;

namespace Redactor.Storage.Tests.Blobs;

/// <summary>Files: the conformance suite, and what only files do.</summary>
public sealed class FileSystemBlobStoreTests : BlobStoreConformance, IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly FileSystemBlobStore store;

    public FileSystemBlobStoreTests() => store = FileSystemBlobStore.Open(folder["blobs"]);

    protected override IBlobStore Store => store;

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_reader_keeps_what_it_opened()
    {
        var (address, first) = (Anywhere(), RandomNumberGenerator.GetBytes(1_000_000));
        await Put(address, first);
        await using var reader = await store.OpenReadAsync(address, default);
        var half = new byte[500_000];
        await reader.ReadExactlyAsync(half);
        await Put(address, new byte[1_000_000]);
        await store.DeleteAsync(address, default);
        var rest = new byte[500_000];
        await reader.ReadExactlyAsync(rest);
        ((byte[])[.. half, .. rest]).ShouldBe(first);
    }

    [Fact]
    public async Task Readers_beside_writers_see_one_put_or_another()
    {
        var address = Anywhere();
        await Put(address, Repeated(0, 100_000));
        var writing = Parallel.ForAsync(1, 60, async (i, _) => await Put(address, Repeated((byte)i, 100_000 + i)));
        do
        {
            var got = await Get(address);
            got.Length.ShouldBe(100_000 + got[0]);
            got.ShouldAllBe(b => b == got[0]);
        }
        while (!writing.IsCompleted);
        await writing;
    }

    [Fact]
    public async Task Putting_beside_deleting_never_fails()
    {
        var document = DocumentId.New();
        await Parallel.ForAsync(0, 200, async (i, _) =>
        {
            var address = At(document, Compartment.Sealed, i % 3);
            await Put(address, [1]);
            await store.DeleteAsync(address, default);
        });
        (await List(document)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Only_we_can_read_files_and_folders()
    {
        await Put(Anywhere(), [1]);
        foreach (var entry in Directory.GetFileSystemEntries(folder["blobs"], "*", SearchOption.AllDirectories))
            (File.GetUnixFileMode(entry) & ~(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute)).ShouldBe(UnixFileMode.None);
    }

    [Fact]
    public async Task Opening_removes_what_was_left_and_spares_what_is_being_written()
    {
        var incoming = Path.Combine(folder["blobs"], ".incoming");
        var left = Path.Combine(incoming, ".pending-0011");
        await File.WriteAllBytesAsync(left, [1, 2, 3]);
        var address = Anywhere();
        var stream = new TricklingStream(new byte[100_000], failsAt: null) { OnRead = read => { if (read == 0) FileSystemBlobStore.Open(folder["blobs"]); } };
        await store.PutAsync(address, stream, default);
        File.Exists(left).ShouldBeFalse();
        (await Get(address)).Length.ShouldBe(100_000);
        Directory.GetFiles(incoming).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_folder_that_cannot_be_used_is_a_named_failure_worth_retrying()
    {
        await File.WriteAllTextAsync(folder["plain"], "");
        var failure = Should.Throw<BlobStoreException>(() => FileSystemBlobStore.Open(Path.Combine(folder["plain"], "blobs")));
        failure.IsTransient.ShouldBeTrue();
        failure.Message.ShouldNotContain(folder.Path);
        Directory.Delete(Path.Combine(folder["blobs"], ".incoming"));
        await Should.ThrowAsync<BlobStoreException>(() => Put(Anywhere(), [1]));
    }
}
