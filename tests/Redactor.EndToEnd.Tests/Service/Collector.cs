using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Redactor.EndToEnd.Tests.Service;

/// <summary>A span as a collector receives it.</summary>
/// <param name="Document">The tag <c>redactor.document</c>, if it has one.</param>
internal sealed record ReceivedSpan(string Trace, string Name, string? Document);

/// <summary>Takes what processes export over OTLP (HTTP, protobuf) and keeps it.</summary>
internal sealed class Collector : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly ConcurrentQueue<(string Path, byte[] Body)> received = new();

    private Collector(WebApplication app) => this.app = app;

    public Uri Address => new(app.Urls.Single());

    /// <summary>Every byte that was sent.</summary>
    public IReadOnlyList<(string Path, byte[] Body)> Received => [.. received];

    public IReadOnlyList<ReceivedSpan> Spans => [.. Received.Where(r => r.Path == "/v1/traces").SelectMany(r => SpansOf(r.Body))];

    public static async Task<Collector> StartAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrel().UseUrls("http://127.0.0.1:0");
        var collector = new Collector(builder.Build());
        collector.app.Run(async http =>
        {
            using var body = new MemoryStream();
            await http.Request.Body.CopyToAsync(body);
            collector.received.Enqueue((http.Request.Path, body.ToArray()));
            http.Response.ContentType = "application/x-protobuf";
        });
        await collector.app.StartAsync();
        return collector;
    }

    public async ValueTask DisposeAsync() => await app.DisposeAsync();

    // ExportTraceServiceRequest.resource_spans = 1, ResourceSpans.scope_spans = 2, ScopeSpans.spans = 2; Span.trace_id = 1, name = 5, attributes = 9.
    private static IEnumerable<ReceivedSpan> SpansOf(byte[] request) =>
        from resource in Fields(request, 1)
        from scope in Fields(resource, 2)
        from span in Fields(scope, 2)
        select new ReceivedSpan(
            Convert.ToHexStringLower(Fields(span, 1).First()),
            Text(Fields(span, 5).First()),
            (from attribute in Fields(span, 9)
             where Text(Fields(attribute, 1).First()) == "redactor.document"
             from value in Fields(attribute, 2)
             select Text(Fields(value, 1).First())).FirstOrDefault());

    private static string Text(byte[] bytes) => System.Text.Encoding.UTF8.GetString(bytes);

    // All fields of this number that have a length, in one message of protobuf.
    private static List<byte[]> Fields(byte[] message, int number)
    {
        var found = new List<byte[]>();
        for (var at = 0; at < message.Length;)
        {
            var tag = Number(message, ref at);
            switch (tag & 7)
            {
                case 0: Number(message, ref at); break;
                case 1: at += 8; break;
                case 5: at += 4; break;
                default:
                    var length = (int)Number(message, ref at);
                    if ((int)(tag >> 3) == number) found.Add(message[at..(at + length)]);
                    at += length;
                    break;
            }
        }

        return found;
    }

    private static ulong Number(byte[] message, ref int at)
    {
        var number = 0UL;
        for (var shift = 0; ; shift += 7)
        {
            var part = message[at++];
            number |= (ulong)(part & 0x7f) << shift;
            if (part < 0x80) return number;
        }
    }
}
