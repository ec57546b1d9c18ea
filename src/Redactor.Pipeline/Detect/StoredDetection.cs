using System.Text.Json;
using Redactor.Detection;
using Redactor.Documents;
using Redactor.Pipeline.Policies;
using Redactor.Pipeline.Review;
using Redactor.Pipeline.Review.Marks;
using Redactor.Pipeline.Stages;
using Redactor.Storage.Blobs;
using Redactor.Storage.Database;

namespace Redactor.Pipeline.Detect;

/// <summary>Runs the recognizers over all pages of a stored document at once.</summary>
public sealed class StoredDetection(SealedBlobs blobs, StoredPages stored, Detector detector, PageTwins twins, StoredLists cases, StoredPolicies policies, WorkGate gate)
{
    public async Task<StageOutcome> DetectAsync(StoredDocument document, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(document);
        if (await twins.MustWaitAsync(document, cancellationToken) is { } wait) return new StageOutcome.NotYet(wait);
        var pages = await stored.GetReadingsAsync(document.Id, document.PagesToShow, cancellationToken);
        var paged = DetectionTextBuilder.FromPages(pages);
        var known = await twins.FindingsAsync(document, paged, cancellationToken);
        var lists = await cases.SnapAsync(document, cancellationToken);
        var detected = await gate.RunAsync(() => detector.Detect(paged.Text, [.. known, .. lists.Denied(paged.Text)]), cancellationToken);
        var found = await PutAsync(document.Id, FindingsFile.Of(paged, detected), cancellationToken);
        var policy = await policies.ReadAsync(document, cancellationToken);
        var review = await gate.RunAsync(() => ReviewBeginning.Of(new ReviewMaterial(paged, detected, found, policy, lists, lists, [], [])), cancellationToken);
        return new StageOutcome.Moved(
            new StageMove(document.Id, DocumentStage.Read, DocumentStage.Detected, document.StageVersion)
            {
                NotBefore = document.UnreviewedAllowed ? null : WorkStore.NotByItself,
                Review = review,
                Hashes = new Dictionary<string, ContentHash>(StringComparer.Ordinal) { ["findings"] = found, ["models"] = InstalledModels.Hash },
            },
            []);
    }

    private async Task<ContentHash> PutAsync(DocumentId document, FindingsFile findings, CancellationToken cancellationToken)
    {
        using var content = new MemoryStream(JsonSerializer.SerializeToUtf8Bytes(findings, SealedJson.Default.FindingsFile), writable: false);
        return (await blobs.PutAsync(document, BlobNames.Findings, content, cancellationToken)).Content;
    }
}

/// <summary>Findings in the sealed compartment.</summary>
public sealed class StoredFindings(SealedBlobs blobs)
{
    private const int MaxBytes = 256 << 20;

    public async Task<FindingsFile> ReadAsync(DocumentId document, CancellationToken cancellationToken) => (await ReadHashedAsync(document, cancellationToken)).File;

    /// <summary>With the hash of what is stored, for whoever approves it.</summary>
    public async Task<(FindingsFile File, ContentHash Hash)> ReadHashedAsync(DocumentId document, CancellationToken cancellationToken)
    {
        var stored = await blobs.ReadAllAsync(document, BlobNames.Findings, MaxBytes, cancellationToken);
        var file = JsonSerializer.Deserialize(stored, SealedJson.Default.FindingsFile) ?? throw new InvalidDataException("Findings are empty.");
        StoredBox.RequireVersion(file.Version);
        return (file, ContentHash.Of(stored));
    }
}
