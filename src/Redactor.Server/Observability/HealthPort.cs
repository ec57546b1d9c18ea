using System.ComponentModel.DataAnnotations;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;

namespace Redactor.Server.Observability;

/// <summary>Health and metrics of a worker on a port of their own, if one was asked for. It has no accounts: whoever reaches the port may ask.</summary>
internal sealed class HealthPort(string listen, IServiceProvider worker) : IHostedService
{
    /// <summary>Address and port; not listened on without it.</summary>
    public const string Setting = "Redactor:Health:Listen";

    private WebApplication? app;

    /// <exception cref="ValidationException">It is no address with a port.</exception>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (!IPEndPoint.TryParse(listen, out var point) || point.Port == 0) throw new ValidationException("REDACTOR_HEALTH_LISTEN takes an address and port, such as 127.0.0.1:8081.");
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { EnvironmentName = Environments.Production, ContentRootPath = AppContext.BaseDirectory });
        builder.WebHost.UseKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Listen(point);
        });
        builder.Services.AddRouting();
        builder.Services.AddSingleton(worker.GetRequiredService<HealthCheckService>());
        builder.Services.AddSingleton(worker.GetRequiredService<PrometheusText>());
        app = builder.Build();
        app.UseRouting();
        app.MapHealth();
        app.MapMetrics();
        await app.StartAsync(cancellationToken);
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        if (app is null) return;
        await app.StopAsync(cancellationToken);
        await app.DisposeAsync();
    }
}
