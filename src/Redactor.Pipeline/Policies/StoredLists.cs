using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Redactor.Detection.Listed;
using Redactor.Documents;
using Redactor.Pipeline.Stages;
using Redactor.Storage.Blobs;
using Redactor.Storage.Database;

namespace Redactor.Pipeline.Policies;

/// <summary>A case's lists, as they are stored in the sealed compartment.</summary>
public sealed record ListsFile(int Version, IReadOnlyList<string> Deny, IReadOnlyList<string> Allow)
{
    /// <summary>Without the phrases.</summary>
    public override string ToString() => nameof(ListsFile);
}

/// <summary>
/// The lists of each case, sealed like a document of their own; each document keeps what they were when it was looked at, so that what is approved
/// follows from what was found.
/// </summary>
public sealed class StoredLists(SealedBlobs blobs)
{
    private const int MaxBytes = 4 << 20;

    public async Task<CaseLists> OfCaseAsync(string caseId, CancellationToken cancellationToken) => await ReadAsync(IdOf(caseId), cancellationToken);

    /// <summary>Puts a case's lists in place of those it had.</summary>
    public Task PutAsync(string caseId, CaseLists lists, CancellationToken cancellationToken) => PutAsync(IdOf(caseId), lists, cancellationToken);

    /// <summary>What a document is looked at with, from now on.</summary>
    public async Task<CaseLists> SnapAsync(StoredDocument document, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(document);
        var lists = await OfCaseAsync(document.CaseId, cancellationToken);
        if (lists.IsEmpty) await blobs.DeleteAsync(document.Id, BlobNames.Lists, cancellationToken);
        else await PutAsync(document.Id, lists, cancellationToken);
        return lists;
    }

    /// <summary>What a document was looked at with.</summary>
    public Task<CaseLists> OfDocumentAsync(DocumentId document, CancellationToken cancellationToken) => ReadAsync(document, cancellationToken);

    // Keys belong to documents: a case's lists have the id that its code gives.
    internal static DocumentId IdOf(string caseId) => new(new Guid(SHA256.HashData(Encoding.UTF8.GetBytes("redactor case lists 1\n" + caseId)).AsSpan(0, 16)));

    private async Task PutAsync(DocumentId id, CaseLists lists, CancellationToken cancellationToken)
    {
        var file = new ListsFile(1, lists.Deny.Phrases, lists.Allow.Phrases);
        using var content = new MemoryStream(JsonSerializer.SerializeToUtf8Bytes(file, SealedJson.Default.ListsFile), writable: false);
        await blobs.PutAsync(id, BlobNames.Lists, content, cancellationToken);
    }

    private async Task<CaseLists> ReadAsync(DocumentId id, CancellationToken cancellationToken)
    {
        if (!await blobs.ExistsAsync(id, BlobNames.Lists, cancellationToken)) return CaseLists.Empty;
        var stored = await blobs.ReadAllAsync(id, BlobNames.Lists, MaxBytes, cancellationToken);
        var file = JsonSerializer.Deserialize(stored, SealedJson.Default.ListsFile) ?? throw new InvalidDataException("A case's lists are empty.");
        StoredBox.RequireVersion(file.Version);
        return new CaseLists(PhraseList.Of(file.Deny), PhraseList.Of(file.Allow));
    }
}
