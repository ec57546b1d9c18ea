using System.Globalization;
using System.Security.Cryptography;
using Redactor.Documents;
using Redactor.Storage.Blobs;
using Redactor.Storage.Tests.Children;

namespace Redactor.Storage.Tests.Blobs;

/// <summary>kill -9 at any moment of a put leaves the old blob or the new one.</summary>
public sealed class KilledPutTests : IDisposable
{
    private const int Rounds = 8;

    private readonly TemporaryFolder folder = new();
    private readonly string document = DocumentId.New().ToString();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Killed_in_the_middle_the_old_blob_is_there_and_the_half_is_swept()
    {
        var store = FileSystemBlobStore.Open(folder.Path);
        await store.PutAsync(Roles.AddressOf(document), new MemoryStream([1, 2, 3]), default);
        using (var child = Child.Start(["stall", folder.Path, document]))
        {
            (await child.ReadLineAsync()).ShouldBe("half");
            Directory.GetFiles(folder[".incoming"]).Length.ShouldBe(1);
            FileSystemBlobStore.Open(folder.Path);
            Directory.GetFiles(folder[".incoming"]).Length.ShouldBe(1, "it is still being written");
            await child.KillAsync();
        }

        (await ReadAsync(FileSystemBlobStore.Open(folder.Path))).ShouldBe([1, 2, 3]);
        Directory.GetFiles(folder[".incoming"]).ShouldBeEmpty();
    }

    [Fact]
    public async Task Killed_at_any_moment_a_whole_blob_is_there_and_none_that_was_promised_is_lost()
    {
        for (var round = 0; round < Rounds; round++)
        {
            using var child = Child.Start(["overwrite", folder.Path, document]);
            var promised = await child.ReadLineAsync();
            await Task.Delay(RandomNumberGenerator.GetInt32(100));
            promised = ((string[])[promised!, .. await child.KillAsync()])[^1];
            var content = await ReadAsync(FileSystemBlobStore.Open(folder.Path));
            var number = BitConverter.ToInt32(content);
            content.ShouldBe(Roles.Numbered(number, 400_000));
            number.ShouldBeInRange(int.Parse(promised, CultureInfo.InvariantCulture), int.Parse(promised, CultureInfo.InvariantCulture) + 1);
        }
    }

    private async Task<byte[]> ReadAsync(FileSystemBlobStore store)
    {
        await using var stream = await store.OpenReadAsync(Roles.AddressOf(document), default);
        using var all = new MemoryStream();
        await stream.CopyToAsync(all);
        return all.ToArray();
    }
}
