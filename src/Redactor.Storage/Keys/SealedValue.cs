using System.Security.Cryptography;
using System.Text;

namespace Redactor.Storage.Keys;

/// <summary>
/// One small value encrypted with AES-256-GCM under a key of its own, derived with a random salt: 32 bytes of salt, 16 of tag, then as many
/// bytes as the value has.
/// </summary>
internal static class SealedValue
{
    private const int SaltSize = 32, TagSize = 16, Overhead = SaltSize + TagSize;

    // Each key seals one value only, so that its nonce need not differ.
    private static readonly byte[] Nonce = new byte[12];

    /// <param name="use">What it is for; it opens for the same use only.</param>
    public static byte[] Seal(SecretKey key, string use, ReadOnlySpan<byte> value)
    {
        var stored = new byte[Overhead + value.Length];
        RandomNumberGenerator.Fill(stored.AsSpan(0, SaltSize));
        using var own = key.Derive(stored.AsSpan(0, SaltSize), Encoding.UTF8.GetBytes(use));
        using var cipher = new AesGcm(own.Bytes, TagSize);
        cipher.Encrypt(Nonce, value, stored.AsSpan(Overhead), stored.AsSpan(SaltSize, TagSize));
        return stored;
    }

    /// <exception cref="CryptographicException">It was not sealed with this key, or for another use.</exception>
    public static byte[] Open(SecretKey key, string use, ReadOnlySpan<byte> stored)
    {
        if (stored.Length < Overhead) throw new CryptographicException("This is no sealed value.");
        var value = new byte[stored.Length - Overhead];
        using var own = key.Derive(stored[..SaltSize], Encoding.UTF8.GetBytes(use));
        using var cipher = new AesGcm(own.Bytes, TagSize);
        cipher.Decrypt(Nonce, stored[Overhead..], stored.Slice(SaltSize, TagSize), value);
        return value;
    }
}
