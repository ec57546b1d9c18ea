using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Redactor.Detection.Listed;
using Redactor.Documents;
using Redactor.Pipeline.Stages;
using Redactor.Storage.Blobs;
using Redactor.Storage.Database;
using Redactor.Storage.Keys;

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
public sealed class StoredLists(SealedBlobs blobs) : IDisposable
{
    private const int MaxBytes = 4 << 20;

    private readonly SemaphoreSlim turn = new(1, 1);

    public async Task<CaseLists> OfCaseAsync(string caseId, CancellationToken cancellationToken)
    {
        for (var age = 0; ; age++)
        {
            try
            {
                var id = IdOf(caseId, age);
                return new CaseLists((await ReadAsync(id, BlobNames.DenyList, cancellationToken)).Deny, (await ReadAsync(id, BlobNames.AllowList, cancellationToken)).Allow);
            }
            catch (KeyDestroyedException)
            {
                // These were emptied and erased; later ones have an id and a key of their own.
            }
        }
    }

    /// <summary>Puts a list in place of the one the case had; the other list stays, whoever puts it meanwhile. Where both are empty then, their key is destroyed.</summary>
    /// <returns>What the case has then.</returns>
    public async Task<CaseLists> PutDenyAsync(string caseId, PhraseList phrases, CancellationToken cancellationToken) =>
        await PutAsync(caseId, BlobNames.DenyList, new CaseLists(phrases, PhraseList.Empty), cancellationToken);

    /// <inheritdoc cref="PutDenyAsync"/>
    public async Task<CaseLists> PutAllowAsync(string caseId, PhraseList phrases, CancellationToken cancellationToken) =>
        await PutAsync(caseId, BlobNames.AllowList, new CaseLists(PhraseList.Empty, phrases), cancellationToken);

    /// <summary>Adds phrases to the lists of a case; those that no list can hold (too short, too long) are left out.</summary>
    public async Task AddAsync(string caseId, IReadOnlyList<string> deny, IReadOnlyList<string> allow, CancellationToken cancellationToken)
    {
        await turn.WaitAsync(cancellationToken);
        try
        {
            var now = await OfCaseAsync(caseId, cancellationToken);
            if (now.Deny.With(deny) is { } moreDenied) await StoreAsync(caseId, BlobNames.DenyList, new CaseLists(moreDenied, PhraseList.Empty), cancellationToken);
            if (now.Allow.With(allow) is { } moreAllowed) await StoreAsync(caseId, BlobNames.AllowList, new CaseLists(PhraseList.Empty, moreAllowed), cancellationToken);
        }
        finally
        {
            turn.Release();
        }
    }

    /// <summary>What a document is looked at with, from now on.</summary>
    public async Task<CaseLists> SnapAsync(StoredDocument document, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(document);
        var lists = await OfCaseAsync(document.CaseId, cancellationToken);
        if (lists.IsEmpty) await blobs.DeleteAsync(document.Id, BlobNames.Lists, cancellationToken);
        else await WriteAsync(document.Id, BlobNames.Lists, lists, cancellationToken);
        return lists;
    }

    /// <summary>What a document was looked at with.</summary>
    public Task<CaseLists> OfDocumentAsync(DocumentId document, CancellationToken cancellationToken) => ReadAsync(document, BlobNames.Lists, cancellationToken);

    public void Dispose() => turn.Dispose();

    // Keys belong to documents: a case's lists have the id that its code gives, another one after each time they were erased.
    internal static DocumentId IdOf(string caseId, int age) =>
        new(new Guid(SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"redactor case lists 2\n{age}\n{caseId}"))).AsSpan(0, 16)));

    private async Task<CaseLists> PutAsync(string caseId, BlobName name, CaseLists lists, CancellationToken cancellationToken)
    {
        await turn.WaitAsync(cancellationToken);
        try
        {
            var age = await StoreAsync(caseId, name, lists, cancellationToken);
            var all = await OfCaseAsync(caseId, cancellationToken);
            if (all.IsEmpty) await blobs.EraseAsync(IdOf(caseId, age), cancellationToken);
            return all;
        }
        finally
        {
            turn.Release();
        }
    }

    private async Task<int> StoreAsync(string caseId, BlobName name, CaseLists lists, CancellationToken cancellationToken)
    {
        for (var age = 0; ; age++)
        {
            try
            {
                await WriteAsync(IdOf(caseId, age), name, lists, cancellationToken);
                return age;
            }
            catch (KeyDestroyedException)
            {
                // As above.
            }
        }
    }

    private async Task WriteAsync(DocumentId id, BlobName name, CaseLists lists, CancellationToken cancellationToken)
    {
        var file = new ListsFile(1, lists.Deny.Phrases, lists.Allow.Phrases);
        using var content = new MemoryStream(JsonSerializer.SerializeToUtf8Bytes(file, SealedJson.Default.ListsFile), writable: false);
        await blobs.PutAsync(id, name, content, cancellationToken);
    }

    private async Task<CaseLists> ReadAsync(DocumentId id, BlobName name, CancellationToken cancellationToken)
    {
        byte[] stored;
        try
        {
            stored = await blobs.ReadAllAsync(id, name, MaxBytes, cancellationToken);
        }
        catch (BlobMissingException)
        {
            return CaseLists.Empty;
        }

        var file = JsonSerializer.Deserialize(stored, SealedJson.Default.ListsFile) ?? throw new InvalidDataException("A case's lists are empty.");
        StoredBox.RequireVersion(file.Version);
        return new CaseLists(PhraseList.Of(file.Deny), PhraseList.Of(file.Allow));
    }
}
