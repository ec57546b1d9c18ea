using System.Diagnostics;
using Microsoft.Extensions.Hosting;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;
using Redactor.Pipeline;
using Redactor.Storage.Database;

namespace Redactor.Server.Observability;

/// <summary>
/// Sends metrics and traces to the collector that <c>OTEL_EXPORTER_OTLP_ENDPOINT</c> names; the other variables of the OpenTelemetry
/// specification count too. Without that variable nothing is sent anywhere.
/// </summary>
internal sealed class Exporters(ServiceOptions options) : IHostedLifecycleService, IDisposable
{
    private MeterProvider? metrics;
    private TracerProvider? traces;

    public static bool AreWanted => !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("OTEL_EXPORTER_OTLP_ENDPOINT"));

    // Before the bus and the workers, so that their first piece of work is seen.
    public Task StartingAsync(CancellationToken cancellationToken)
    {
        var resource = ResourceBuilder.CreateEmpty()
            .AddService($"redactor-{options.Role.ToString().ToLowerInvariant()}", serviceVersion: AuditLog.Tool, serviceInstanceId: Guid.NewGuid().ToString("N"));
        metrics = Sdk.CreateMeterProviderBuilder().SetResourceBuilder(resource).AddMeter([.. ObservabilityRegistration.Meters]).AddOtlpExporter().Build();
        traces = Sdk.CreateTracerProviderBuilder()
            .SetResourceBuilder(resource)
            .AddSource([.. ObservabilityRegistration.Sources])
            .AddProcessor(new KindsOfFaults())
            .AddOtlpExporter()
            .Build();
        return Task.CompletedTask;
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken)
    {
        Dispose();
        return Task.CompletedTask;
    }

    public void Dispose()
    {
        metrics?.Dispose();
        traces?.Dispose();
        (metrics, traces) = (null, null);
    }

    /// <summary>A span in which a library noted an exception is not sent: its message and stack are not ours to vouch for.</summary>
    private sealed class KindsOfFaults : BaseProcessor<Activity>
    {
        public override void OnEnd(Activity data)
        {
            if (data.Events.Any(e => e.Name == "exception")) data.ActivityTraceFlags &= ~ActivityTraceFlags.Recorded;
            if (data.StatusDescription is not null) data.SetStatus(data.Status);
        }
    }
}
