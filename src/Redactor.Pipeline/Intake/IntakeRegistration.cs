using MassTransit;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Redactor.Storage.Database.Intake;

namespace Redactor.Pipeline.Intake;

/// <summary>Puts intake together; storage and bus are registered elsewhere.</summary>
public static class IntakeRegistration
{
    public static IServiceCollection AddRedactorIntake(this IServiceCollection services, IntakeOptions options)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.AddSingleton(options);
        services.AddSingleton<UploadStore>();
        services.AddSingleton<IdempotencyStore>();
        services.TryAddSingleton(p => new IntakeAnnouncement(p.GetRequiredService<IBus>().Publish, p.GetRequiredService<TimeProvider>()));
        services.AddSingleton<DocumentIntake>();
        services.AddSingleton<UploadIntake>();
        services.AddSingleton<AbandonedUploads>();
        services.AddHostedService(p => p.GetRequiredService<AbandonedUploads>());
        return services;
    }

    /// <summary>Needs <see cref="AddRedactorIntake"/>.</summary>
    public static IServiceCollection AddWatchedFolder(this IServiceCollection services, WatchOptions options)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.AddSingleton(p => new WatchedFolder(
            options, p.GetRequiredService<DocumentIntake>(), p.GetRequiredService<ServiceOptions>().Rasterize, p.GetRequiredService<TimeProvider>(),
            p.GetRequiredService<ILogger<WatchedFolder>>()));
        services.AddHostedService(p => p.GetRequiredService<WatchedFolder>());
        return services;
    }
}
