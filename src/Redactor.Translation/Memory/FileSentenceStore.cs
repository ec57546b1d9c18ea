using System.Buffers.Binary;
using Redactor.Documents;

namespace Redactor.Translation;

/// <summary>
/// Sentences in one file that only grows: for each 32 bytes of fingerprint, a length, and sealed bytes. In memory are places alone. A last entry that was cut
/// off by a crash is dropped. One process writes; another that opens the same file reads what is there and keeps nothing.
/// </summary>
public sealed class FileSentenceStore : ISentenceStore, IDisposable
{
    private const int Head = 32 + sizeof(int);
    private const int Longest = 1 << 20;

    private readonly ITextProtector protector;
    private readonly FileStream file;
    private readonly Dictionary<ContentHash, (long At, int Length)> places = [];
    private readonly SemaphoreSlim gate = new(1, 1);
    private long end;

    private FileSentenceStore(FileStream file, ITextProtector protector)
    {
        this.file = file;
        this.protector = protector;
    }

    /// <summary>Whether what is added is kept.</summary>
    public bool IsWritable => file.CanWrite;

    public int Count => places.Count;

    public static FileSentenceStore Open(string path, ITextProtector protector)
    {
        ArgumentNullException.ThrowIfNull(protector);
        var store = new FileSentenceStore(OpenFile(path), protector);
        store.ReadPlaces();
        return store;
    }

    public async ValueTask<byte[]?> FindAsync(ContentHash key, CancellationToken cancellationToken)
    {
        await gate.WaitAsync(cancellationToken);
        try
        {
            if (!places.TryGetValue(Name(key), out var place)) return null;
            var sealedBytes = new byte[place.Length];
            await RandomAccess.ReadAsync(file.SafeFileHandle, sealedBytes, place.At, cancellationToken);
            return protector.Unprotect(sealedBytes);
        }
        finally
        {
            gate.Release();
        }
    }

    public async ValueTask AddAsync(IReadOnlyList<KeyValuePair<ContentHash, byte[]>> entries, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(entries);
        await gate.WaitAsync(cancellationToken);
        try
        {
            if (!IsWritable) return;
            foreach (var (key, value) in entries) Append(key, value);
            RandomAccess.FlushToDisk(file.SafeFileHandle);
        }
        finally
        {
            gate.Release();
        }
    }

    /// <summary>Forgets all.</summary>
    public void Clear()
    {
        file.SetLength(0);
        places.Clear();
        end = 0;
    }

    public void Dispose()
    {
        file.Dispose();
        gate.Dispose();
    }

    private static FileStream OpenFile(string path)
    {
        const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        try
        {
            return new FileStream(path, new FileStreamOptions
            {
                Mode = FileMode.OpenOrCreate,
                Access = FileAccess.ReadWrite,
                Share = FileShare.Read,
                BufferSize = 0,
                UnixCreateMode = OwnerOnly,
            });
        }
        catch (IOException) when (File.Exists(path))
        {
            return new FileStream(path, new FileStreamOptions { Mode = FileMode.Open, Access = FileAccess.Read, Share = FileShare.ReadWrite, BufferSize = 0 });
        }
    }

    private void ReadPlaces()
    {
        Span<byte> head = stackalloc byte[Head];
        var length = RandomAccess.GetLength(file.SafeFileHandle);
        while (end + Head <= length && RandomAccess.Read(file.SafeFileHandle, head, end) == Head)
        {
            var size = BinaryPrimitives.ReadInt32LittleEndian(head[32..]);
            if (size is <= 0 or > Longest || end + Head + size > length) break;
            places[ContentHash.FromSha256(head[..32])] = (end + Head, size);
            end += Head + size;
        }

        if (IsWritable && end < length) file.SetLength(end);
    }

    private void Append(ContentHash key, byte[] value)
    {
        var name = Name(key);
        if (places.ContainsKey(name)) return;
        var sealedBytes = protector.Protect(value);
        if (sealedBytes.Length > Longest) return;
        var entry = new byte[Head + sealedBytes.Length];
        Convert.FromHexString(name.Hex).CopyTo(entry, 0);
        BinaryPrimitives.WriteInt32LittleEndian(entry.AsSpan(32), sealedBytes.Length);
        sealedBytes.CopyTo(entry, Head);
        RandomAccess.Write(file.SafeFileHandle, entry, end);
        places[name] = (end + Head, sealedBytes.Length);
        end += entry.Length;
    }

    private ContentHash Name(ContentHash key) => ContentHash.FromSha256(protector.Fingerprint(key));
}
