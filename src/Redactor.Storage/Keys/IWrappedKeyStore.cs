using Redactor.Documents;

namespace Redactor.Storage.Keys;

/// <summary>
/// Keeps one wrapped data key for each document and compartment. Every change is durable when its call returns, and is made whole or
/// not at all whatever is killed; calls from several processes at once are safe. What was destroyed stays destroyed: it can neither be
/// added nor replaced again.
/// </summary>
public interface IWrappedKeyStore
{
    /// <summary>The key, or null if there never was one.</summary>
    /// <exception cref="KeyDestroyedException">There was one.</exception>
    /// <exception cref="WrappedKeyDamagedException">What is stored is not a wrapped key.</exception>
    Task<WrappedKey?> FindAsync(DocumentId document, Compartment compartment, CancellationToken cancellationToken);

    /// <summary>Stores a first key and gives it back; if another was stored before, that one is kept and given back.</summary>
    /// <exception cref="KeyDestroyedException">There was one, and it was destroyed.</exception>
    Task<WrappedKey> AddAsync(WrappedKey key, CancellationToken cancellationToken);

    /// <summary>Puts the same data key under another master key, if it is still wrapped by the former one. False if it is not, or is gone.</summary>
    Task<bool> ReplaceAsync(WrappedKey key, string formerMasterKeyId, CancellationToken cancellationToken);

    /// <summary>Makes the key unreadable for ever and remembers that. Repeating it, or destroying what never was, is fine.</summary>
    Task DestroyAsync(DocumentId document, Compartment compartment, CancellationToken cancellationToken);

    /// <summary>Every key that is not destroyed. Keys added meanwhile may be missing.</summary>
    IAsyncEnumerable<WrappedKey> ListAsync(CancellationToken cancellationToken);
}
