using System.Globalization;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Redactor.Documents;
using Redactor.Storage.Blobs;
using Redactor.Storage.Keys;
using Redactor.Storage.Tests.Blobs;

namespace Redactor.Storage.Tests.Children;

/// <summary>What a child process can be told to do. It says on standard output what is done for certain.</summary>
internal static partial class Roles
{
    private const int FileSizeLimit = 1, FileSizeSignal = 25, Ignore = 1;

    public static async Task<int> RunAsync(string[] args)
    {
        switch (args)
        {
            case ["stall", var folder, var document]: await StallAsync(folder, document); return 0;
            case ["overwrite", var folder, var document]: await OverwriteAsync(folder, document); return 0;
            case ["starve", var folder]: return await StarveAsync(folder, limit: null);
            case ["starve", var folder, var limit]: return await StarveAsync(folder, ulong.Parse(limit, CultureInfo.InvariantCulture));
            case ["stream", var folder, var length]: await StreamAsync(folder, long.Parse(length, CultureInfo.InvariantCulture)); return 0;
            case ["rotate", var folder]: await RotateAsync(folder); return 0;
            case ["destroy", var folder]: await DestroyAsync(folder); return 0;
            case ["count-documents", var path]: await CountDocumentsAsync(path); return 0;
            default: return 64;
        }
    }

    public static BlobAddress AddressOf(string document) =>
        DocumentId.TryParse(document, out var id) ? new(id, Compartment.Sealed, new string('0', BlobAddress.TokenLength)) : throw new ArgumentException("not an id", nameof(document));

    /// <summary>Content that tells its number and cannot be confused with half of another.</summary>
    public static byte[] Numbered(int number, int length)
    {
        var content = new byte[length];
        var numbers = MemoryMarshal.Cast<byte, int>(content.AsSpan());
        numbers.Fill(number);
        return content;
    }

    private static void Say(string line)
    {
        Console.Out.WriteLine(line);
        Console.Out.Flush();
    }

    // As any program would that knows nothing of ours.
    private static async Task CountDocumentsAsync(string path)
    {
        await using var connection = new Microsoft.Data.Sqlite.SqliteConnection(new Microsoft.Data.Sqlite.SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ConnectionString);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT count(*) FROM documents";
        Say(Convert.ToString(await command.ExecuteScalarAsync(), CultureInfo.InvariantCulture)!);
    }

    private static async Task StallAsync(string folder, string document)
    {
        var stream = new TricklingStream(new byte[4_000_000], failsAt: null)
        {
            OnRead = read =>
            {
                if (read <= 2_000_000) return;
                Say("half");
                Console.In.ReadLine();
            },
        };
        await FileSystemBlobStore.Open(folder).PutAsync(AddressOf(document), stream, default);
    }

    private static async Task OverwriteAsync(string folder, string document)
    {
        var store = FileSystemBlobStore.Open(folder);
        for (var number = 1; ; number++)
        {
            await store.PutAsync(AddressOf(document), new MemoryStream(Numbered(number, 400_000)), default);
            Say(number.ToString(CultureInfo.InvariantCulture));
        }
    }

    // The disk is small (a tmpfs) or files may not grow beyond a limit: one small blob fits, a large one in its place does not.
    private static async Task<int> StarveAsync(string folder, ulong? limit)
    {
        if (limit is { } bytes)
        {
            Signal(FileSizeSignal, Ignore);
            var both = new Limit { Soft = bytes, Hard = bytes };
            if (SetLimit(FileSizeLimit, ref both) != 0) return 65;
        }

        var store = FileSystemBlobStore.Open(folder);
        var address = AddressOf(DocumentId.New().ToString());
        await store.PutAsync(address, new MemoryStream(Numbered(1, 100_000)), default);
        try
        {
            await store.PutAsync(address, new MemoryStream(Numbered(2, 4_000_000)), default);
            return 66;
        }
        catch (BlobStoreException e)
        {
            Say(e.Fault.ToString());
        }

        await using var old = await store.OpenReadAsync(address, default);
        using var content = new MemoryStream();
        await old.CopyToAsync(content);
        Say(content.ToArray().AsSpan().SequenceEqual(Numbered(1, 100_000)) ? "old" : "damaged");
        Say(string.Join(' ', Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Select(f => new FileInfo(f).Length)));
        // And room again is used again.
        await store.PutAsync(address, new MemoryStream(Numbered(3, 100_000)), default);
        Say("new");
        return 0;
    }

