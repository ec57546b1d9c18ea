using Microsoft.Extensions.Hosting;
using Redactor.Pipeline;
using Redactor.Server.Accounts;
using Redactor.Storage.Keys;

namespace Redactor.Server.Hosting;

/// <summary>After storage is open and before the first request: loads the service's secrets, and at <c>serve</c> makes the first keys.</summary>
internal sealed class WebOpening(ServiceSecrets secrets, FirstKeys keys, ServiceOptions options) : IHostedLifecycleService
{
    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        await secrets.LoadAsync(cancellationToken);
        if (options.Role == ServiceRole.All) await keys.EnsureAsync(cancellationToken);
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
