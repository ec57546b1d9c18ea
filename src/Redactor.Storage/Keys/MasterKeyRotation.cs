namespace Redactor.Storage.Keys;

/// <summary>
/// Puts every data key under the ring's current master key; blobs are not touched. It may be killed and run again at any time: each key
/// is replaced whole, and one that is under the current key already is left alone.
/// </summary>
public static class MasterKeyRotation
{
    /// <summary>
    /// One pass over all keys. First give every process a ring that holds both keys; retire the former one once a pass run after the
    /// last process wraps with the new key reports nothing re-wrapped.
    /// </summary>
    /// <exception cref="MasterKeyException">A key is wrapped by a master key that is not on the ring; those before it are done.</exception>
    public static async Task<RotationOutcome> RunAsync(IWrappedKeyStore store, MasterKeyRing ring, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(ring);
        int rewrapped = 0, current = 0, overtaken = 0;
        await foreach (var wrapped in store.ListAsync(cancellationToken).ConfigureAwait(false))
        {
            if (string.Equals(wrapped.MasterKeyId, ring.Current.Id, StringComparison.Ordinal))
            {
                current++;
                continue;
            }

            using var key = wrapped.Unwrap(ring);
            var fresh = WrappedKey.Wrap(key, wrapped.Document, wrapped.Compartment, ring.Current);
            if (await store.ReplaceAsync(fresh, wrapped.MasterKeyId, cancellationToken).ConfigureAwait(false)) rewrapped++;
            else overtaken++;
        }

        return new(rewrapped, current, overtaken);
    }
}

/// <summary>What a pass of <see cref="MasterKeyRotation"/> met.</summary>
/// <param name="Rewrapped">Keys put under the current master key.</param>
/// <param name="AlreadyCurrent">Keys that were under it.</param>
/// <param name="Overtaken">Keys that were destroyed or re-wrapped by another process meanwhile.</param>
public sealed record RotationOutcome(int Rewrapped, int AlreadyCurrent, int Overtaken);
