using Redactor.Storage.Database;

namespace Redactor.Pipeline.Stages;

/// <summary>Renews a lease while its work runs, and cancels the work if another has it. Dispose of it when the work ended.</summary>
internal sealed class LeaseKeeper : IAsyncDisposable
{
    private readonly CancellationTokenSource ended = new();
    private readonly CancellationTokenSource lost;
    private readonly Task renewing;

    public LeaseKeeper(Func<CancellationToken, Task<bool>> renew, TimeSpan lease, TimeProvider time, CancellationToken givingUp)
    {
        lost = CancellationTokenSource.CreateLinkedTokenSource(givingUp);
        Token = lost.Token;
        renewing = RenewAsync(renew, lease / 3, time);
    }

    /// <summary>For the work: cancelled when the lease is lost or the process gives up.</summary>
    public CancellationToken Token { get; }

    public bool IsLost { get; private set; }

    public async ValueTask DisposeAsync()
    {
        await ended.CancelAsync();
        await renewing.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        ended.Dispose();
        lost.Dispose();
    }

    private async Task RenewAsync(Func<CancellationToken, Task<bool>> renew, TimeSpan every, TimeProvider time)
    {
        while (true)
        {
            await Task.Delay(every, time, ended.Token);
            try
            {
                if (await renew(ended.Token)) continue;
                IsLost = true;
                await lost.CancelAsync();
                return;
            }
            catch (Exception fault) when (DatabaseFaults.IsTransient(fault))
            {
                // The stage version decides in the end; a database that is away a little while costs nothing.
            }
        }
    }
}
