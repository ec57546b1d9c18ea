using Redactor.Contracts.V1;
using Redactor.Documents;
using Redactor.Pipeline.Stages;
using Redactor.Storage.Database;

namespace Redactor.Pipeline.Resume;

/// <summary>Knows what is due for a document in each stage, and how to announce it.</summary>
public sealed class DueDocuments(WorkStore work, ServiceOptions options, TimeProvider time)
{
    private static readonly TimeSpan PublishLimit = TimeSpan.FromSeconds(30);

    /// <summary>Stages in which a program may have work. Of those in Detected only some: see <see cref="ReviewIsDue"/>.</summary>
    public static IReadOnlyList<DocumentStage> Stages { get; } =
        [DocumentStage.Received, DocumentStage.Rasterized, DocumentStage.Read, DocumentStage.Detected, DocumentStage.Approved, DocumentStage.Burned, DocumentStage.Verified, DocumentStage.Translated];

    /// <summary>When the document shall be announced again if nothing happens; never, if it waits for a person.</summary>
    public DateTimeOffset NextNudge(StoredDocument document, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(document);
        return IsAtRest(document) ? WorkStore.NotByItself : now + options.Pipeline.QuietAfter(document.Nudges);
    }

    /// <summary>Whether a detected document may be approved without a person, and not too often was in vain.</summary>
    public bool ReviewIsDue(StoredDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return document.UnreviewedAllowed && document.LeakRounds <= options.Pipeline.LeakRounds;
    }

    private bool IsAtRest(StoredDocument document) => document.Stage == DocumentStage.Detected && !ReviewIsDue(document);

    public async Task AnnounceAsync(StoredDocument document, Func<object, CancellationToken, Task> publish, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(publish);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(PublishLimit);
        foreach (var message in await MessagesAsync(document, cancellationToken)) await publish(message, limit.Token);
    }

    private async Task<IEnumerable<object>> MessagesAsync(StoredDocument document, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        if (IsAtRest(document)) return [];
        if (document.Stage != DocumentStage.Rasterized) return Announcements.Of(document, now);
        var first = await work.ListWaitingPagesAsync(document.Id, 1, leasedToo: true, cancellationToken);
        // All read, but nobody moved the document on: whoever gets its last page will.
        if (first.Count == 0) return [new PageRasterized(document.Id.ToString(), document.PageCount ?? 1, now)];
        // Until page 1 is read no other is.
        var numbers = await work.ListWaitingPagesAsync(document.Id, first[0] == 1 ? 1 : options.Pipeline.PagesAhead, leasedToo: false, cancellationToken);
        if (first[0] == 1) numbers = [.. numbers.Where(n => n == 1)];
        return numbers.Select(number => new PageRasterized(document.Id.ToString(), number, now));
    }
}
