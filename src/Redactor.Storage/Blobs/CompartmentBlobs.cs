using System.Security.Cryptography;
using System.Text;
using Redactor.Documents;
using Redactor.Storage.Encryption;
using Redactor.Storage.Keys;

namespace Redactor.Storage.Blobs;

/// <summary>What both doors do: encrypt into, and decrypt out of, one compartment of a store.</summary>
internal sealed class CompartmentBlobs(IBlobStore store, CompartmentKeys keys)
{
    internal async Task<StoredBlob> PutAsync(DocumentId document, BlobName name, Stream content, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(content);
        BlobAddress address;
        StoredBlob stored;
        using (var key = await keys.FindOrMakeAsync(document, cancellationToken).ConfigureAwait(false))
        {
            address = AddressOf(document, name, key);
            await using var encrypting = new EncryptingStream(content, key, address);
            await store.PutAsync(address, encrypting, cancellationToken).ConfigureAwait(false);
            stored = new(encrypting.PlainHash(), encrypting.PlainLength);
        }

        await RemoveIfErasedAsync(address, cancellationToken).ConfigureAwait(false);
        return stored;
    }

    internal async Task<Stream> OpenReadAsync(DocumentId document, BlobName name, CancellationToken cancellationToken)
    {
        using var key = await keys.FindAsync(document, cancellationToken).ConfigureAwait(false)
            ?? throw new BlobMissingException($"{document}/{CompartmentNames.Of(keys.Compartment)}");
        var address = AddressOf(document, name, key);
        var source = await store.OpenReadAsync(address, cancellationToken).ConfigureAwait(false);
        return await DecryptingStream.OpenAsync(source, key, address, cancellationToken).ConfigureAwait(false);
    }

    internal async Task<byte[]> ReadAllAsync(DocumentId document, BlobName name, int maxBytes, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(maxBytes);
        await using var stream = await OpenReadAsync(document, name, cancellationToken).ConfigureAwait(false);
        using var content = new MemoryStream();
        var buffer = new byte[1 << BlobFormat.ChunkSizeLog];
        int count;
        while ((count = await stream.ReadAsync(buffer, cancellationToken).ConfigureAwait(false)) > 0)
        {
            if (content.Length + count > maxBytes) throw new BlobTooLargeException(await FindAddressAsync(document, name, cancellationToken).ConfigureAwait(false));
            content.Write(buffer, 0, count);
        }

        CryptographicOperations.ZeroMemory(buffer);
        return content.ToArray();
    }

    internal async Task<bool> ExistsAsync(DocumentId document, BlobName name, CancellationToken cancellationToken)
    {
        try
        {
            using var key = await keys.FindAsync(document, cancellationToken).ConfigureAwait(false);
            return key is not null && await store.ExistsAsync(AddressOf(document, name, key), cancellationToken).ConfigureAwait(false);
        }
        catch (KeyDestroyedException)
        {
            return false;
        }
    }

    internal async Task DeleteAsync(DocumentId document, BlobName name, CancellationToken cancellationToken)
    {
        using var key = await keys.FindAsync(document, cancellationToken).ConfigureAwait(false);
        if (key is not null) await store.DeleteAsync(AddressOf(document, name, key), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The key first: from then on nothing can be read, whatever becomes of the blobs.</summary>
    internal async Task EraseAsync(DocumentId document, CancellationToken cancellationToken)
    {
        await keys.DestroyAsync(document, cancellationToken).ConfigureAwait(false);
        await foreach (var address in store.ListAsync(document, cancellationToken).ConfigureAwait(false))
        {
            if (address.Compartment == keys.Compartment) await store.DeleteAsync(address, cancellationToken).ConfigureAwait(false);
        }
    }

    private BlobAddress AddressOf(DocumentId document, BlobName name, SecretKey key)
    {
        using var naming = key.Derive([], "redactor blob name 1"u8);
        Span<byte> mac = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(naming.Bytes, Encoding.ASCII.GetBytes(name.ToString()), mac);
        return new(document, keys.Compartment, Convert.ToHexStringLower(mac[..(BlobAddress.TokenLength / 2)]));
    }

    private async Task<BlobAddress> FindAddressAsync(DocumentId document, BlobName name, CancellationToken cancellationToken)
    {
        using var key = await keys.FindAsync(document, cancellationToken).ConfigureAwait(false)
            ?? throw new BlobMissingException($"{document}/{CompartmentNames.Of(keys.Compartment)}");
        return AddressOf(document, name, key);
    }

    // An erasure that ran between our taking the key and the blob's arrival did not see the blob.
    private async Task RemoveIfErasedAsync(BlobAddress address, CancellationToken cancellationToken)
    {
        try
        {
            using var key = await keys.FindAsync(address.Document, cancellationToken).ConfigureAwait(false);
        }
        catch (KeyDestroyedException)
        {
            await store.DeleteAsync(address, cancellationToken).ConfigureAwait(false);
            throw;
        }
    }
}
