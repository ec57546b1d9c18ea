using Redactor.Storage.Keys;
using Redactor.Storage.Tests.Children;

namespace Redactor.Storage.Tests.Keys;

/// <summary>Keys in files: the conformance suite, and what only files do.</summary>
public sealed class FileSystemWrappedKeyStoreTests : WrappedKeyStoreConformance
{
    private readonly TemporaryFolder folder = new();
    private readonly FileSystemWrappedKeyStore store;

    public FileSystemWrappedKeyStoreTests() => store = OpenAsync().GetAwaiter().GetResult();

    protected override IWrappedKeyStore Store => store;

    public override void Dispose()
    {
        base.Dispose();
        folder.Dispose();
    }

    [Fact]
    public async Task Destroying_leaves_no_byte_of_the_key_in_any_file()
    {
        var key = Fresh();
        await store.AddAsync(key, default);
        var path = KeyFiles().ShouldHaveSingleItem();
        // Another name for the same file sees what its blocks hold after it was unlinked.
        using var linked = System.Diagnostics.Process.Start("ln", [path, folder["linked"]]);
        await linked.WaitForExitAsync();
        await store.DestroyAsync(key.Document, key.Compartment, default);
        KeyFiles().ShouldBeEmpty();
        (await File.ReadAllTextAsync(folder["linked"])).ShouldNotContain(Convert.ToBase64String(key.Bytes.Span)[..8]);
        foreach (var file in Directory.GetFiles(folder["keys"], "*", SearchOption.AllDirectories)) new FileInfo(file).Length.ShouldBe(0);
    }

    [Fact]
    public async Task A_destruction_that_was_killed_half_way_is_finished_when_the_store_is_opened()
    {
        var key = Fresh();
        await store.AddAsync(key, default);
        var path = KeyFiles().ShouldHaveSingleItem();
        await File.WriteAllBytesAsync(Path.ChangeExtension(path, ".gone"), []);
        await Should.ThrowAsync<KeyDestroyedException>(() => FindAsync(key));
        (await ListAsync()).ShouldBeEmpty();
        await OpenAsync();
        KeyFiles().ShouldBeEmpty();
    }

    [Fact]
    public async Task Destructions_killed_at_any_moment_lose_no_other_key_and_keep_every_promise()
    {
        for (var i = 0; i < 60; i++) await store.AddAsync(Fresh(), default);
        for (var round = 0; round < 4; round++)
        {
            using var child = Child.Start(["destroy", folder.Path]);
            await child.ReadLineAsync();
            await Task.Delay(System.Security.Cryptography.RandomNumberGenerator.GetInt32(20));
            await child.KillAsync();
            await OpenAsync();
            var gone = Directory.GetFiles(folder["keys"], "*.gone", SearchOption.AllDirectories).Length;
            (await ListAsync()).Count.ShouldBe(60 - gone);
            foreach (var key in await ListAsync()) key.Unwrap(Ring).Dispose();
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("redactor-key 1 0011223344556677\n")]
    [InlineData("redactor-key 1 0011223344556677 AAAA\n")]
    [InlineData("something else entirely here\n")]
    public async Task A_file_that_is_no_key_is_named_as_damaged(string text)
    {
        var key = Fresh();
        await store.AddAsync(key, default);
        await File.WriteAllTextAsync(KeyFiles().ShouldHaveSingleItem(), text);
        (await Should.ThrowAsync<WrappedKeyDamagedException>(() => FindAsync(key))).Document.ShouldBe(key.Document);
    }

    [Fact]
    public async Task Only_we_can_read_files_and_folders()
    {
        await store.AddAsync(Fresh(), default);
        foreach (var entry in Directory.GetFileSystemEntries(folder["keys"], "*", SearchOption.AllDirectories))
            (File.GetUnixFileMode(entry) & ~(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute)).ShouldBe(UnixFileMode.None);
    }

    private string[] KeyFiles() => Directory.GetFiles(folder["keys"], "*.key", SearchOption.AllDirectories);

    private Task<FileSystemWrappedKeyStore> OpenAsync() => FileSystemWrappedKeyStore.OpenAsync(folder["keys"], default);
}
