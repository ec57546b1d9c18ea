using System.Buffers.Text;
using System.Security.Cryptography;

namespace Redactor.Storage.Keys;

/// <summary>The key that wraps the data keys. It lives outside the data folder, database and bucket; whoever lacks it reads nothing.</summary>
public sealed class MasterKey : IDisposable
{
    private const int IdBytes = 8;

    private readonly SecretKey secret;

    /// <param name="bytes">Exactly 32 bytes; copied.</param>
    public MasterKey(ReadOnlySpan<byte> bytes)
    {
        secret = new SecretKey(bytes);
        Span<byte> mac = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(bytes, "redactor master key id 1"u8, mac);
        Id = Convert.ToHexStringLower(mac[..IdBytes]);
    }

    /// <summary>16 hexadecimal digits computed from the key: the same key has the same id wherever it comes from.</summary>
    public string Id { get; }

    internal ReadOnlySpan<byte> Bytes => secret.Bytes;

    /// <summary>A fresh random key.</summary>
    public static MasterKey Random()
    {
        Span<byte> fresh = stackalloc byte[SecretKey.Size];
        RandomNumberGenerator.Fill(fresh);
        var key = new MasterKey(fresh);
        CryptographicOperations.ZeroMemory(fresh);
        return key;
    }

    /// <summary>From 44 Base64 characters, white space around them allowed.</summary>
    /// <exception cref="MasterKeyException">With <see cref="MasterKeyProblem.Malformed"/>.</exception>
    internal static MasterKey FromBase64(ReadOnlySpan<byte> text)
    {
        var trimmed = text.Trim(" \t\r\n"u8);
        Span<byte> decoded = stackalloc byte[SecretKey.Size + 4];
        try
        {
            if (trimmed.Length > 48
                || Base64.DecodeFromUtf8(trimmed, decoded, out var consumed, out var written) != System.Buffers.OperationStatus.Done
                || consumed != trimmed.Length
                || written != SecretKey.Size)
            {
                throw new MasterKeyException(MasterKeyProblem.Malformed);
            }

            return new MasterKey(decoded[..SecretKey.Size]);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(decoded);
        }
    }

    /// <summary>The key as 44 Base64 characters and a line end. The caller overwrites the array after use.</summary>
    internal byte[] ToBase64()
    {
        var text = new byte[Base64.GetMaxEncodedToUtf8Length(SecretKey.Size) + 1];
        Base64.EncodeToUtf8(secret.Bytes, text, out _, out var written);
        text[written] = (byte)'\n';
        return text;
    }

    public void Dispose() => secret.Dispose();

    /// <summary>The id alone.</summary>
    public override string ToString() => Id;
}
