using System.Security.Cryptography;

namespace Redactor.Packaging.Signing;

/// <summary>The nonces of RFC 6979 (section 3.2) for P-256 and SHA-256: they follow from key and message, so that the same package gets the same signature.</summary>
internal sealed class DeterministicNonce : IDisposable
{
    private const int Size = 32;
    private readonly byte[] k = new byte[Size];
    private byte[] v = new byte[Size];
    private bool used;

    /// <param name="secret">The private key, 32 bytes.</param>
    /// <param name="reducedHash">The message's SHA-256 modulo the order of the curve, 32 bytes.</param>
    public DeterministicNonce(ReadOnlySpan<byte> secret, ReadOnlySpan<byte> reducedHash)
    {
        v.AsSpan().Fill(1);
        Update(0, secret, reducedHash);
        Update(1, secret, reducedHash);
    }

    /// <summary>The next candidate, 32 bytes; the caller asks again if it is zero, not below the order, or gives no signature.</summary>
    public byte[] Next()
    {
        if (used) Update(0, [], []);
        used = true;
        v = HMACSHA256.HashData(k, v);
        return [.. v];
    }

    public void Dispose()
    {
        CryptographicOperations.ZeroMemory(k);
        CryptographicOperations.ZeroMemory(v);
    }

    // K = HMAC(K, V || separator || secret || hash), V = HMAC(K, V).
    private void Update(byte separator, ReadOnlySpan<byte> secret, ReadOnlySpan<byte> hash)
    {
        byte[] input = [.. v, separator, .. secret, .. hash];
        HMACSHA256.HashData(k, input, k);
        CryptographicOperations.ZeroMemory(input);
        v = HMACSHA256.HashData(k, v);
    }
}
