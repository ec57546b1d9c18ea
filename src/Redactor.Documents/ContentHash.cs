using System.Security.Cryptography;
using System.Text;

namespace Redactor.Documents;

/// <summary>SHA-256 of some bytes, written as 64 lower-case hexadecimal digits.</summary>
public readonly record struct ContentHash
{
    private readonly string? hex;

    private ContentHash(string hex) => this.hex = hex;

    public string Hex => hex ?? throw new InvalidOperationException("This content hash was never computed.");

    public static ContentHash Of(ReadOnlySpan<byte> bytes) => new(Convert.ToHexStringLower(SHA256.HashData(bytes)));

    /// <summary>Reads what <see cref="Hex"/> gave.</summary>
    public static bool TryParse(string? text, out ContentHash hash)
    {
        var isOne = text is { Length: 2 * SHA256.HashSizeInBytes } && text.All(char.IsAsciiHexDigitLower);
        hash = isOne ? new(text!) : default;
        return isOne;
    }

    /// <summary>From a finished SHA-256 digest of 32 bytes, for bytes that were hashed as they streamed by.</summary>
    public static ContentHash FromSha256(ReadOnlySpan<byte> digest)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(digest.Length, SHA256.HashSizeInBytes, nameof(digest));
        return new(Convert.ToHexStringLower(digest));
    }

    public static async Task<ContentHash> OfAsync(Stream stream, CancellationToken cancellationToken) =>
        new(Convert.ToHexStringLower(await SHA256.HashDataAsync(stream, cancellationToken).ConfigureAwait(false)));

    /// <summary>One for all of them in this order: of their digits, one after the other.</summary>
    public static ContentHash OfAll(IEnumerable<ContentHash> hashes) => Of(Encoding.ASCII.GetBytes(string.Concat(hashes.Select(h => h.Hex))));

    public override string ToString() => hex ?? "(none)";
}
