using MassTransit;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
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
        services.AddHostedService<AbandonedUploads>();
        return services;
    }
}
