using Redactor.Documents;
using Redactor.Storage.Database;

namespace Redactor.Server.Api.Review;

/// <summary>Notes in the audit log who looked at a document's sealed pages: once an hour for each person and document.</summary>
internal sealed class SealedLooks(AuditLog audit, TimeProvider time)
{
    private const int Most = 10_000;

    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    private readonly Lock turn = new();
    private readonly Dictionary<(string Actor, DocumentId Document), DateTimeOffset> noted = [];

    public async Task NoteAsync(string actor, DocumentId document, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        lock (turn)
        {
            if (noted.TryGetValue((actor, document), out var at) && at + Hour > now) return;
            if (noted.Count >= Most) noted.Clear();
        }

        await audit.AppendAsync(new(actor, "review/looked-at", document), cancellationToken);
        lock (turn) noted[(actor, document)] = now;
    }
}
