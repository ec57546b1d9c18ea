using System.Security.Cryptography;
using Redactor.Documents;
using Redactor.Storage.Keys;

namespace Redactor.Storage.Blobs;

/// <summary>
/// Encrypts small values of a document that lie in the database, such as what a reviewer decided, with AES-256-GCM under a key of its own for each
/// value, derived from the document's sealed key: with that key they go too (law 8).
/// </summary>
public sealed class SealedNotes
{
    private const string Label = "redactor sealed note 1 ";

    private readonly CompartmentKeys keys;

    internal SealedNotes(CompartmentKeys keys) => this.keys = keys;

    /// <param name="purpose">What they are for; they open for the same purpose only.</param>
    /// <exception cref="KeyDestroyedException">The document was erased.</exception>
    public async Task<IReadOnlyList<byte[]>> SealAsync(DocumentId document, string purpose, IReadOnlyList<byte[]> values, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(values);
        using var key = await keys.FindOrMakeAsync(document, cancellationToken).ConfigureAwait(false);
        return [.. values.Select(v => SealedValue.Seal(key, Label + purpose, v))];
    }

    /// <exception cref="KeyDestroyedException">The document was erased.</exception>
    /// <exception cref="CryptographicException">A value was not sealed here, or for another document or purpose.</exception>
    public async Task<IReadOnlyList<byte[]>> OpenAsync(DocumentId document, string purpose, IReadOnlyList<byte[]> stored, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(stored);
        if (stored.Count == 0) return [];
        using var key = await keys.FindAsync(document, cancellationToken).ConfigureAwait(false) ?? throw new CryptographicException("The document has no key.");
        return [.. stored.Select(s => SealedValue.Open(key, Label + purpose, s))];
    }
}
