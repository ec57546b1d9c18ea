using Redactor.Documents;
using Redactor.Storage.Blobs;
using Redactor.Storage.Keys;
using Redactor.Storage.Tests.Children;

namespace Redactor.Storage.Tests.Keys;

/// <summary>Rotation changes who can open the keys, and nothing else.</summary>
public sealed class MasterKeyRotationTests : IAsyncLifetime, IDisposable
{
    private const int Documents = 40;

    private static readonly BlobName Name = new("original");

    private readonly TemporaryFolder folder = new();
    private readonly DocumentId[] documents = [.. Enumerable.Range(0, Documents).Select(_ => DocumentId.New())];
    private readonly MasterKey former, next;
    private FileSystemWrappedKeyStore keys = null!;
    private FileSystemBlobStore blobs = null!;

    public MasterKeyRotationTests() => (former, next) = (new KeyFile(folder["old.key"]).Create(), new KeyFile(folder["new.key"]).Create());

    public async Task InitializeAsync()
    {
        keys = await FileSystemWrappedKeyStore.OpenAsync(folder["keys"], default);
        blobs = FileSystemBlobStore.Open(folder["blobs"]);
        foreach (var document in documents) await Door(former).PutAsync(document, Name, new MemoryStream(document.Value.ToByteArray()), default);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose()
    {
        former.Dispose();
        next.Dispose();
        folder.Dispose();
    }

    [Fact]
    public async Task Every_key_moves_and_no_blob_is_touched()
    {
        var before = BlobFiles();
        (await MasterKeyRotation.RunAsync(keys, new MasterKeyRing(next, former), default)).ShouldBe(new RotationOutcome(Documents, 0, 0));
        (await MasterKeyRotation.RunAsync(keys, new MasterKeyRing(next, former), default)).ShouldBe(new RotationOutcome(0, Documents, 0));
        BlobFiles().ShouldBe(before);
        await AllReadableAsync(next);
        await Should.ThrowAsync<MasterKeyException>(() => AllReadableAsync(former));
    }

    [Fact]
    public async Task Killed_at_any_moment_everything_stays_readable_and_it_can_be_run_again()
    {
        var kills = 0;
        for (var finished = false; !finished;)
        {
            using var child = Child.Start(["rotate", folder.Path]);
            var line = await child.ReadLineAsync();
            for (var i = 0; i < 7 && line is not "rotated"; i++) line = await child.ReadLineAsync();
            finished = line is "rotated";
            await child.KillAsync();
            if (!finished) kills++;
            await AllReadableAsync(next, former);
            await AllReadableAsync(former, next);
        }

        kills.ShouldBeGreaterThanOrEqualTo(1);
        await AllReadableAsync(next);
    }

    [Fact]
    public async Task Documents_that_arrive_meanwhile_under_either_key_are_readable_and_caught_by_the_next_pass()
    {
        await MasterKeyRotation.RunAsync(keys, new MasterKeyRing(next, former), default);
        var late = DocumentId.New();
        await Door(former, next).PutAsync(late, Name, new MemoryStream([7]), default);
        (await Door(next, former).ReadAllAsync(late, Name, 1, default)).ShouldBe([7]);
        (await MasterKeyRotation.RunAsync(keys, new MasterKeyRing(next, former), default)).Rewrapped.ShouldBe(1);
        (await Door(next).ReadAllAsync(late, Name, 1, default)).ShouldBe([7]);
    }

    [Fact]
    public async Task A_document_erased_during_a_rotation_stays_erased()
    {
        var running = Task.Run(() => MasterKeyRotation.RunAsync(keys, new MasterKeyRing(next, former), default));
        foreach (var document in documents.Take(Documents / 2)) await Door(former, next).EraseAsync(document, default);
        await running;
        foreach (var document in documents.Take(Documents / 2))
            await Should.ThrowAsync<KeyDestroyedException>(() => Door(next, former).ReadAllAsync(document, Name, 16, default));
        foreach (var document in documents.Skip(Documents / 2))
            (await Door(next).ReadAllAsync(document, Name, 16, default)).ShouldBe(document.Value.ToByteArray());
    }

    private SealedBlobs Door(MasterKey current, params MasterKey[] others) => BlobDoors.OpenSealed(blobs, keys, new MasterKeyRing(current, others));

    private async Task AllReadableAsync(MasterKey current, params MasterKey[] others)
    {
        foreach (var document in documents) (await Door(current, others).ReadAllAsync(document, Name, 16, default)).ShouldBe(document.Value.ToByteArray());
    }

    private List<(string, DateTime, ContentHash)> BlobFiles() =>
        [.. Directory.GetFiles(folder["blobs"], "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Select(f => (f, File.GetLastWriteTimeUtc(f), ContentHash.Of(File.ReadAllBytes(f))))];
}
