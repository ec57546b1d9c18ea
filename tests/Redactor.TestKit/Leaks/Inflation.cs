using System.IO.Compression;

namespace Redactor.TestKit.Leaks;

/// <summary>Inflates what may be a compressed stream, up to where it breaks off.</summary>
internal static class Inflation
{
    /// <summary>Of a file this short every byte is tried as the start of a raw deflate stream.</summary>
    private const int ShortFile = 4096;

    private const int MaxInflated = 64 << 20;

    /// <summary>Whether the bytes begin as a zlib or gzip stream does, or stand where a raw one may.</summary>
    internal static bool StartsStream(byte[] bytes, int at) => bytes.Length <= ShortFile || IsZlib(bytes.AsSpan(at)) || IsGzip(bytes.AsSpan(at));

    /// <summary>False if nothing came out.</summary>
    internal static bool TryInflate(byte[] bytes, int at, out byte[] inflated)
    {
        using var source = new MemoryStream(bytes, at, bytes.Length - at, writable: false);
        using Stream stream = IsZlib(bytes.AsSpan(at)) ? new ZLibStream(source, CompressionMode.Decompress)
            : IsGzip(bytes.AsSpan(at)) ? new GZipStream(source, CompressionMode.Decompress)
            : new DeflateStream(source, CompressionMode.Decompress);
        using var plain = new MemoryStream();
        var buffer = new byte[16 * 1024];
        try
        {
            int count;
            while (plain.Length < MaxInflated && (count = stream.Read(buffer)) > 0) plain.Write(buffer, 0, count);
        }
        catch (InvalidDataException)
        {
            // What came before counts.
        }

        inflated = plain.ToArray();
        return inflated.Length > 0;
    }

    // RFC 1950: method 8, any window up to 32 KB, and the check of both bytes.
    private static bool IsZlib(ReadOnlySpan<byte> bytes) =>
        bytes.Length > 6 && (bytes[0] & 0x0f) == 8 && bytes[0] >> 4 <= 7 && (bytes[0] << 8 | bytes[1]) % 31 == 0 && (bytes[1] & 0x20) == 0;

    private static bool IsGzip(ReadOnlySpan<byte> bytes) => bytes.Length > 18 && bytes[0] == 0x1f && bytes[1] == 0x8b && bytes[2] == 8;
}
