using System.Security.Cryptography;
using Redactor.Documents;
using Redactor.Storage.Blobs;
using Redactor.Storage.Keys;

namespace Redactor.Storage.Encryption;

/// <summary>Reads plain bytes and gives the bytes to store, one chunk in memory at a time; hashes what passes.</summary>
internal sealed class EncryptingStream : ReadOnlyStream
{
    private readonly Stream plain;
    private readonly BlobCipher cipher;
    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly byte[] waiting, stored;
    private int waitingCount, storedAt, storedCount;
    private long index;
    private bool ended;

    /// <param name="plain">Read to its end; stays open.</param>
    /// <param name="dataKey">Of the document and compartment; not kept.</param>
    internal EncryptingStream(Stream plain, SecretKey dataKey, BlobAddress address, int chunkSizeLog = BlobFormat.ChunkSizeLog)
    {
        this.plain = plain;
        var header = BlobFormat.NewHeader(chunkSizeLog);
        cipher = new BlobCipher(dataKey, address, header);
        // One byte more than a chunk tells whether a full chunk is the last one.
        waiting = GC.AllocateUninitializedArray<byte>(cipher.ChunkSize + 1);
        stored = GC.AllocateUninitializedArray<byte>(Math.Max(cipher.ChunkSize + BlobFormat.TagSize, BlobFormat.HeaderSize));
        header.CopyTo(stored, 0);
        storedCount = BlobFormat.HeaderSize;
    }

    /// <summary>How many plain bytes passed.</summary>
    internal long PlainLength { get; private set; }

    /// <summary>Hash of the plain bytes; to be asked for once, at the end.</summary>
    internal ContentHash PlainHash()
    {
        if (!ended) throw new InvalidOperationException("The blob was not read to its end.");
        return ContentHash.FromSha256(hash.GetHashAndReset());
    }

    public override int Read(Span<byte> buffer)
    {
        if (storedAt == storedCount && !ended)
        {
            waitingCount += plain.ReadAtLeast(waiting.AsSpan(waitingCount), waiting.Length - waitingCount, throwOnEndOfStream: false);
            SealNext();
        }

        return HandOut(buffer);
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (storedAt == storedCount && !ended)
        {
            waitingCount += await plain.ReadAtLeastAsync(waiting.AsMemory(waitingCount), waiting.Length - waitingCount, throwOnEndOfStream: false, cancellationToken)
                .ConfigureAwait(false);
            SealNext();
        }

        return HandOut(buffer.Span);
    }

    private void SealNext()
    {
        ended = waitingCount <= cipher.ChunkSize;
        var chunk = waiting.AsSpan(0, Math.Min(waitingCount, cipher.ChunkSize));
        hash.AppendData(chunk);
        PlainLength += chunk.Length;
        cipher.Seal(index++, ended, chunk, stored);
        (storedAt, storedCount) = (0, chunk.Length + BlobFormat.TagSize);
        waitingCount -= chunk.Length;
        if (waitingCount > 0) waiting[0] = waiting[cipher.ChunkSize];
    }

    private int HandOut(Span<byte> buffer)
    {
        var count = Math.Min(buffer.Length, storedCount - storedAt);
        stored.AsSpan(storedAt, count).CopyTo(buffer);
        storedAt += count;
        return count;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            CryptographicOperations.ZeroMemory(waiting);
            cipher.Dispose();
            hash.Dispose();
        }

        base.Dispose(disposing);
    }
}
