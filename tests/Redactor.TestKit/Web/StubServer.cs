using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Redactor.TestKit.Web;

/// <summary>A request as the stub saw it.</summary>
public sealed record StubRequest(string Method, string Path, string Query, string Body, IHeaderDictionary Headers);

/// <summary>A web server on a free port whose replies a test writes; each request is kept.</summary>
public sealed class StubServer : IAsyncDisposable
{
    private readonly WebApplication app;

    private StubServer(WebApplication app) => this.app = app;

    public List<StubRequest> Requests { get; } = [];

    public Uri Address => new(app.Urls.Single());

    public static async Task<StubServer> StartAsync(Func<StubRequest, int, HttpContext, Task> reply)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(k => k.Listen(IPAddress.Loopback, 0));
        var stub = new StubServer(builder.Build());
        stub.app.Run(async context =>
        {
            using var reader = new StreamReader(context.Request.Body);
            var request = new StubRequest(context.Request.Method, context.Request.Path, context.Request.QueryString.Value ?? "", await reader.ReadToEndAsync(), new HeaderDictionary(context.Request.Headers.ToDictionary()));
            int number;
            lock (stub.Requests)
            {
                stub.Requests.Add(request);
                number = stub.Requests.Count(r => r.Method == request.Method);
            }

            await reply(request, number, context);
        });
        await stub.app.StartAsync();
        return stub;
    }

    /// <summary>A body that is promised to be longer than it is.</summary>
    public static async Task CutOffAsync(HttpContext context, string start)
    {
        context.Response.ContentLength = start.Length + 500;
        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync(start);
        await context.Response.Body.FlushAsync();
        context.Abort();
    }

    public static async Task JsonAsync(HttpContext context, int status, object body)
    {
        context.Response.StatusCode = status;
        await context.Response.WriteAsJsonAsync(body);
    }

    public async ValueTask DisposeAsync() => await app.DisposeAsync();
}
