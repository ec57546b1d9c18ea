using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Redactor.Pipeline;
using Redactor.Pipeline.Intake;
using Redactor.Server.Accounts;
using Redactor.Server.Api;
using Redactor.Server.Observability;
using Redactor.Server.Pages.Hosting;

namespace Redactor.Server.Hosting;

/// <summary>Puts a process of the service together. Nothing is taken from surroundings but the configuration given.</summary>
internal static class ServiceHost
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
    private const long MaxBody = 64 * 1024;
    private const int MaxConnections = 2000;

    /// <summary><c>serve</c> and <c>web</c>: the API, and at <c>serve</c> the workers too.</summary>
    public static WebApplication BuildWeb(ServiceOptions options, WebOptions web, IConfiguration configuration, Action<WebApplicationBuilder>? more = null)
    {
        PrepareFolder(options);
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions
        {
            ApplicationName = typeof(ServiceHost).Assembly.GetName().Name,
            EnvironmentName = Environments.Production,
            ContentRootPath = AppContext.BaseDirectory,
            WebRootPath = Path.Combine(AppContext.BaseDirectory, "wwwroot"),
        });
        builder.Configuration.AddConfiguration(configuration);
        builder.Logging.AddServiceLogging(LevelOf(configuration));
        var certificate = web.Certificate is null ? null : X509Certificate2.CreateFromPemFile(web.Certificate, web.CertificateKey);
        builder.WebHost.UseKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = MaxBody;
            kestrel.Limits.MaxConcurrentConnections = MaxConnections;
            kestrel.Listen(web.EndPoint(), listen =>
            {
                if (certificate is not null) listen.UseHttps(certificate);
            });
        });
        builder.Services.AddRouting();
        builder.Services.AddSingleton(web);
        builder.Services.AddRedactorStorage(options);
        builder.Services.AddRedactorPipeline(options);
        builder.Services.AddRedactorIntake(new IntakeOptions { MaxFileBytes = options.Rasterize.MaxFileBytes });
        builder.Services.AddAccounts();
        builder.Services.AddSingleton<FirstKeys>();
        builder.Services.AddHostedService<WebOpening>();
        // Before the API, which has the last word on how cookies are protected.
        builder.Services.AddPages();
        builder.Services.AddApi(web);
        builder.Services.AddPageAssets();
        builder.Services.AddObservability(options);
        if (web.Watch is { } folder) builder.Services.AddWatchedFolder(new WatchOptions { Folder = folder, QuietSeconds = web.WatchQuietSeconds, DeleteTaken = web.WatchDelete });
        SetStop(builder.Services, options);
        more?.Invoke(builder);

        var app = builder.Build();
        if (web.BehindProxy) app.UseForwardedHeaders(Forwarded());
        app.UseApi();
        app.MapApi();
        app.MapPageAssets();
        app.MapRazorPages();
        app.MapHealth();
        app.MapMetrics().RequireAuthorization(Access.Administer);
        return app;
    }

    /// <summary><c>worker</c>: the stages and nothing else.</summary>
    public static IHost BuildWorker(ServiceOptions options, IConfiguration configuration)
    {
        PrepareFolder(options);
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { EnvironmentName = Environments.Production });
        builder.Configuration.AddConfiguration(configuration);
        builder.Logging.AddServiceLogging(LevelOf(configuration));
        builder.Services.AddRedactorStorage(options);
        builder.Services.AddRedactorPipeline(options);
        builder.Services.AddObservability(options);
        if (configuration[HealthPort.Setting] is { } listen) builder.Services.AddHostedService(p => new HealthPort(listen, p));
        SetStop(builder.Services, options);
        return builder.Build();
    }

    private static void SetStop(IServiceCollection services, ServiceOptions options)
    {
        services.AddSingleton<IHostLifetime, Microsoft.Extensions.Hosting.Internal.ConsoleLifetime>();
        services.Configure<ConsoleLifetimeOptions>(console => console.SuppressStatusMessages = true);
        services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(options.Pipeline.StopSeconds + 5));
    }

    // Only what is needed lies in it, and only we may look.
    private static void PrepareFolder(ServiceOptions options)
    {
        var folder = Path.GetFullPath(options.DataFolder);
        if (Directory.Exists(folder)) File.SetUnixFileMode(folder, OwnerOnly);
        else Directory.CreateDirectory(folder, OwnerOnly);
    }

    private static LogLevel LevelOf(IConfiguration configuration) =>
        Enum.TryParse<LogLevel>(configuration["Redactor:LogLevel"], ignoreCase: true, out var level) ? level : LogLevel.Information;

    private static ForwardedHeadersOptions Forwarded()
    {
        var options = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto, ForwardLimit = 1 };
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        return options;
    }
}
