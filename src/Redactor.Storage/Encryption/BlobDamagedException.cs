using System.Globalization;
using Redactor.Storage.Blobs;

namespace Redactor.Storage.Encryption;

/// <summary>What is wrong with stored bytes.</summary>
public enum BlobDamage
{
    /// <summary>They do not begin as a blob does.</summary>
    NotABlob,

    /// <summary>Written by a later version.</summary>
    UnknownVersion,

    /// <summary>The end is missing.</summary>
    Truncated,

    /// <summary>Something follows the end.</summary>
    TrailingBytes,

    /// <summary>Changed, reordered, or put in another blob's, document's or compartment's place.</summary>
    NotAuthentic,
}

/// <summary>Stored bytes are not those that were put. Nothing of the chunk that failed was handed out.</summary>
public sealed class BlobDamagedException(BlobAddress address, BlobDamage damage, long chunk)
    : Exception(string.Create(CultureInfo.InvariantCulture, $"Blob {address} is damaged ({damage}, chunk {chunk}). Restore it from a backup."))
{
    public BlobAddress Address { get; } = address;

    public BlobDamage Damage { get; } = damage;

    /// <summary>Index from 0.</summary>
    public long Chunk { get; } = chunk;
}