    private static async Task StreamAsync(string folder, long length)
    {
        using var ring = new MasterKeyRing(MasterKey.Random());
        var keys = await FileSystemWrappedKeyStore.OpenAsync(Path.Combine(folder, "keys"), default);
        var door = BlobDoors.OpenSealed(FileSystemBlobStore.Open(Path.Combine(folder, "blobs")), keys, ring);
        var (document, name) = (DocumentId.New(), new BlobName("original"));
        var stored = await door.PutAsync(document, name, new ZeroStream(length), default);
        await using var stream = await door.OpenReadAsync(document, name, default);
        var same = stored.Content == await ContentHash.OfAsync(stream, default) && stored.Length == length;
        var peak = (await File.ReadAllLinesAsync("/proc/self/status")).First(l => l.StartsWith("VmHWM", StringComparison.Ordinal));
        Say(string.Create(CultureInfo.InvariantCulture, $"{(same ? "same" : "other")} {GC.GetTotalAllocatedBytes(precise: true)} {peak}"));
    }

    private static async Task RotateAsync(string folder)
    {
        using var ring = new MasterKeyRing(
            await new KeyFile(Path.Combine(folder, "new.key")).ReadAsync(default),
            await new KeyFile(Path.Combine(folder, "old.key")).ReadAsync(default));
        var store = await FileSystemWrappedKeyStore.OpenAsync(Path.Combine(folder, "keys"), default);
        await MasterKeyRotation.RunAsync(new TellingStore(store), ring, default);
        Say("rotated");
    }

    private static async Task DestroyAsync(string folder)
    {
        var store = await FileSystemWrappedKeyStore.OpenAsync(Path.Combine(folder, "keys"), default);
        var all = new List<WrappedKey>();
        await foreach (var key in store.ListAsync(default)) all.Add(key);
        foreach (var key in all)
        {
            await store.DestroyAsync(key.Document, key.Compartment, default);
            Say($"{key.Document} {key.Compartment}");
        }
    }

    /// <summary>Says each key that was replaced.</summary>
    private sealed class TellingStore(IWrappedKeyStore inner) : IWrappedKeyStore
    {
        public Task<WrappedKey?> FindAsync(DocumentId document, Compartment compartment, CancellationToken cancellationToken) =>
            inner.FindAsync(document, compartment, cancellationToken);

        public Task<WrappedKey> AddAsync(WrappedKey key, CancellationToken cancellationToken) => inner.AddAsync(key, cancellationToken);

        public async Task<bool> ReplaceAsync(WrappedKey key, string formerMasterKeyId, CancellationToken cancellationToken)
        {
            var replaced = await inner.ReplaceAsync(key, formerMasterKeyId, cancellationToken);
            Say(key.Document.ToString());
            return replaced;
        }

        public Task DestroyAsync(DocumentId document, Compartment compartment, CancellationToken cancellationToken) =>
            inner.DestroyAsync(document, compartment, cancellationToken);

        public async IAsyncEnumerable<WrappedKey> ListAsync([EnumeratorCancellation] CancellationToken cancellationToken)
        {
            await foreach (var key in inner.ListAsync(cancellationToken)) yield return key;
        }
    }

    [StructLayout(LayoutKind.Sequential)]
    private struct Limit
    {
        public ulong Soft, Hard;
    }

    [LibraryImport("libc", EntryPoint = "setrlimit")]
    private static partial int SetLimit(int resource, ref Limit limit);

    [LibraryImport("libc", EntryPoint = "signal")]
    private static partial nint Signal(int signal, nint handler);
}
