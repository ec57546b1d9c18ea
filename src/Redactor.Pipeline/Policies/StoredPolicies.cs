using Microsoft.Extensions.Logging;
using Redactor.Detection.Policies;
using Redactor.Documents;
using Redactor.Storage.Blobs;
using Redactor.Storage.Database;

namespace Redactor.Pipeline.Policies;

/// <summary>
/// The policy of each document, sealed with it as it was when the document was handed in: a file that is changed or removed later changes nothing for
/// it, on no machine.
/// </summary>
public sealed class StoredPolicies(SealedBlobs blobs, PolicyCatalog catalog, ILogger<StoredPolicies> logger)
{
    public async Task PutAsync(DocumentId document, Policy policy, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(policy);
        using var content = new MemoryStream(policy.Json.ToArray(), writable: false);
        await blobs.PutAsync(document, BlobNames.Policy, content, cancellationToken).ConfigureAwait(false);
    }

    /// <exception cref="InvalidDataException">What is stored is not the policy on record.</exception>
    public async Task<Policy> ReadAsync(StoredDocument document, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(document);
        if (!await blobs.ExistsAsync(document.Id, BlobNames.Policy, cancellationToken).ConfigureAwait(false)) return BuiltIn(document.PolicyName);
        var json = await blobs.ReadAllAsync(document.Id, BlobNames.Policy, PolicyReader.MaxLength, cancellationToken).ConfigureAwait(false);
        var policy = PolicyReader.Read(json, "of a document");
        if (!string.Equals(policy.Name, document.PolicyName, StringComparison.Ordinal)) throw new InvalidDataException("A document's policy is not the one on record.");
        if (catalog.Find(policy.Name)?.Hash != policy.Hash) LogMessages.PolicyChanged(logger, document.Id, policy.Name, policy.Hash);
        return policy;
    }

    // Documents of earlier versions have none sealed, and were handed in under a policy of the program's own.
    private static Policy BuiltIn(string name) => Policy.TryGet(name, out var policy) ? policy : throw new InvalidDataException("A document's policy is missing.");
}
