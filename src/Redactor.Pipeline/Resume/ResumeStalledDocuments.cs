using MassTransit;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Redactor.Pipeline.Stages;
using Redactor.Storage.Database;

namespace Redactor.Pipeline.Resume;

/// <summary>
/// Announces anew what is due and was not taken up: at the start, then every minute, and when this process knows of something coming due.
/// It repairs crashes and lost messages (law 7). Several processes may sweep at once; each document is announced by one of them.
/// </summary>
public sealed class ResumeStalledDocuments(
    DueDocuments due, WorkStore work, IBus bus, DueSignal signal, ServiceOptions options, TimeProvider time, ILogger<ResumeStalledDocuments> logger)
    : BackgroundService
{
    private const int Batch = 100;

    /// <summary>Announces all that is due; gives back how many documents.</summary>
    public async Task<int> SweepAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var count = 0;
        while (await work.ListDueAsync(DueDocuments.Stages, now, Batch, cancellationToken) is { Count: > 0 } found)
        {
            var mine = await work.NudgeAsync(found, d => due.NextNudge(d, now), cancellationToken);
            foreach (var document in mine) await due.AnnounceAsync(document, (message, token) => bus.Publish(message, token), cancellationToken);
            count += mine.Count;
        }

        if (count > 0) LogMessages.Resumed(logger, count);
        return count;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // Messages that live in this process died with the one before.
        var (restart, begins) = (options.Bus.RabbitMq is null, true);
        while (true)
        {
            try
            {
                if (restart) await work.RestartAsync(DueDocuments.Stages, stoppingToken);
                restart = false;
                // It may have been started with other translators.
                if (begins) await work.WakeForTranslatorAsync(null, stoppingToken);
                begins = false;
                await SweepAsync(stoppingToken);
            }
            catch (Exception fault) when (!stoppingToken.IsCancellationRequested && (DatabaseFaults.IsTransient(fault) || StageFaults.IsOfBus(fault)))
            {
                LogMessages.NotResumed(logger, Faults.Kind(fault));
            }

            await signal.WaitAsync(TimeSpan.FromSeconds(options.Pipeline.ResumeSeconds), stoppingToken);
        }
    }
}
