using MassTransit;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Redactor.Pipeline.Processes;
using Redactor.Pipeline.Rasterize;
using Redactor.Pipeline.Read;
using Redactor.Pipeline.Resume;
using Redactor.Pipeline.Stages;
using Redactor.Pipeline.Telemetry;

namespace Redactor.Pipeline;

/// <summary>The table of contents: every stage in order of the flow, the bus between them, and the sweep that repairs what is lost.</summary>
public static class PipelineRegistration
{
    /// <summary>The bus, and in a process that works on documents the stages and the sweep. Needs <see cref="StorageRegistration.AddRedactorStorage"/>.</summary>
    public static IServiceCollection AddRedactorPipeline(this IServiceCollection services, ServiceOptions options)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(options);
        services.AddMetrics();
        services.TryAddSingleton<PipelineMetrics>();
        services.TryAddSingleton<DueSignal>();
        services.TryAddSingleton<StageRecord>();
        services.TryAddSingleton<DueDocuments>();
        services.AddMassTransit(bus =>
        {
            bus.DisableUsageTelemetry();
            if (options.Role != ServiceRole.Web)
            {
                bus.AddConsumer<RasterizeConsumer, RasterizeDefinition>();
                bus.AddConsumer<ReadConsumer, ReadDefinition>();
            }

            Transport.Use(bus, options.Bus);
        });
        if (options.Role != ServiceRole.Web) AddWorkers(services, options);
        return services;
    }

    private static void AddWorkers(IServiceCollection services, ServiceOptions options)
    {
        services.TryAddSingleton<WorkStop>();
        services.TryAddSingleton<WorkGate>();
        services.TryAddSingleton<StageWork>();
        services.TryAddSingleton<StoredPages>();
        services.TryAddSingleton(_ => Jail.Open(SandboxOptions.FromEnvironment()));

        services.TryAddSingleton(p => new DocumentRasterizer(p.GetRequiredService<Jail>(), options.Rasterize));
        services.TryAddSingleton<DocumentPages>();

        services.TryAddSingleton(p => new ReaderPool(
            p.GetRequiredService<Jail>(), new ReadOptions { Readers = options.Pipeline.Readers, MaxPixelsPerPage = options.Rasterize.MaxPixelsPerPage }));
        services.TryAddSingleton<PageReader>();
        services.TryAddSingleton<StoredPageReading>();
        services.TryAddSingleton<PageWorkflow>();

        services.AddHostedService<ResumeStalledDocuments>();
    }
}
