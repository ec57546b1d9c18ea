using System.Security.Cryptography;

namespace Redactor.Storage.Encryption;

/// <summary>The numbers of the blob format, version 1 (docs/blob-format.md). All lengths are in bytes.</summary>
internal static class BlobFormat
{
    internal const int HeaderSize = 48, SaltAt = 8, SaltSize = 32, NoncePrefixAt = 40, NoncePrefixSize = 8;
    internal const int NonceSize = 12, TagSize = 16;
    internal const int ChunkSizeLog = 16, SmallestChunkSizeLog = 4, LargestChunkSizeLog = 20;

    private const byte Version = 1;
    private const int VersionAt = 4, ChunkSizeLogAt = 5, ReservedAt = 6;

    private static ReadOnlySpan<byte> Magic => "RDBL"u8;

    /// <summary>A header with fresh random salt and nonce prefix.</summary>
    internal static byte[] NewHeader(int chunkSizeLog)
    {
        var header = new byte[HeaderSize];
        Magic.CopyTo(header);
        header[VersionAt] = Version;
        header[ChunkSizeLogAt] = (byte)chunkSizeLog;
        RandomNumberGenerator.Fill(header.AsSpan(SaltAt));
        return header;
    }

    /// <summary>Plain bytes in a full chunk.</summary>
    internal static int ChunkSizeOf(ReadOnlySpan<byte> header) => 1 << header[ChunkSizeLogAt];

    /// <summary>What is wrong with a header, or null. Everything in it is authenticated later, with each chunk.</summary>
    internal static BlobDamage? Check(ReadOnlySpan<byte> header)
    {
        if (header.Length < HeaderSize) return BlobDamage.Truncated;
        if (!header.StartsWith(Magic)) return BlobDamage.NotABlob;
        if (header[VersionAt] != Version) return BlobDamage.UnknownVersion;
        return header[ChunkSizeLogAt] is < SmallestChunkSizeLog or > LargestChunkSizeLog || header[ReservedAt] != 0 || header[ReservedAt + 1] != 0
            ? BlobDamage.NotAuthentic
            : null;
    }
}
