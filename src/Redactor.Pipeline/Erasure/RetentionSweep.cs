using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Redactor.Pipeline.Stages;
using Redactor.Storage.Blobs;
using Redactor.Storage.Database;

namespace Redactor.Pipeline.Erasure;

/// <summary>Destroys originals so many days after release as was agreed at intake: at the start, then every hour. What was released stays.</summary>
public sealed class RetentionSweep(SealedBlobs blobs, ErasureStore erasures, TimeProvider time, ILogger<RetentionSweep> logger) : BackgroundService
{
    /// <summary>Who did it, in the audit log.</summary>
    public const string Actor = "redactor/retention";

    private const int Batch = 100;

    private static readonly TimeSpan Pause = TimeSpan.FromHours(1);

    /// <summary>Erases the originals that are due now; gives back how many.</summary>
    public async Task<int> SweepAsync(CancellationToken cancellationToken)
    {
        var count = 0;
        while (await erasures.ListExpiredAsync(Batch, cancellationToken) is { Count: > 0 } expired)
        {
            foreach (var document in expired)
            {
                await blobs.EraseAsync(document.Id, cancellationToken);
                if (!await erasures.MarkOriginalErasedAsync(document.Id, new(Actor, "document/original-erased", document.Id), cancellationToken)) continue;
                LogMessages.OriginalErased(logger, document.Id);
                count++;
            }
        }

        return count;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, time);
        do
        {
            try
            {
                await SweepAsync(stoppingToken);
            }
            catch (Exception fault) when (!stoppingToken.IsCancellationRequested && StageFaults.IsTransient(fault))
            {
                LogMessages.NotSwept(logger, nameof(RetentionSweep), Faults.Kind(fault));
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }
}
