using Microsoft.Extensions.Logging;
using Redactor.Documents;
using Redactor.Pipeline.Resume;
using Redactor.Storage.Database;

namespace Redactor.Pipeline.Stages;

/// <summary>Commits moves of documents and announces them, in this order: what was said is always true.</summary>
public sealed class StageRecord(
    DocumentStore documents, WorkStore work, DueSignal due, ServiceOptions options, TimeProvider time, ILogger<StageRecord> logger)
{
    /// <summary>Documents woken at once: some of them wait for one another, and are woken by one another.</summary>
    private const int WokenAtOnce = 8;

    /// <summary>Who did it, in the audit log.</summary>
    public const string Actor = "redactor";

    private static readonly TimeSpan PublishLimit = TimeSpan.FromSeconds(10);

    internal static string Tool { get; } = "redactor/" + (typeof(StageRecord).Assembly.GetName().Version?.ToString(3) ?? "0");

    /// <summary>Makes the move with its audit row and announces it; false if another was faster.</summary>
    public async Task<bool> MoveAsync(StageMove move, Delivery delivery, IReadOnlyList<object> also)
    {
        ArgumentNullException.ThrowIfNull(move);
        ArgumentNullException.ThrowIfNull(delivery);
        var complete = move with { Audit = move.Audit ?? Audit(move), NotBefore = move.NotBefore ?? time.GetUtcNow() + options.Pipeline.QuietAfter(0) };
        var change = await Patience.RunAsync(() => documents.MoveAsync(complete, CancellationToken.None), time, CancellationToken.None);
        if (change is not { Outcome: ChangeOutcome.Done, Document: { } document }) return false;
        LogMessages.StageReached(logger, document.Id, document.Stage);
        await WakeAsync(document);
        await AnnounceAsync(delivery, [.. also, .. Announcements.Of(document, time.GetUtcNow())]);
        return true;
    }

    /// <summary>Later documents of a case wait until this one is known, and until it was looked at: see <see cref="Detect.PageTwins"/>.</summary>
    private async Task WakeAsync(StoredDocument document)
    {
        if (document.Stage is not (DocumentStage.Rasterized or DocumentStage.Detected or DocumentStage.Quarantined)) return;
        if (await Patience.RunAsync(() => work.WakeAsync(document, WokenAtOnce, CancellationToken.None), time, CancellationToken.None)) due.At(time.GetUtcNow());
    }

    /// <summary>Sends messages; those that cannot be sent are left to the resume sweep.</summary>
    public async Task AnnounceAsync(Delivery delivery, IEnumerable<object> messages)
    {
        ArgumentNullException.ThrowIfNull(delivery);
        ArgumentNullException.ThrowIfNull(messages);
        using var limit = new CancellationTokenSource(PublishLimit);
        try
        {
            foreach (var message in messages) await delivery.Publish(message, limit.Token);
        }
        catch (Exception fault) when (StageFaults.IsOfBus(fault))
        {
            LogMessages.NotAnnounced(logger, delivery.Document, Faults.Kind(fault));
        }
    }

    internal Task AnnounceAgainAsync(Delivery delivery, StoredDocument document) => AnnounceAsync(delivery, Announcements.Of(document, time.GetUtcNow()));

    internal async Task<bool> QuarantineAsync(Delivery delivery, StoredDocument document, RejectionCode code)
    {
        var move = new StageMove(document.Id, document.Stage, DocumentStage.Quarantined, document.StageVersion) { RejectionCode = code };
        if (!await MoveAsync(move, delivery, [])) return false;
        LogMessages.Quarantined(logger, document.Id, document.Stage, code);
        return true;
    }

    /// <summary>An entry for a move: what was reached, by which version of this program, and the code and hashes that go with it.</summary>
    private static AuditEntry Audit(StageMove move)
    {
        var details = new Dictionary<string, string>(StringComparer.Ordinal) { ["tool"] = Tool, ["from"] = move.From.ToString() };
        if (move.RejectionCode is { } code) details["code"] = code.ToString();
        if (move.Approval is { } approval)
        {
            details["approved"] = approval.Hash.Hex;
            details["unreviewed"] = approval.IsUnreviewed ? "true" : "false";
        }

        if (move.BurnedHash is { } burned) details["burned"] = burned.Hex;
        foreach (var (name, hash) in move.Hashes) details[name] = hash.Hex;
        foreach (var (name, version) in move.Codes) details[name] = version;
        return new(Actor, $"document/{move.To.ToString().ToLowerInvariant()}", move.Document) { Details = details };
    }
}
