using Microsoft.Extensions.DependencyInjection;
namespace Redactor.Pipeline.Intake;
public static class WatchedFolderRegistration
{
    public static IServiceCollection AddWatchedFolder(this IServiceCollection services, string folder) => services;
}
