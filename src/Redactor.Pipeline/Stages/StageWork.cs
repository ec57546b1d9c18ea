using Microsoft.Extensions.Logging;
using Redactor.Documents;
using Redactor.Pipeline.Resume;
using Redactor.Pipeline.Telemetry;
using Redactor.Storage.Database;
using Redactor.Storage.Keys;

namespace Redactor.Pipeline.Stages;

/// <summary>
/// What all stages do alike: load, guard, lease, work, commit, announce; and what becomes of work that fails. Nothing is thrown back at the
/// transport: the record says what is due, and the resume sweep says it again.
/// </summary>
public sealed class StageWork(
    DocumentStore documents,
    WorkStore work,
    LeaseStore leases,
    StageRecord record,
    WorkStop stop,
    DueSignal due,
    PipelineMetrics metrics,
    ServiceOptions options,
    TimeProvider time,
    ILogger<StageWork> logger)
{
    /// <summary>Does one stage of one document, if that is due and nobody else is at it.</summary>
    public Task RunAsync(Delivery? delivery, StageStep step, Func<StoredDocument, CancellationToken, Task<StageOutcome>> doStage)
    {
        ArgumentNullException.ThrowIfNull(step);
        ArgumentNullException.ThrowIfNull(doStage);
        return delivery is null ? Task.CompletedTask : AtEdgeAsync(delivery, step.Name, null, async () =>
        {
            var document = await Patience.RunAsync(() => documents.FindAsync(delivery.Document, stop.GivingUp), time, stop.GivingUp);
            if (document is null) return WorkEnd.NotDue;
            if (document.Stage == step.From)
            {
                var piece = Whole(step, document);
                return await RunLeasedAsync(delivery, piece, token => doStage(document, token), (outcome, owner) => CommitAsync(delivery, piece, outcome, owner));
            }

            if (document.Stage != step.To || !delivery.IsRedelivered) return WorkEnd.NotDue;
            await record.AnnounceAgainAsync(delivery, document);
            return WorkEnd.AnnouncedAgain;
        });
    }

    /// <summary>The one place where whatever happens becomes a log line, a count and a trace.</summary>
    internal async Task AtEdgeAsync(Delivery delivery, string stage, int? page, Func<Task<WorkEnd>> run)
    {
        var from = time.GetTimestamp();
        using var activity = PipelineTracing.Begin(stage, delivery.Document, page);
        WorkEnd end;
        try
        {
            end = await run();
        }
        catch (Exception fault)
        {
            LogMessages.NotRecorded(logger, stage, delivery.Document, Faults.Kind(fault));
            due.At(time.GetUtcNow() + options.Pipeline.RetryAfter(0));
            end = new("not-recorded", Faults.Kind(fault));
        }

        PipelineTracing.End(activity, end.Outcome, end.Code);
        metrics.Ended(stage, end.Outcome, end.Code, time.GetElapsedTime(from));
        LogMessages.WorkEnded(logger, stage, delivery.Document, page, end.Outcome);
    }

    /// <summary>Works under a lease and commits, or gives the lease back.</summary>
    internal async Task<WorkEnd> RunLeasedAsync<T>(Delivery delivery, LeasedWork piece, Func<CancellationToken, Task<T>> doWork, Func<T, string, Task<WorkEnd>> commit)
    {
        if (stop.Stopping.IsCancellationRequested) return await PassOnAsync(delivery);
        if (piece.Starts >= options.Pipeline.MaxStarts) return await GiveUpAsync(delivery, piece);
        var owner = Guid.NewGuid().ToString("N");
        if (!await Patience.RunAsync(() => piece.Begin(owner), time, stop.GivingUp)) return WorkEnd.Leased;
        metrics.Waited(piece.Step.Name, time.GetUtcNow() - delivery.At);
        var isLost = false;
        try
        {
            T result;
            await using (var keeper = new LeaseKeeper(token => piece.Renew(owner, token), options.Pipeline.Lease, time, stop.GivingUp))
            {
                try
                {
                    result = await doWork(keeper.Token);
                }
                finally
                {
                    isLost = keeper.IsLost;
                }
            }

            return await commit(result, owner);
        }
        catch (Exception fault)
        {
            return isLost ? WorkEnd.Overtaken : await FailedAsync(delivery, piece, owner, fault);
        }
    }

    private LeasedWork Whole(StageStep step, StoredDocument document) => new(
        step,
        document,
        null,
        document.Starts,
        owner => work.BeginAsync(document.Id, document.StageVersion, owner, options.Pipeline.Lease, CancellationToken.None),
        (owner, token) => leases.RenewAsync(document.Id, owner, options.Pipeline.Lease, token),
        (owner, notBefore, failures) => work.EndAsync(document.Id, document.StageVersion, owner, notBefore, failures, CancellationToken.None),
        async () => await documents.FindAsync(document.Id, CancellationToken.None) is { } now && now.StageVersion == document.StageVersion);

    private async Task<WorkEnd> CommitAsync(Delivery delivery, LeasedWork piece, StageOutcome outcome, string owner)
    {
        switch (outcome)
        {
            case StageOutcome.Moved moved:
                if (!await record.MoveAsync(moved.Move, delivery, moved.Also)) return WorkEnd.Overtaken;
                if (piece.Document.TranslatorDue is { } waitedFor) await WakeOthersAsync(waitedFor);
                return WorkEnd.Done;
            case StageOutcome.NotYet notYet:
                var again = time.GetUtcNow() + notYet.Wait;
                await Patience.RunAsync(
                    () => work.WaitAsync(piece.Document.Id, piece.Document.StageVersion, owner, again, CancellationToken.None), time, CancellationToken.None);
                due.At(again);
                return WorkEnd.NotYet;
            case StageOutcome.WaitsForTranslator waits:
                var next = time.GetUtcNow() + waits.Wait;
                await Patience.RunAsync(
                    () => work.WaitForTranslatorAsync(piece.Document.Id, piece.Document.StageVersion, owner, waits.Due, next, CancellationToken.None), time, CancellationToken.None);
                if (!string.Equals(waits.Due, piece.Document.TranslatorDue, StringComparison.Ordinal)) LogMessages.WaitsForTranslator(logger, piece.Document.Id, waits.Due);
                due.At(next);
                return WorkEnd.WaitsForTranslator;
            case StageOutcome.WaitsForPerson:
                await Patience.RunAsync(() => piece.End(owner, WorkStore.NotByItself, 0), time, CancellationToken.None);
                return WorkEnd.WaitsForPerson;
            default:
                return WorkEnd.Overtaken;
        }
    }

    /// <summary>There is what this one waited for: the others that wait for it need not wait out their time.</summary>
    private async Task WakeOthersAsync(string waitedFor)
    {
        if (await Patience.RunAsync(() => work.WakeForTranslatorAsync(waitedFor, CancellationToken.None), time, CancellationToken.None)) due.At(time.GetUtcNow());
    }

    private async Task<WorkEnd> FailedAsync(Delivery delivery, LeasedWork piece, string owner, Exception fault)
    {
        switch (fault)
        {
            case DocumentRejectedException rejection:
                return await record.QuarantineAsync(delivery, piece.Document, rejection.Code) ? new("rejected", rejection.Code.ToString()) : WorkEnd.Overtaken;
            case KeyDestroyedException:
                await EndAsync(piece, owner, TimeSpan.FromSeconds(options.Pipeline.QuietSeconds), 0);
                return WorkEnd.Erased;
            case OperationCanceledException when stop.GivingUp.IsCancellationRequested:
                await EndAsync(piece, owner, TimeSpan.Zero, 0);
                return await PassOnAsync(delivery);
        }

        if (!await Patience.RunAsync(piece.IsStillDue, time, CancellationToken.None)) return WorkEnd.Overtaken;
        if (fault is OperationCanceledException || StageFaults.IsTransient(fault))
        {
            var wait = options.Pipeline.RetryAfter(piece.Document.Nudges);
            LogMessages.Postponed(logger, piece.Step.Name, piece.Document.Id, piece.PageNumber, wait.TotalSeconds, Faults.Kind(fault));
            await EndAsync(piece, owner, wait, 0);
            return new("postponed", Faults.Kind(fault));
        }

        var attempts = piece.Document.Attempts + 1;
        LogMessages.Defect(logger, piece.Step.Name, piece.Document.Id, piece.PageNumber, attempts, Faults.Kind(fault), Faults.Place(fault));
        if (attempts >= options.Pipeline.MaxAttempts) return await GiveUpAsync(delivery, piece);
        await EndAsync(piece, owner, options.Pipeline.RetryAfter(piece.Document.Attempts), 1);
        return new("failed", Faults.Kind(fault));
    }

    private async Task EndAsync(LeasedWork piece, string owner, TimeSpan wait, int failures)
    {
        var notBefore = time.GetUtcNow() + wait;
        await Patience.RunAsync(() => piece.End(owner, notBefore, failures), time, CancellationToken.None);
        if (!stop.Stopping.IsCancellationRequested) due.At(notBefore);
    }

    private async Task<WorkEnd> GiveUpAsync(Delivery delivery, LeasedWork piece)
    {
        LogMessages.GivenUp(logger, piece.Step.Name, piece.Document.Id, piece.Document.Attempts, piece.Starts);
        return await record.QuarantineAsync(delivery, piece.Document, RejectionCode.StageFailed)
            ? new("given-up", nameof(RejectionCode.StageFailed))
            : WorkEnd.Overtaken;
    }

    /// <summary>This process ends: the message goes back to the queue, for whoever is there.</summary>
    private async Task<WorkEnd> PassOnAsync(Delivery delivery)
    {
        await record.AnnounceAsync(delivery, [delivery.Message]);
        return WorkEnd.HandedBack;
    }
}
