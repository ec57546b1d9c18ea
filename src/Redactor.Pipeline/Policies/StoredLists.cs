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
public sealed class StoredLists(SealedBlobs blobs, CaseListStore store)
{
    private const int MaxBytes = 8 << 20;

    public async Task<CaseLists> OfCaseAsync(string caseId, CancellationToken cancellationToken) => (await OpenAsync(caseId, cancellationToken)).Lists;

    /// <summary>Puts a list in place of the one the case had; the other list stays, whoever puts it meanwhile. Where both are empty then, their key is destroyed.</summary>
    /// <returns>What the case has then.</returns>
    public Task<CaseLists> PutDenyAsync(string caseId, PhraseList phrases, CancellationToken cancellationToken) =>
        ChangeAsync(caseId, now => new CaseLists(phrases, now.Allow), cancellationToken);

    /// <inheritdoc cref="PutDenyAsync"/>
    public Task<CaseLists> PutAllowAsync(string caseId, PhraseList phrases, CancellationToken cancellationToken) =>
        ChangeAsync(caseId, now => new CaseLists(now.Deny, phrases), cancellationToken);

    /// <summary>Adds phrases to the lists of a case; those that no list can hold (too short, too long) are left out.</summary>
    public Task AddAsync(string caseId, IReadOnlyList<string> deny, IReadOnlyList<string> allow, CancellationToken cancellationToken) =>
        ChangeAsync(caseId, now => new CaseLists(now.Deny.With(deny) ?? now.Deny, now.Allow.With(allow) ?? now.Allow), cancellationToken);

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
    public Task<CaseLists> OfDocumentAsync(DocumentId document, CancellationToken cancellationToken) => ReadAsync(document, BlobNames.Lists, isThere: false, cancellationToken);

    // Keys belong to documents: a case's lists have the id that its code gives, another one after each time they were erased.
    internal static DocumentId IdOf(string caseId, int age) =>
        new(new Guid(SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"redactor case lists 2\n{age}\n{caseId}"))).AsSpan(0, 16)));

    // Whoever changes lists writes a file of its own, and then is the first to say that it counts, or looks again at what the first one made.
    private async Task<CaseLists> ChangeAsync(string caseId, Func<CaseLists, CaseLists> change, CancellationToken cancellationToken)
    {
        while (true)
        {
            var (id, now, lists) = await OpenAsync(caseId, cancellationToken);
            var next = change(lists);
            if (next.Hash == lists.Hash) return next;
            var file = next.IsEmpty ? now?.File ?? NewFile() : NewFile();
            try
            {
                if (!next.IsEmpty) await WriteAsync(id, BlobNames.CaseLists(file), next, cancellationToken);
            }
            catch (KeyDestroyedException)
            {
                continue;
            }

            if (!await store.ReplaceAsync(id, now, file, next.IsEmpty, cancellationToken))
            {
                if (!next.IsEmpty) await RemoveAsync(id, [BlobNames.CaseLists(file)], cancellationToken);
                continue;
            }

            if (next.IsEmpty) await blobs.EraseAsync(id, cancellationToken);
            else await RemoveAsync(id, FilesOf(now), cancellationToken);
            return next;
        }
    }

    private async Task<(DocumentId Id, CaseListsNow? Now, CaseLists Lists)> OpenAsync(string caseId, CancellationToken cancellationToken)
    {
        for (var age = 0; ;)
        {
            var id = IdOf(caseId, age);
            var now = await store.FindAsync(id, cancellationToken);
            try
            {
                if (now is { IsGone: false }) return (id, now, await ReadAsync(id, BlobNames.CaseLists(now.File), isThere: true, cancellationToken));
                if (now is null) return (id, null, new CaseLists((await ReadAsync(id, BlobNames.DenyList, false, cancellationToken)).Deny, (await ReadAsync(id, BlobNames.AllowList, false, cancellationToken)).Allow));
                // A process that was killed may have left them.
                foreach (var left in FilesOf(now).Concat(FilesOf(null)))
                {
                    if (await blobs.ExistsAsync(id, left, cancellationToken)) await blobs.EraseAsync(id, cancellationToken);
                }

                age++;
            }
            catch (BlobMissingException) when (now is not null)
            {
                // Another took its place since; the same one missing again is a fault.
                if (await store.FindAsync(id, cancellationToken) == now) throw;
            }
            catch (KeyDestroyedException)
            {
                // These were emptied and erased; later ones have an id and a key of their own.
                age++;
            }
        }
    }

    private async Task RemoveAsync(DocumentId id, BlobName[] files, CancellationToken cancellationToken)
    {
        try
        {
            foreach (var file in files) await blobs.DeleteAsync(id, file, cancellationToken);
        }
        catch (KeyDestroyedException)
        {
            // Erased meanwhile, and with them these.
        }
    }

    // Before the first change by this version, each list had a file of its own.
    private static BlobName[] FilesOf(CaseListsNow? now) => now is null ? [BlobNames.DenyList, BlobNames.AllowList] : [BlobNames.CaseLists(now.File)];

    private static string NewFile() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));

    private async Task WriteAsync(DocumentId id, BlobName name, CaseLists lists, CancellationToken cancellationToken)
    {
        var file = new ListsFile(1, lists.Deny.Phrases, lists.Allow.Phrases);
        using var content = new MemoryStream(JsonSerializer.SerializeToUtf8Bytes(file, SealedJson.Default.ListsFile), writable: false);
        await blobs.PutAsync(id, name, content, cancellationToken);
    }

    private async Task<CaseLists> ReadAsync(DocumentId id, BlobName name, bool isThere, CancellationToken cancellationToken)
    {
        byte[] stored;
        try
        {
            stored = await blobs.ReadAllAsync(id, name, MaxBytes, cancellationToken);
        }
        catch (BlobMissingException) when (!isThere)
        {
            return CaseLists.Empty;
        }

        var file = JsonSerializer.Deserialize(stored, SealedJson.Default.ListsFile) ?? throw new InvalidDataException("A case's lists are empty.");
        StoredBox.RequireVersion(file.Version);
        return new CaseLists(PhraseList.Of(file.Deny), PhraseList.Of(file.Allow));
    }
}
