using System.Text.Json;
using Redactor.Packaging;
using Redactor.Pipeline.Verify;
using Redactor.Storage.Database;

namespace Redactor.Pipeline.Release;

/// <summary>Tells, from the log of custody, what was done to a document on which day and with which versions; by which role, never by whom.</summary>
public sealed class PackageHistory(AuditReader audit)
{
    internal async Task<(IReadOnlyList<PackageEvent> Events, IReadOnlyList<PackageAgent> Agents)> OfAsync(StoredDocument document, CheckReport report, DateOnly today, CancellationToken cancellationToken)
    {
        var rows = await audit.ListOfAsync(document.Id, cancellationToken);
        var agents = new List<PackageAgent>();
        var events = new List<PackageEvent>();
        void Add(PackageEventType type, string action, string outcome, params string?[] others)
        {
            // The last of its kind: what was done before was done again.
            if (rows.LastOrDefault(r => string.Equals(r.Action, action, StringComparison.Ordinal)) is not { } row) return;
            events.Add(new(type, DateOnly.FromDateTime(row.At.UtcDateTime), outcome, [Program(row, agents), .. others.OfType<string>()]));
        }

        Add(PackageEventType.Ingest, "document/received", "accepted");
        Add(PackageEventType.Ocr, "document/read", "read", Reader(rows, agents));
        Add(PackageEventType.Redaction, "document/burned", "burned", Models(rows, agents));
        Add(PackageEventType.Review, "document/approved", document.IsUnreviewed ? "unreviewed" : "approved", document.IsUnreviewed ? null : Known(agents, new("role-reviewer", PackageAgentKind.Role, "reviewer", null)));
        Add(PackageEventType.LeakCheck, "document/verified", "nothing left");
        foreach (var translation in report.Translations ?? [])
        {
            var engines = translation.Engines.Select(e => Known(agents, new("translator-" + e.Name.ToLowerInvariant(), PackageAgentKind.Translator, e.Name, e.Version)));
            events.Add(new(PackageEventType.Translation, DateOnly.FromDateTime(translation.At.UtcDateTime), translation.Untranslated == 0 ? "translated" : "translated in part", [.. engines]));
        }

        events.Add(new(PackageEventType.Release, today, "released", [Known(agents, Agent(AuditLog.Tool))]));
        return (events, agents);
    }

    private static string Program(AuditRow row, List<PackageAgent> agents) => Known(agents, Agent(DetailOf(row, "tool") ?? AuditLog.Tool));

    private static string? Reader(IReadOnlyList<AuditRow> rows, List<PackageAgent> agents) =>
        Detail(rows, "document/read", "ocr") is { } ocr ? Known(agents, Agent(ocr)) : null;

    private static string? Models(IReadOnlyList<AuditRow> rows, List<PackageAgent> agents) =>
        Detail(rows, "document/detected", "models") is { } hash ? Known(agents, new("models-" + hash[..12], PackageAgentKind.Model, "redactor-models", hash)) : null;

    private static string? Detail(IReadOnlyList<AuditRow> rows, string action, string name) =>
        rows.LastOrDefault(r => string.Equals(r.Action, action, StringComparison.Ordinal)) is { } row ? DetailOf(row, name) : null;

    private static string? DetailOf(AuditRow row, string name)
    {
        using var details = JsonDocument.Parse(row.Details);
        return details.RootElement.TryGetProperty(name, out var value) ? value.GetString() : null;
    }

    // Such as redactor/1.0.0.
    private static PackageAgent Agent(string tool)
    {
        var parts = tool.Split('/', 2);
        return new(tool.Replace('/', '-').ToLowerInvariant(), PackageAgentKind.Software, parts[0], parts.Length > 1 ? parts[1] : null);
    }

    private static string Known(List<PackageAgent> agents, PackageAgent agent)
    {
        if (agents.All(a => a.Id != agent.Id)) agents.Add(agent);
        return agent.Id;
    }
}
