using System.Security.Cryptography;
using Redactor.Documents;

namespace Redactor.Storage.Keys;

/// <summary>
/// Encrypts small secrets of the service itself, such as those of authenticators and sessions, with AES-256-GCM under a key of its own for
/// each value. Their data key lies wrapped beside those of documents, under an id no document has, so that a rotation of the master key
/// covers it.
/// </summary>
public sealed class ServiceSecrets(IWrappedKeyStore store, MasterKeyRing ring) : IDisposable
{
    private const string Label = "redactor service secret 1 ";

    private SecretKey? key;

    /// <summary>The id under which the data key lies.</summary>
    public static DocumentId Owner { get; } = new(Guid.Empty);

    /// <summary>Fetches the data key, which is made if there is none. To be called once, before any other.</summary>
    public async Task LoadAsync(CancellationToken cancellationToken) =>
        key ??= await new CompartmentKeys(store, ring, Compartment.Sealed).FindOrMakeAsync(Owner, cancellationToken).ConfigureAwait(false);

    /// <param name="purpose">What it is for; it opens for the same purpose only.</param>
    public byte[] Seal(string purpose, ReadOnlySpan<byte> secret) => SealedValue.Seal(Key, Use(purpose), secret);

    /// <exception cref="CryptographicException">It was not sealed here, or for another purpose.</exception>
    public byte[] Open(string purpose, ReadOnlySpan<byte> stored) => SealedValue.Open(Key, Use(purpose), stored);

    private SecretKey Key => key ?? throw new InvalidOperationException("The service's secrets were not loaded.");

    private static string Use(string purpose)
    {
        ArgumentException.ThrowIfNullOrEmpty(purpose);
        return Label + purpose;
    }

    public void Dispose() => key?.Dispose();
}
