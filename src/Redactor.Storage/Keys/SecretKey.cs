using System.Security.Cryptography;

namespace Redactor.Storage.Keys;

/// <summary>32 secret bytes that never move in memory and are overwritten when disposed of.</summary>
internal sealed class SecretKey : IDisposable
{
    /// <summary>Length in bytes.</summary>
    internal const int Size = 32;

    private readonly byte[] bytes = GC.AllocateArray<byte>(Size, pinned: true);
    private bool gone;

    /// <param name="source">Exactly 32 bytes; copied.</param>
    internal SecretKey(ReadOnlySpan<byte> source)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(source.Length, Size, nameof(source));
        source.CopyTo(bytes);
    }

    internal ReadOnlySpan<byte> Bytes
    {
        get
        {
            ObjectDisposedException.ThrowIf(gone, this);
            return bytes;
        }
    }

    internal static SecretKey Random()
    {
        Span<byte> fresh = stackalloc byte[Size];
        RandomNumberGenerator.Fill(fresh);
        var key = new SecretKey(fresh);
        CryptographicOperations.ZeroMemory(fresh);
        return key;
    }

    /// <summary>A key for one use, derived with HKDF-SHA256 (RFC 5869).</summary>
    /// <param name="salt">May be empty.</param>
    /// <param name="use">What the derived key is for, and with what.</param>
    internal SecretKey Derive(ReadOnlySpan<byte> salt, ReadOnlySpan<byte> use)
    {
        Span<byte> derived = stackalloc byte[Size];
        HKDF.DeriveKey(HashAlgorithmName.SHA256, Bytes, derived, salt, use);
        var key = new SecretKey(derived);
        CryptographicOperations.ZeroMemory(derived);
        return key;
    }

    public void Dispose()
    {
        gone = true;
        CryptographicOperations.ZeroMemory(bytes);
    }
}
