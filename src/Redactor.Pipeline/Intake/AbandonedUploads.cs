using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Redactor.Storage.Blobs;
using Redactor.Storage.Database;
using Redactor.Storage.Database.Intake;

namespace Redactor.Pipeline.Intake;

/// <summary>Erases uploads nobody goes on with, and what killed processes left of them; forgets old idempotency keys.</summary>
public sealed class AbandonedUploads(UploadStore uploads, IdempotencyStore keys, DocumentIntake intake, IntakeOptions options, TimeProvider time) : BackgroundService
{
    private const int AtOnce = 100;

    /// <summary>One look; says how many uploads were erased.</summary>
    public async Task<int> SweepAsync(CancellationToken cancellationToken)
    {
        var before = time.GetUtcNow() - TimeSpan.FromHours(options.KeepHours);
        await keys.ForgetAsync(before, cancellationToken).ConfigureAwait(false);
        var erased = 0;
        while (true)
        {
            var abandoned = await uploads.ListAbandonedAsync(before, AtOnce, cancellationToken).ConfigureAwait(false);
            foreach (var upload in abandoned) await intake.GiveUpAsync(upload, cancellationToken).ConfigureAwait(false);
            erased += abandoned.Count;
            if (abandoned.Count < AtOnce) return erased;
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMinutes(options.SweepMinutes), time);
        do
        {
            try
            {
                await SweepAsync(stoppingToken).ConfigureAwait(false);
            }
            catch (Exception e) when (e is BlobStoreException or DbUpdateException or DbException || DatabaseFaults.IsTransient(e))
            {
                // Store or database is away; the next look finds the same uploads.
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken).ConfigureAwait(false));
    }
}
