using System.Text.Json;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Redactor.Server.Observability;

namespace Redactor.Server.Tests.Observability;

/// <summary>A log line holds what is ours and nothing that a library or fault quotes.</summary>
public sealed class CodesOnlyFormatterTests
{
    private const string Secret = "Айгүл Оспанова";

    [Fact]
    public void Our_messages_are_whole_and_their_values_have_names()
    {
        var line = Write("Redactor.Pipeline.Stages.StageWork", [new("Document", "0a"), new("Seconds", 2.5), new("Page", null), new("{OriginalFormat}", "x")], "Document 0a waits.", null);
        line.GetProperty("level").GetString().ShouldBe("Warning");
        line.GetProperty("message").GetString().ShouldBe("Document 0a waits.");
        line.GetProperty("values").GetRawText().ShouldBe("""{"Document":"0a","Seconds":2.5,"Page":null}""");
    }

    [Fact]
    public void Of_others_only_the_template_is_written_and_of_exceptions_only_the_types()
    {
        var fault = new InvalidOperationException(Secret, new FormatException(Secret));
        var line = Write("MassTransit.ReceiveTransport", [new("Body", Secret), new("{OriginalFormat}", "R-FAULT {Body}")], $"R-FAULT {Secret}", fault);
        line.GetRawText().ShouldNotContain("Айгүл");
        line.GetRawText().ShouldNotContain(JsonEncodedText.Encode(Secret).ToString());
        line.GetProperty("message").GetString().ShouldBe("R-FAULT {Body}");
        line.GetProperty("exception").EnumerateArray().Select(e => e.GetString()).ShouldBe(["System.InvalidOperationException", "System.FormatException"]);
    }

    private static JsonElement Write(string category, KeyValuePair<string, object?>[] state, string message, Exception? fault)
    {
        using var writer = new StringWriter();
        var entry = new LogEntry<KeyValuePair<string, object?>[]>(LogLevel.Warning, category, new EventId(4, "Name"), state, fault, (_, _) => message);
        new CodesOnlyFormatter(TimeProvider.System).Write(in entry, null, writer);
        var lines = writer.ToString();
        lines.Count(c => c == '\n').ShouldBe(1);
        return JsonDocument.Parse(lines).RootElement;
    }
}
