using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Redactor.TestKit.Archives;

/// <summary>Gives packages out as the service does, and breaks off as networks do.</summary>
public sealed class PackageServer : IAsyncDisposable
{
    public const string ApiKey = "archive-test-key";

    private readonly WebApplication app;
    private readonly ConcurrentDictionary<string, byte[]> packages = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, byte> withdrawn = new(StringComparer.Ordinal);
    private int requests;
    private int resumed;

    private PackageServer(WebApplication app) => this.app = app;

    public string Address => app.Urls.Single() + "/";

    /// <summary>Each so-manieth answer ends half-way; 0 for none.</summary>
    public int BreakEvery { get; set; }

    /// <summary>Each so-manieth answer is 503; 0 for none.</summary>
    public int BusyEvery { get; set; }

    /// <summary>Before the second half of an answer.</summary>
    public TimeSpan Pause { get; set; }

    /// <summary>Downloads that went on where an earlier one broke off.</summary>
    public int Resumed => resumed;

    public static async Task<PackageServer> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(k => k.Listen(IPAddress.Loopback, 0));
        var server = new PackageServer(builder.Build());
        server.app.MapGet("/api/v1/packages/{id}", server.GiveAsync);
        await server.app.StartAsync();
        return server;
    }

    /// <summary>Gives back the package's address.</summary>
    public string Add(string documentId, byte[] package)
    {
        packages[documentId] = package;
        withdrawn.TryRemove(documentId, out _);
        return $"{Address}api/v1/packages/{documentId}";
    }

    /// <summary>It is gone from now on.</summary>
    public void Withdraw(string documentId) => withdrawn[documentId] = 0;

    public async ValueTask DisposeAsync() => await app.DisposeAsync();

    private async Task GiveAsync(HttpContext context)
    {
        var number = Interlocked.Increment(ref requests);
        var id = (string)context.Request.RouteValues["id"]!;
        context.Response.StatusCode = context.Request.Headers.Authorization != "Bearer " + ApiKey ? 401
            : withdrawn.ContainsKey(id) ? 410
            : !packages.ContainsKey(id) ? 404
            : BusyEvery > 0 && number % BusyEvery == 0 ? 503
            : 200;
        if (context.Response.StatusCode != 200) return;
        await GiveAsync(context, packages[id], BreakEvery > 0 && number % BreakEvery == 0);
    }

    private async Task GiveAsync(HttpContext context, byte[] package, bool breaksOff)
    {
        var hash = $"\"{Convert.ToHexStringLower(SHA512.HashData(package))}\"";
        var start = 0;
        if (context.Request.Headers.Range is [{ } range] && (context.Request.Headers.IfRange.Count == 0 || context.Request.Headers.IfRange == hash))
        {
            start = int.Parse(range["bytes=".Length..^1], CultureInfo.InvariantCulture);
            context.Response.StatusCode = 206;
            context.Response.Headers.ContentRange = string.Create(CultureInfo.InvariantCulture, $"bytes {start}-{package.Length - 1}/{package.Length}");
            Interlocked.Increment(ref resumed);
        }

        context.Response.ContentType = "application/zip";
        context.Response.Headers.ETag = hash;
        context.Response.ContentLength = package.Length - start;
        var half = start + ((package.Length - start) / 2);
        await context.Response.Body.WriteAsync(package.AsMemory(start, half - start));
        await context.Response.Body.FlushAsync();
        await Task.Delay(Pause);
        if (breaksOff) context.Abort();
        else await context.Response.Body.WriteAsync(package.AsMemory(half));
    }
}
