using System.Collections.Concurrent;
using System.Net.Http.Headers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Redactor.Contracts.V1;
using Redactor.Pipeline;
using Redactor.Pipeline.Intake;
using Redactor.Server.Accounts;
using Redactor.Server.Hosting;
using Redactor.Storage.Database.Accounts;

namespace Redactor.Server.Tests.Service;

/// <summary>The API as <c>serve</c> runs it, on a free port and a fresh folder; nothing is announced to the stages, but collected.</summary>
internal sealed class TestService : IAsyncDisposable
{
    private readonly string folder = Path.Combine(AppContext.BaseDirectory, "tmp-" + Guid.NewGuid().ToString("N"));

    private TestService()
    {
    }

    public WebApplication App { get; private set; } = null!;

    public Uri Address { get; private set; } = null!;

    public string Data => Path.Combine(folder, "data");

    public ConcurrentQueue<DocumentReceived> Announced { get; } = new();

    public static async Task<TestService> StartAsync(long maxFileBytes = 1_000_000, int signIns = 1000, string? watch = null, Action<IServiceCollection>? more = null, ReleaseOptions? release = null)
    {
        var service = new TestService();
        var options = new ServiceOptions { DataFolder = service.Data, Rasterize = new() { MaxFileBytes = maxFileBytes }, Release = release ?? new() };
        var web = new WebOptions { Listen = "127.0.0.1:0", RequestsPerSecond = 10_000, SignInsPerMinute = signIns, Watch = watch };
        service.App = ServiceHost.BuildWeb(options, web, new ConfigurationBuilder().Build(), builder =>
        {
            foreach (var worker in builder.Services.Where(IsWorker).ToList()) builder.Services.Remove(worker);
            builder.Services.Replace(ServiceDescriptor.Singleton(p => new IntakeAnnouncement(service.Announce, p.GetRequiredService<TimeProvider>())));
            more?.Invoke(builder.Services);
        });
        await service.App.StartAsync();
        service.Address = new(service.App.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());
        return service;
    }

    public T Get<T>()
        where T : notnull => App.Services.GetRequiredService<T>();

    /// <summary>A client that sends nothing but what it is told.</summary>
    public HttpClient Anonymous() => new(new SocketsHttpHandler { UseCookies = false }) { BaseAddress = Address };

    public async Task<HttpClient> WithKeyAsync(AccountRole role = AccountRole.Caseworker, string? caseId = null, string label = "test")
    {
        var (text, _) = await Get<ApiKeys>().AddAsync(new(label, role, caseId, 1), "test", default);
        return WithKey(text.Reveal());
    }

    public HttpClient WithKey(string key)
    {
        var client = Anonymous();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
        return client;
    }

    public async Task<string> AddAccountAsync(string name, AccountRole role)
    {
        await using var scope = App.Services.CreateAsyncScope();
        var password = AccountDirectory.NewPassword();
        await scope.ServiceProvider.GetRequiredService<AccountDirectory>().AddAsync(name, role, password, "test", default);
        return password;
    }

    /// <summary>Everything that lies in the data folder, by name and content.</summary>
    public byte[] Stored() => [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
        .SelectMany(path => (byte[])[.. System.Text.Encoding.UTF8.GetBytes(path), .. File.ReadAllBytes(path)])];

    public int BlobCount() => Directory.EnumerateFiles(Path.Combine(Data, "blobs"), "*", SearchOption.AllDirectories).Count();

    public async ValueTask DisposeAsync()
    {
        await App.StopAsync();
        await App.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    private Task Announce(DocumentReceived message, CancellationToken cancellationToken)
    {
        Announced.Enqueue(message);
        return Task.CompletedTask;
    }

    private static bool IsWorker(ServiceDescriptor service) =>
        service.ServiceType == typeof(IHostedService) && service.ImplementationType?.Name is "ResumeStalledDocuments" or "WithdrawalSweep" or "RetentionSweep";
}
