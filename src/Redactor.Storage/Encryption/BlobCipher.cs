using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Redactor.Storage.Blobs;
using Redactor.Storage.Keys;

namespace Redactor.Storage.Encryption;

/// <summary>
/// Seals and opens the chunks of one blob: the STREAM construction of Hoang, Reyhanitabar, Rogaway and Vizár (2015) over AES-256-GCM,
/// under a key used for this blob alone. Each chunk's associated data holds header, document, compartment, name, index and end mark.
/// </summary>
internal sealed class BlobCipher : IDisposable
{
    private readonly AesGcm cipher;
    private readonly byte[] nonce = new byte[BlobFormat.NonceSize];
    private readonly byte[] associated;

    /// <param name="dataKey">Of the document and compartment; not kept.</param>
    internal BlobCipher(SecretKey dataKey, BlobAddress address, ReadOnlySpan<byte> header)
    {
        using var key = dataKey.Derive(header.Slice(BlobFormat.SaltAt, BlobFormat.SaltSize), "redactor blob 1"u8);
        cipher = new AesGcm(key.Bytes, BlobFormat.TagSize);
        header.Slice(BlobFormat.NoncePrefixAt, BlobFormat.NoncePrefixSize).CopyTo(nonce);
        ChunkSize = BlobFormat.ChunkSizeOf(header);
        byte[] bound = [.. header, (byte)address.Compartment, .. address.Document.Value.ToByteArray(bigEndian: true), .. Encoding.ASCII.GetBytes(address.Token)];
        associated = new byte[bound.Length + sizeof(uint) + 1];
        bound.CopyTo(associated, 0);
    }

    /// <summary>Plain bytes in every chunk but the last.</summary>
    internal int ChunkSize { get; }

    /// <param name="stored">Room for the encrypted bytes and the tag.</param>
    internal void Seal(long index, bool isLast, ReadOnlySpan<byte> plain, Span<byte> stored)
    {
        Prepare(index, isLast);
        cipher.Encrypt(nonce, plain, stored[..plain.Length], stored.Slice(plain.Length, BlobFormat.TagSize), associated);
    }

    /// <summary>False, and <paramref name="plain"/> cleared, if the chunk is not the one that was sealed at this index.</summary>
    /// <param name="stored">Encrypted bytes and tag.</param>
    internal bool TryOpen(long index, bool isLast, ReadOnlySpan<byte> stored, Span<byte> plain)
    {
        Prepare(index, isLast);
        var length = stored.Length - BlobFormat.TagSize;
        try
        {
            cipher.Decrypt(nonce, stored[..length], stored[length..], plain[..length], associated);
            return true;
        }
        catch (AuthenticationTagMismatchException)
        {
            CryptographicOperations.ZeroMemory(plain);
            return false;
        }
    }

    private void Prepare(long index, bool isLast)
    {
        // 2^32 chunks of 64 KiB are 256 TiB.
        var counter = checked((uint)index);
        BinaryPrimitives.WriteUInt32BigEndian(nonce.AsSpan(BlobFormat.NoncePrefixSize), counter);
        BinaryPrimitives.WriteUInt32BigEndian(associated.AsSpan(associated.Length - sizeof(uint) - 1), counter);
        associated[^1] = isLast ? (byte)1 : (byte)0;
    }

    public void Dispose() => cipher.Dispose();
}
