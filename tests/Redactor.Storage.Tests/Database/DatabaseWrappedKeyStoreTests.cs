using Redactor.Storage.Database;
using Redactor.Storage.Keys;
using Redactor.Storage.Tests.Keys;

namespace Redactor.Storage.Tests.Database;

/// <summary>Keys in a SQLite file: the conformance suite, and what is left on the disk.</summary>
public sealed class SqliteWrappedKeyStoreTests : WrappedKeyStoreConformance
{
    private readonly SqliteTestDatabase test = new();

    protected override IWrappedKeyStore Store => new DatabaseWrappedKeyStore(test.Factory);

    public override void Dispose()
    {
        base.Dispose();
        test.Dispose();
    }

    [Fact]
    public async Task Destroying_leaves_no_byte_of_the_key_in_the_file_or_its_log()
    {
        var (key, other) = (Fresh(), Fresh());
        await Store.AddAsync(key, default);
        await Store.AddAsync(other, default);
        Holds(key).ShouldBeTrue();
        await Store.DestroyAsync(key.Document, key.Compartment, default);
        Holds(key).ShouldBeFalse();
        Holds(other).ShouldBeTrue();
    }

    [Fact]
    public async Task Only_we_can_read_the_file_and_its_log()
    {
        await Store.AddAsync(Fresh(), default);
        var files = Files();
        files.ShouldContain(f => f.EndsWith("-wal", StringComparison.Ordinal));
        foreach (var file in files) File.GetUnixFileMode(file).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite, file);
    }

    private bool Holds(WrappedKey key) => Files().Any(f => ReadShared(f).AsSpan().IndexOf(key.Bytes.Span[..8]) >= 0);

    private string[] Files() => Directory.GetFiles(Path.GetDirectoryName(test.Path)!);

    private static byte[] ReadShared(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var bytes = new byte[file.Length];
        file.ReadExactly(bytes);
        return bytes;
    }
}

/// <summary>Keys on a PostgreSQL server: the conformance suite.</summary>
public sealed class PostgresWrappedKeyStoreTests : WrappedKeyStoreConformance
{
    private readonly PostgresTestDatabase test = new();

    protected override IWrappedKeyStore Store => new DatabaseWrappedKeyStore(test.Factory);

    public override void Dispose()
    {
        base.Dispose();
        test.Dispose();
    }
}
