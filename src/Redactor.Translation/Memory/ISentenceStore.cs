using Redactor.Documents;

namespace Redactor.Translation;

/// <summary>
/// Keeps translated sentences: those of one document while it is translated (so that a restart pays for none twice), or those of an organisation over
/// documents. Whoever stores encrypts.
/// </summary>
public interface ISentenceStore
{
    /// <summary>The bytes kept under the key, or null.</summary>
    ValueTask<byte[]?> FindAsync(ContentHash key, CancellationToken cancellationToken);

    /// <summary>Keeps them for good before it returns. A key that is there already may stay as it is.</summary>
    ValueTask AddAsync(IReadOnlyList<KeyValuePair<ContentHash, byte[]>> entries, CancellationToken cancellationToken);
}

/// <summary>Encryption of what <see cref="FileSentenceStore"/> writes: the caller has the keys.</summary>
public interface ITextProtector
{
    byte[] Protect(ReadOnlySpan<byte> clear);

    /// <summary>Null for bytes that were not protected by this key, or were changed.</summary>
    byte[]? Unprotect(ReadOnlySpan<byte> sealedBytes);

    /// <summary>32 bytes that say nothing of the key's text to whoever lacks the secret (HMAC-SHA256).</summary>
    byte[] Fingerprint(ContentHash key);
}
