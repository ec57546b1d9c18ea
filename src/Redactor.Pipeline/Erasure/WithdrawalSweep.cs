using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Redactor.Pipeline.Stages;
using Redactor.Storage.Database;

namespace Redactor.Pipeline.Erasure;

/// <summary>Finishes withdrawals that were begun and not ended, because a process was killed or something was away: at the start, then every minute.</summary>
public sealed class WithdrawalSweep(DocumentWithdrawal withdrawal, ErasureStore erasures, TimeProvider time, ILogger<WithdrawalSweep> logger) : BackgroundService
{
    /// <summary>Who finishes what others began, in the audit log.</summary>
    public const string Actor = "redactor/withdrawal";

    private const int Batch = 100;

    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    /// <summary>Finishes what can be finished now; gives back how many documents.</summary>
    public async Task<int> SweepAsync(CancellationToken cancellationToken)
    {
        var count = 0;
        foreach (var document in await erasures.ListWithdrawnAsync(Batch, cancellationToken))
        {
            try
            {
                await withdrawal.FinishAsync(document, Actor, cancellationToken);
                count++;
            }
            catch (Exception fault) when (!cancellationToken.IsCancellationRequested && (StageFaults.IsTransient(fault) || StageFaults.IsOfBus(fault)))
            {
                LogMessages.ErasureUnfinished(logger, document.Id, Faults.Kind(fault));
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
                LogMessages.NotSwept(logger, nameof(WithdrawalSweep), Faults.Kind(fault));
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }
}
