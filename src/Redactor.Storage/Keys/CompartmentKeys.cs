using Redactor.Documents;

namespace Redactor.Storage.Keys;

/// <summary>
/// The data keys of one compartment. Nothing is remembered between calls, so that a key destroyed by any process is gone for all at once.
/// </summary>
internal sealed class CompartmentKeys(IWrappedKeyStore store, MasterKeyRing ring, Compartment compartment)
{
    internal Compartment Compartment => compartment;

    /// <summary>The document's key, or null if it has none. The caller disposes of it.</summary>
    /// <exception cref="KeyDestroyedException">It was destroyed.</exception>
    internal async Task<SecretKey?> FindAsync(DocumentId document, CancellationToken cancellationToken)
    {
        var wrapped = await store.FindAsync(document, compartment, cancellationToken).ConfigureAwait(false);
        return wrapped?.Unwrap(ring);
    }

    /// <summary>The document's key, made now if it has none. The caller disposes of it.</summary>
    /// <exception cref="KeyDestroyedException">It was destroyed.</exception>
    internal async Task<SecretKey> FindOrMakeAsync(DocumentId document, CancellationToken cancellationToken)
    {
        var found = await FindAsync(document, cancellationToken).ConfigureAwait(false);
        if (found is not null) return found;
        using var fresh = SecretKey.Random();
        var wrapped = WrappedKey.Wrap(fresh, document, compartment, ring.Current);
        // Another process may have been faster; its key counts.
        var stored = await store.AddAsync(wrapped, cancellationToken).ConfigureAwait(false);
        return stored.Unwrap(ring);
    }

    internal Task DestroyAsync(DocumentId document, CancellationToken cancellationToken) => store.DestroyAsync(document, compartment, cancellationToken);
}
