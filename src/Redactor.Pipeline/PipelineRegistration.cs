using MassTransit;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Redactor.Detection;
using Redactor.Pipeline.Burn;
using Redactor.Pipeline.Detect;
using Redactor.Pipeline.Erasure;
using Redactor.Pipeline.Policies;
using Redactor.Pipeline.Processes;
using Redactor.Pipeline.Rasterize;
using Redactor.Pipeline.Read;
using Redactor.Pipeline.Release;
using Redactor.Pipeline.Release.Archives;
using Redactor.Pipeline.Resume;
using Redactor.Pipeline.Review;
using Redactor.Pipeline.Stages;
using Redactor.Pipeline.Telemetry;
using Redactor.Pipeline.Translate;
using Redactor.Pipeline.Verify;
using Redactor.Storage.Database;
using Redactor.Storage.Keys;
using Redactor.Verification;

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
        // Read now: a policy that cannot be used stops the process before it takes anything in.
        services.TryAddSingleton(PolicyCatalog.Load(options.PolicyFolder));
        services.TryAddSingleton<StoredPolicies>();
        services.TryAddSingleton<StoredLists>();
        services.TryAddSingleton<PipelineMetrics>();
        services.TryAddSingleton<DueSignal>();
        services.TryAddSingleton<StageRecord>();
        services.TryAddSingleton<DueDocuments>();
        services.AddDocumentWithdrawal();
        services.TryAddSingleton<TranslatorsInUse>();
        services.TryAddSingleton<StoredPages>();
        services.TryAddSingleton<StoredFindings>();
        services.TryAddSingleton<StoredApprovals>();
        if (options.Role != ServiceRole.Worker) services.AddReview();
        services.TryAddSingleton<DocumentRetry>();
        services.TryAddSingleton<BrokerProbe>();
        services.AddMassTransit(bus =>
        {
            bus.DisableUsageTelemetry();
            if (options.Role != ServiceRole.Web)
            {
                bus.AddConsumer<RasterizeConsumer, RasterizeDefinition>();
                bus.AddConsumer<ReadConsumer, ReadDefinition>();
                bus.AddConsumer<DetectConsumer, DetectDefinition>();
                bus.AddConsumer<ReviewConsumer, ReviewDefinition>();
                bus.AddConsumer<BurnConsumer, BurnDefinition>();
                bus.AddConsumer<VerifyConsumer, VerifyDefinition>();
                bus.AddConsumer<TranslateConsumer, TranslateDefinition>();
                bus.AddConsumer<ReleaseConsumer, ReleaseDefinition>();
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
        services.TryAddSingleton(_ => Jail.Open(SandboxOptions.FromEnvironment()));

        services.TryAddSingleton(p => new DocumentRasterizer(p.GetRequiredService<Jail>(), options.Rasterize));
        services.TryAddSingleton<DocumentPages>();

        services.TryAddSingleton(p => new ReaderPool(
            p.GetRequiredService<Jail>(), new ReadOptions { Readers = options.Pipeline.Readers, MaxPixelsPerPage = options.Rasterize.MaxPixelsPerPage }));
        services.TryAddSingleton<PageReader>();
        services.TryAddSingleton<StoredPageReading>();
        services.TryAddSingleton<PageWorkflow>();

        services.TryAddSingleton(_ => Detector.Create());
        services.TryAddSingleton<PageTwins>();
        services.TryAddSingleton<StoredDetection>();

        services.TryAddSingleton<UnreviewedApproval>();

        services.TryAddSingleton<StoredBurning>();

        services.TryAddSingleton<StoredClaims>();
        services.TryAddSingleton<ApprovedTexts>();
        services.TryAddSingleton(p => new LeakCheck(new GatedLeakCheckTools(
            JailedLeakCheckTools.With(p.GetRequiredService<Jail>(), p.GetRequiredService<PageReader>(), VerifyOptions.Default), p.GetRequiredService<WorkGate>())));
        services.TryAddSingleton<StoredLeakCheck>();

        services.TryAddSingleton<StoredReports>();
        services.TryAddSingleton<StoredReread>();
        services.TryAddSingleton<OpenMemoryProtection>(p => (folder, token) => MemoryProtection.OpenAsync(p.GetRequiredService<ServiceSecrets>(), folder, token));
        services.TryAddSingleton<TranslationMemory>();
        services.TryAddSingleton<StoredTranslation>();

        services.TryAddSingleton<AuditReader>();
        services.TryAddSingleton<PackageContents>();
        services.TryAddSingleton<PackageHistory>();
        services.TryAddSingleton<StoredRelease>();
        services.AddArchives(options);

        services.AddHostedService<ResumeStalledDocuments>();
        services.AddErasureSweeps();
    }
}
