using System.Security.Cryptography;
using System.Text;
using Redactor.Documents;
using Redactor.Storage.Keys;

namespace Redactor.Storage.Blobs;

/// <summary>
/// Encrypts small values of a document that lie in the database, such as what a reviewer decided, with AES-256-GCM under a key of its own for each
/// value, derived from the document's sealed key: with that key they go too (law 8).
/// </summary>
public sealed class SealedNotes
{
    private const int SaltSize = 32, TagSize = 16, Overhead = SaltSize + TagSize;
    private const string Label = "redactor sealed note 1 ";

    // Each key seals one value only, so that its nonce need not differ.
    private static readonly byte[] Nonce = new byte[12];

    private readonly CompartmentKeys keys;

    internal SealedNotes(CompartmentKeys keys) => this.keys = keys;

    /// <param name="purpose">What they are for; they open for the same purpose only.</param>
    /// <exception cref="KeyDestroyedException">The document was erased.</exception>
    public async Task<IReadOnlyList<byte[]>> SealAsync(DocumentId document, string purpose, IReadOnlyList<byte[]> values, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(values);
        using var key = await keys.FindOrMakeAsync(document, cancellationToken).ConfigureAwait(false);
        return [.. values.Select(v => Seal(key, purpose, v))];
    }

    /// <exception cref="KeyDestroyedException">The document was erased.</exception>
    /// <exception cref="CryptographicException">A value was not sealed here, or for another document or purpose.</exception>
    public async Task<IReadOnlyList<byte[]>> OpenAsync(DocumentId document, string purpose, IReadOnlyList<byte[]> stored, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(stored);
        if (stored.Count == 0) return [];
        using var key = await keys.FindAsync(document, cancellationToken).ConfigureAwait(false) ?? throw new CryptographicException("The document has no key.");
        return [.. stored.Select(s => Open(key, purpose, s))];
    }

    private static byte[] Seal(SecretKey key, string purpose, byte[] value)
    {
        var stored = new byte[Overhead + value.Length];
        RandomNumberGenerator.Fill(stored.AsSpan(0, SaltSize));
        using var own = key.Derive(stored.AsSpan(0, SaltSize), Encoding.UTF8.GetBytes(Label + purpose));
        using var cipher = new AesGcm(own.Bytes, TagSize);
        cipher.Encrypt(Nonce, value, stored.AsSpan(Overhead), stored.AsSpan(SaltSize, TagSize));
        return stored;
    }

    private static byte[] Open(SecretKey key, string purpose, byte[] stored)
    {
        if (stored.Length < Overhead) throw new CryptographicException("This is no sealed note.");
        var value = new byte[stored.Length - Overhead];
        using var own = key.Derive(stored.AsSpan(0, SaltSize), Encoding.UTF8.GetBytes(Label + purpose));
        using var cipher = new AesGcm(own.Bytes, TagSize);
        cipher.Decrypt(Nonce, stored.AsSpan(Overhead), stored.AsSpan(SaltSize, TagSize), value);
        return value;
    }
}
