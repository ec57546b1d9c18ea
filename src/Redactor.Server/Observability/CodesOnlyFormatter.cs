using System.Collections;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Logging.Console;

namespace Redactor.Server.Observability;

/// <summary>
/// Log lines that can hold no testimony (law 6), one JSON object each: of our own messages, which are made of ids and codes, everything; of
/// others' the fixed template without what was put into it; of exceptions the types without their messages.
/// </summary>
internal sealed class CodesOnlyFormatter(TimeProvider time) : ConsoleFormatter(FormatterName)
{
    public const string FormatterName = "codes-only";

    private const string Ours = "Redactor.", Template = "{OriginalFormat}";

    public override void Write<TState>(in LogEntry<TState> logEntry, IExternalScopeProvider? scopeProvider, TextWriter textWriter)
    {
        ArgumentNullException.ThrowIfNull(textWriter);
        var values = logEntry.State as IReadOnlyList<KeyValuePair<string, object?>> ?? [];
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteString("time", time.GetUtcNow());
            json.WriteString("level", logEntry.LogLevel.ToString());
            json.WriteString("category", logEntry.Category);
            json.WriteNumber("event", logEntry.EventId.Id);
            if (logEntry.EventId.Name is { } name) json.WriteString("name", name);
            if (logEntry.Category.StartsWith(Ours, StringComparison.Ordinal)) WriteOurs(json, logEntry.Formatter(logEntry.State, null), values);
            else json.WriteString("message", values.FirstOrDefault(v => v.Key == Template).Value as string ?? "");
            if (logEntry.Exception is { } fault) WriteTypes(json, fault);
            WriteTrace(json);
            json.WriteEndObject();
        }

        textWriter.WriteLine(Encoding.UTF8.GetString(buffer.GetBuffer().AsSpan(0, (int)buffer.Length)));
    }

    private static void WriteOurs(Utf8JsonWriter json, string message, IReadOnlyList<KeyValuePair<string, object?>> values)
    {
        json.WriteString("message", message);
        json.WriteStartObject("values");
        foreach (var (name, value) in values)
        {
            if (name == Template) continue;
            switch (value)
            {
                case null: json.WriteNull(name); break;
                case int number: json.WriteNumber(name, number); break;
                case long number: json.WriteNumber(name, number); break;
                case double number when double.IsFinite(number): json.WriteNumber(name, number); break;
                case bool flag: json.WriteBoolean(name, flag); break;
                case IEnumerable and not string: json.WriteString(name, "(list)"); break;
                default: json.WriteString(name, Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture)); break;
            }
        }

        json.WriteEndObject();
    }

    private static void WriteTypes(Utf8JsonWriter json, Exception fault)
    {
        json.WriteStartArray("exception");
        for (var inner = fault; inner is not null; inner = inner.InnerException) json.WriteStringValue(inner.GetType().FullName);
        json.WriteEndArray();
    }

    private static void WriteTrace(Utf8JsonWriter json)
    {
        if (System.Diagnostics.Activity.Current is not { } activity) return;
        json.WriteString("trace", activity.TraceId.ToHexString());
        json.WriteString("span", activity.SpanId.ToHexString());
    }
}
