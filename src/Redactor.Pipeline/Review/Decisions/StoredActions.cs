using System.Text.Json;
using Redactor.Documents;
using Redactor.Pipeline.Stages;
using Redactor.Storage.Blobs;
using Redactor.Storage.Database.Review;

namespace Redactor.Pipeline.Review.Decisions;

/// <summary>What reviewers did, sealed with the document's key in the database.</summary>
public sealed class StoredActions(ReviewStore reviews, SealedNotes notes)
{
    private const string Purpose = "review action";

    /// <summary>Those after a revision, in order.</summary>
    public async Task<IReadOnlyList<RecordedAction>> ReadAsync(DocumentId document, int after, CancellationToken cancellationToken)
    {
        var rows = await reviews.ListActionsAsync(document, after, cancellationToken);
        var opened = await notes.OpenAsync(document, Purpose, [.. rows.Select(r => r.Payload)], cancellationToken);
        return [.. rows.Select((row, i) => new RecordedAction(row.Revision, row.Actor, row.At, Read(opened[i])))];
    }

    public async Task<IReadOnlyList<NewReviewAction>> SealAsync(DocumentId document, IReadOnlyList<ReviewAction> actions, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actions);
        var plain = actions.Select(a => JsonSerializer.SerializeToUtf8Bytes(a, SealedJson.Default.ReviewAction)).ToList();
        var sealedOnes = await notes.SealAsync(document, Purpose, plain, cancellationToken);
        return [.. actions.Select((a, i) => new NewReviewAction(a.Id, sealedOnes[i]))];
    }

    private static ReviewAction Read(byte[] stored) =>
        JsonSerializer.Deserialize(stored, SealedJson.Default.ReviewAction) ?? throw new InvalidDataException("A review's action is empty.");
}
