using System.Security.Cryptography;
using Redactor.Storage.Blobs;
using Redactor.Storage.Keys;

namespace Redactor.Storage.Encryption;

/// <summary>
/// Reads stored bytes and gives the plain ones, one chunk in memory at a time. Bytes are handed out only after their chunk was verified,
/// and the end is reported only after the last chunk was; a reader that stops early has read nothing unverified.
/// </summary>
internal sealed class DecryptingStream : ReadOnlyStream
{
    private readonly Stream source;
    private readonly BlobAddress address;
    private readonly BlobCipher cipher;
    private readonly byte[] stored, plain;
    private int storedCount, plainAt, plainCount;
    private long index;
    private bool ended;
    private BlobDamagedException? damage;

    private DecryptingStream(Stream source, SecretKey dataKey, BlobAddress address, ReadOnlySpan<byte> header)
    {
        this.source = source;
        this.address = address;
        cipher = new BlobCipher(dataKey, address, header);
        // One byte more than a chunk tells whether a full chunk is the last one.
        stored = GC.AllocateUninitializedArray<byte>(cipher.ChunkSize + BlobFormat.TagSize + 1);
        plain = GC.AllocateUninitializedArray<byte>(cipher.ChunkSize);
    }

    /// <param name="source">At its beginning; closed with this stream, or at once if this fails.</param>
    /// <param name="dataKey">Of the document and compartment; not kept.</param>
    /// <exception cref="BlobDamagedException">The header is missing or strange.</exception>
    internal static async Task<DecryptingStream> OpenAsync(Stream source, SecretKey dataKey, BlobAddress address, CancellationToken cancellationToken)
    {
        try
        {
            var header = new byte[BlobFormat.HeaderSize];
            var count = await source.ReadAtLeastAsync(header, header.Length, throwOnEndOfStream: false, cancellationToken).ConfigureAwait(false);
            return BlobFormat.Check(header.AsSpan(0, count)) is { } wrong
                ? throw new BlobDamagedException(address, wrong, 0)
                : new DecryptingStream(source, dataKey, address, header);
        }
        catch
        {
            await source.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    public override int Read(Span<byte> buffer)
    {
        if (plainAt == plainCount && !ended && !buffer.IsEmpty)
        {
            if (damage is null) storedCount += source.ReadAtLeast(stored.AsSpan(storedCount), stored.Length - storedCount, throwOnEndOfStream: false);
            OpenNext();
        }

        return HandOut(buffer);
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (plainAt == plainCount && !ended && !buffer.IsEmpty)
        {
            if (damage is null)
            {
                storedCount += await source.ReadAtLeastAsync(stored.AsMemory(storedCount), stored.Length - storedCount, throwOnEndOfStream: false, cancellationToken)
                    .ConfigureAwait(false);
            }

            OpenNext();
        }

        return HandOut(buffer.Span);
    }

    private void OpenNext()
    {
        if (damage is not null) throw damage;
        var fullSize = cipher.ChunkSize + BlobFormat.TagSize;
        var isLast = storedCount <= fullSize;
        var chunk = stored.AsSpan(0, Math.Min(storedCount, fullSize));
        if (chunk.Length < BlobFormat.TagSize) throw Fail(BlobDamage.Truncated);
        if (!cipher.TryOpen(index, isLast, chunk, plain)) throw Fail(NameDamage(isLast, chunk));
        // An empty last chunk belongs to an empty blob alone.
        if (isLast && index > 0 && chunk.Length == BlobFormat.TagSize) throw Fail(BlobDamage.NotAuthentic);
        (plainAt, plainCount) = (0, chunk.Length - BlobFormat.TagSize);
        ended = isLast;
        index++;
        storedCount -= chunk.Length;
        if (storedCount > 0) stored[0] = stored[fullSize];
    }

    // A chunk that opens with the other end mark was the last one and is not any more, or the other way round.
    private BlobDamage NameDamage(bool isLast, ReadOnlySpan<byte> chunk)
    {
        var otherwise = cipher.TryOpen(index, !isLast, chunk, plain);
        CryptographicOperations.ZeroMemory(plain);
        if (!otherwise) return BlobDamage.NotAuthentic;
        return isLast ? BlobDamage.Truncated : BlobDamage.TrailingBytes;
    }

    private BlobDamagedException Fail(BlobDamage what)
    {
        plainAt = plainCount = 0;
        return damage = new BlobDamagedException(address, what, index);
    }

    private int HandOut(Span<byte> buffer)
    {
        var count = Math.Min(buffer.Length, plainCount - plainAt);
        plain.AsSpan(plainAt, count).CopyTo(buffer);
        plainAt += count;
        return count;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            CryptographicOperations.ZeroMemory(plain);
            cipher.Dispose();
            source.Dispose();
        }

        base.Dispose(disposing);
    }
}
