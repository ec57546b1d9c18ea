using System.Security.Cryptography;
using Redactor.Documents;
using Redactor.Storage.Blobs;
using Redactor.Storage.Database.Release;

namespace Redactor.Pipeline;

/// <summary>Whether a stored package is the one that was signed and announced (law 5): another version of a blob may have been put back.</summary>
public static class PackageEvidence
{
    /// <exception cref="InvalidDataException">It is another.</exception>
    public static async Task RequireAsync(ClearedBlobs cleared, DocumentId document, StoredPackage package, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(cleared);
        ArgumentNullException.ThrowIfNull(package);
        await using var content = await cleared.OpenReadAsync(document, BlobNames.Package, cancellationToken);
        if (!string.Equals(Convert.ToHexStringLower(await SHA512.HashDataAsync(content, cancellationToken)), package.Sha512, StringComparison.Ordinal))
            throw new InvalidDataException("What is stored is not the package that was signed.");
    }
}
