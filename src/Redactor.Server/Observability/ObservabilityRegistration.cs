using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Redactor.Pipeline;
using Redactor.Pipeline.Telemetry;
using Redactor.Server.Observability.Health;

namespace Redactor.Server.Observability;

/// <summary>Health, metrics and traces, none of which can hold testimony.</summary>
internal static class ObservabilityRegistration
{
    /// <summary>Below it nobody is asked who they are: for that the database would be needed.</summary>
    public const string HealthPath = "/health";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <summary>Meters whose labels are known: names of stages, codes, message types, routes, kinds of memory.</summary>
    public static IReadOnlyList<string> Meters { get; } =
        [PipelineMetrics.MeterName, "MassTransit", "System.Runtime", "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel"];

    /// <summary>Sources whose tags are known.</summary>
    public static IReadOnlyList<string> Sources { get; } = [PipelineTracing.SourceName, "MassTransit"];

    public static IServiceCollection AddObservability(this IServiceCollection services, ServiceOptions options)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(options);
        services.AddSingleton(new PrometheusText(Meters));
        var checks = services.AddHealthChecks()
            .AddCheck<DatabaseHealth>("database", null, [HealthCodes.Ready], Patience)
            .AddCheck<BlobStoreHealth>("blobs", null, [HealthCodes.Ready], Patience)
            .AddCheck<DiskHealth>("disk", tags: [HealthCodes.Ready]);
        if (options.Role != ServiceRole.Web) checks.AddCheck<JailHealth>("jail", tags: [HealthCodes.Ready]);
        if (options.Bus.RabbitMq is not null) checks.AddCheck<BrokerHealth>("broker", null, [HealthCodes.Ready], Patience);
        // MassTransit adds its own check of the bus; its name goes into the answer.
        services.PostConfigure<HealthCheckServiceOptions>(all =>
        {
            foreach (var check in all.Registrations.Where(r => r.Tags.Contains("masstransit")))
            {
                check.Name = "bus";
                check.Tags.Add(HealthCodes.Ready);
            }
        });
        if (Exporters.AreWanted) services.AddHostedService<Exporters>();
        return services;
    }

    /// <summary>
    /// <c>/health/live</c>: the process answers. <c>/health/ready</c>: so does everything it needs. Both are open to all and say codes only.
    /// </summary>
    public static void MapHealth(this IEndpointRouteBuilder app)
    {
        app.MapHealthChecks(HealthPath + "/live", new HealthCheckOptions { Predicate = _ => false, ResponseWriter = HealthAnswer.WriteAsync }).AllowAnonymous();
        app.MapHealthChecks(HealthPath + "/ready", new HealthCheckOptions { Predicate = c => c.Tags.Contains(HealthCodes.Ready), ResponseWriter = HealthAnswer.WriteAsync })
            .AllowAnonymous();
    }

    /// <summary><c>/metrics</c> in the text format of Prometheus. Who may ask is the caller's to say: how much work there is, is nobody else's business.</summary>
    public static RouteHandlerBuilder MapMetrics(this IEndpointRouteBuilder app) =>
        app.MapGet("/metrics", (PrometheusText metrics) => Results.Text(metrics.Write(), PrometheusText.ContentType)).ExcludeFromDescription();
}
