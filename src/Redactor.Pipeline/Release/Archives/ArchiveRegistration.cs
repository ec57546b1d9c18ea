using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Redactor.Pipeline.Release.Archives;

/// <summary>Puts telling archives and hearing them into a process that works on documents, if there are archives.</summary>
internal static class ArchiveRegistration
{
    public static IServiceCollection AddArchives(this IServiceCollection services, ServiceOptions options)
    {
        if (options.Release.Archives.Count == 0) return services;
        services.TryAddSingleton<ArchiveBroker>();
        services.AddHostedService<ArchiveAnnouncer>();
        services.AddHostedService<ArchiveReplies>();
        return services;
    }
}
