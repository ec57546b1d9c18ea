using Microsoft.Extensions.Hosting;

namespace Redactor.Pipeline.Stages;

/// <summary>The end of this process, as work sees it: first nothing new is begun, then after a while what runs is given up.</summary>
public sealed class WorkStop : IDisposable
{
    private readonly CancellationTokenSource givingUp = new();
    private readonly CancellationTokenRegistration registration;

    public WorkStop(IHostApplicationLifetime lifetime, ServiceOptions options)
    {
        ArgumentNullException.ThrowIfNull(lifetime);
        ArgumentNullException.ThrowIfNull(options);
        Stopping = lifetime.ApplicationStopping;
        registration = Stopping.Register(() => givingUp.CancelAfter(TimeSpan.FromSeconds(options.Pipeline.StopSeconds)));
    }

    /// <summary>Begin nothing new.</summary>
    public CancellationToken Stopping { get; }

    /// <summary>Give up what runs.</summary>
    public CancellationToken GivingUp => givingUp.Token;

    public void Dispose()
    {
        registration.Dispose();
        givingUp.Dispose();
    }
}
