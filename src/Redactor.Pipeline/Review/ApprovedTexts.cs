using System.Text.Json;
using Redactor.Documents;
using Redactor.Pipeline.Stages;
using Redactor.Pipeline.Verify;
using Redactor.Storage.Blobs;
using Redactor.Verification;

namespace Redactor.Pipeline.Review;

/// <summary>
/// The one narrow door from the leak check to the sealed compartment (law 3): the approved texts come out, places of leaks go in, and
/// nothing else can be asked for.
/// </summary>
public sealed class ApprovedTexts(StoredApprovals approvals)
{
    /// <param name="approved">Hash of the approval that was burned.</param>
    public async Task<IReadOnlyList<ApprovedText>> ReadAsync(DocumentId document, ContentHash approved, CancellationToken cancellationToken) =>
        (await approvals.ReadAsync(document, approved, cancellationToken)).ToTexts();

    /// <summary>Keeps places for the next approval, those known already once; and, of this round alone, what has no place.</summary>
    public Task AddLeaksAsync(DocumentId document, IReadOnlyList<FoundLeak> placed, IReadOnlyList<FoundLeak> unplaced, CancellationToken cancellationToken) =>
        approvals.AddLeaksAsync(document, placed, unplaced, cancellationToken);
}

/// <summary>Approvals, and what they must cover beyond the findings, in the sealed compartment.</summary>
public sealed class StoredApprovals(SealedBlobs blobs)
{
    private const int MaxBytes = 256 << 20;

    /// <summary>Gives back the hash of what is stored.</summary>
    public async Task<ContentHash> PutAsync(DocumentId document, ApprovalFile approval, CancellationToken cancellationToken)
    {
        using var stored = new MemoryStream(JsonSerializer.SerializeToUtf8Bytes(approval, SealedJson.Default.ApprovalFile), writable: false);
        return (await blobs.PutAsync(document, BlobNames.Approval, stored, cancellationToken)).Content;
    }

    /// <exception cref="InvalidDataException">What is stored is not what was approved.</exception>
    public async Task<ApprovalFile> ReadAsync(DocumentId document, ContentHash approved, CancellationToken cancellationToken)
    {
        var stored = await blobs.ReadAllAsync(document, BlobNames.Approval, MaxBytes, cancellationToken);
        if (ContentHash.Of(stored) != approved) throw new InvalidDataException("This is not what was approved.");
        var file = JsonSerializer.Deserialize(stored, SealedJson.Default.ApprovalFile) ?? throw new InvalidDataException("An approval is empty.");
        StoredBox.RequireVersion(file.Version);
        return file;
    }

    public async Task AddLeaksAsync(DocumentId document, IReadOnlyList<FoundLeak> placed, IReadOnlyList<FoundLeak> unplaced, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(placed);
        ArgumentNullException.ThrowIfNull(unplaced);
        var all = (await ReadLeaksAsync(document, cancellationToken)).Concat(placed).Distinct();
        var file = new LeaksFile(1, [.. all.Select(l => new StoredLeak(l.PageNumber!.Value, l.Probe, StoredBox.Of(l.Box!.Value)))])
        {
            Unplaced = unplaced.Count == 0 ? null : [.. unplaced.Select(l => new StoredUnplacedLeak(l.PageNumber, l.Probe)).Distinct()],
        };
        using var stored = new MemoryStream(JsonSerializer.SerializeToUtf8Bytes(file, SealedJson.Default.LeaksFile), writable: false);
        await blobs.PutAsync(document, BlobNames.Leaks, stored, cancellationToken);
    }

    /// <summary>In the order in which they were found; none before the first leak check.</summary>
    public async Task<IReadOnlyList<FoundLeak>> ReadLeaksAsync(DocumentId document, CancellationToken cancellationToken) =>
        [.. (await ReadFileAsync(document, cancellationToken)).Leaks.Select(l => new FoundLeak(l.Page, l.Probe, StoredBox.ToBox(l.Box)))];

    /// <summary>What the last leak check found that has no place on a page; at most the page is known.</summary>
    public async Task<IReadOnlyList<FoundLeak>> ReadUnplacedLeaksAsync(DocumentId document, CancellationToken cancellationToken) =>
        [.. ((await ReadFileAsync(document, cancellationToken)).Unplaced ?? []).Select(l => new FoundLeak(l.Page, l.Probe, null))];

    private async Task<LeaksFile> ReadFileAsync(DocumentId document, CancellationToken cancellationToken)
    {
        if (!await blobs.ExistsAsync(document, BlobNames.Leaks, cancellationToken)) return new(1, []);
        var stored = await blobs.ReadAllAsync(document, BlobNames.Leaks, MaxBytes, cancellationToken);
        var file = JsonSerializer.Deserialize(stored, SealedJson.Default.LeaksFile) ?? throw new InvalidDataException("A list of leaks is empty.");
        StoredBox.RequireVersion(file.Version);
        return file;
    }
}
