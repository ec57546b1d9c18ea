using System.Security.Cryptography;
using System.Text;
using Redactor.Documents;

namespace Redactor.Storage.Keys;

/// <summary>
/// Encrypts small secrets of the service itself, such as those of authenticators and sessions, with AES-256-GCM under a key of its own for
/// each value. Their data key lies wrapped beside those of documents, under an id no document has, so that a rotation of the master key
/// covers it.
/// </summary>
public sealed class ServiceSecrets(IWrappedKeyStore store, MasterKeyRing ring) : IDisposable
{
    private const int SaltSize = 32, TagSize = 16, Overhead = SaltSize + TagSize;
    private const string Label = "redactor service secret 1 ";

    // Each key seals one value only, so that its nonce need not differ.
    private static readonly byte[] Nonce = new byte[12];

    private SecretKey? key;

    /// <summary>The id under which the data key lies.</summary>
    public static DocumentId Owner { get; } = new(Guid.Empty);

    /// <summary>Fetches the data key, which is made if there is none. To be called once, before any other.</summary>
    public async Task LoadAsync(CancellationToken cancellationToken) =>
        key ??= await new CompartmentKeys(store, ring, Compartment.Sealed).FindOrMakeAsync(Owner, cancellationToken).ConfigureAwait(false);

    /// <param name="purpose">What it is for; it opens for the same purpose only.</param>
    public byte[] Seal(string purpose, ReadOnlySpan<byte> secret)
    {
        var stored = new byte[Overhead + secret.Length];
        RandomNumberGenerator.Fill(stored.AsSpan(0, SaltSize));
        using var own = Derive(purpose, stored.AsSpan(0, SaltSize));
        using var cipher = new AesGcm(own.Bytes, TagSize);
        cipher.Encrypt(Nonce, secret, stored.AsSpan(Overhead), stored.AsSpan(SaltSize, TagSize));
        return stored;
    }

    /// <exception cref="CryptographicException">It was not sealed here, or for another purpose.</exception>
    public byte[] Open(string purpose, ReadOnlySpan<byte> stored)
    {
        if (stored.Length < Overhead) throw new CryptographicException("This is no sealed secret.");
        var secret = new byte[stored.Length - Overhead];
        using var own = Derive(purpose, stored[..SaltSize]);
        using var cipher = new AesGcm(own.Bytes, TagSize);
        cipher.Decrypt(Nonce, stored[Overhead..], stored.Slice(SaltSize, TagSize), secret);
        return secret;
    }

    private SecretKey Derive(string purpose, ReadOnlySpan<byte> salt)
    {
        ArgumentException.ThrowIfNullOrEmpty(purpose);
        var from = key ?? throw new InvalidOperationException("The service's secrets were not loaded.");
        return from.Derive(salt, Encoding.UTF8.GetBytes(Label + purpose));
    }

    public void Dispose() => key?.Dispose();
}
