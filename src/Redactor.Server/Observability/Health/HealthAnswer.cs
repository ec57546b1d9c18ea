using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Redactor.Server.Observability.Health;

/// <summary>What a health endpoint answers: names, states and codes as JSON. Never what a check or fault says in words.</summary>
internal static class HealthAnswer
{
    public static async Task WriteAsync(HttpContext http, HealthReport report)
    {
        http.Response.ContentType = "application/json";
        await http.Response.Body.WriteAsync(Of(report), http.RequestAborted);
    }

    internal static byte[] Of(HealthReport report)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteString("status", Of(report.Status));
            json.WriteStartObject("checks");
            foreach (var (name, entry) in report.Entries.OrderBy(e => e.Key, StringComparer.Ordinal))
            {
                json.WriteStartObject(name);
                json.WriteString("status", Of(entry.Status));
                json.WriteString("code", CodeOf(entry));
                json.WriteEndObject();
            }

            json.WriteEndObject();
            json.WriteEndObject();
        }

        return buffer.ToArray();
    }

    private static string Of(HealthStatus status) => status switch { HealthStatus.Healthy => "good", HealthStatus.Degraded => "poor", _ => "bad" };

    // Checks of libraries have no code of ours.
    internal static string CodeOf(HealthReportEntry entry) =>
        entry.Data.TryGetValue(HealthCodes.Code, out var code) && code is string text ? text
        : entry.Exception is { } fault and not OperationCanceledException ? fault.GetType().Name
        : entry.Status == HealthStatus.Healthy ? "good" : "no-answer";
}
