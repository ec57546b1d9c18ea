using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Redactor.Storage.Blobs;

namespace Redactor.Pipeline;

/// <summary>Before anything else starts: brings the database up to date and opens keys and blobs, so that a wrong setting ends the program at once.</summary>
internal sealed class StorageOpening(IServiceProvider services) : IHostedLifecycleService
{
    public Task StartingAsync(CancellationToken cancellationToken)
    {
        // Opening the keys brings the database up to date.
        _ = services.GetRequiredService<SealedBlobs>();
        _ = services.GetRequiredService<ClearedBlobs>();
        return Task.CompletedTask;
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
