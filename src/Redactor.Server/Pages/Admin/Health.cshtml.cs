using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Redactor.Documents;
using Redactor.Server.Accounts;
using Redactor.Server.Observability.Health;
using Redactor.Server.Pages.Wording;
using Redactor.Storage.Database;

namespace Redactor.Server.Pages.Admin;

/// <summary>Whether everything that the service needs answers, and how much work there is.</summary>
[Authorize(Access.AdministerPages)]
internal sealed class HealthModel(HealthCheckService health, DocumentLists lists, TimeProvider time, UiText text) : PageModel
{
    public IReadOnlyList<HealthPart> Parts { get; private set; } = [];

    public HealthStatus Status { get; private set; }

    public DateTimeOffset At { get; private set; }

    public IReadOnlyDictionary<DocumentStage, int> Counts { get; private set; } = new Dictionary<DocumentStage, int>();

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        At = time.GetUtcNow();
        var report = await health.CheckHealthAsync(check => check.Tags.Contains(HealthCodes.Ready), cancellationToken);
        Status = report.Status;
        Parts = [.. report.Entries.OrderBy(e => e.Key, StringComparer.Ordinal).Select(e => new HealthPart(e.Key, e.Value.Status, HealthAnswer.CodeOf(e.Value)))];
        // Where the database is away, that is said already.
        if (report.Entries.TryGetValue("database", out var database) && database.Status == HealthStatus.Healthy) Counts = await lists.CountAsync(new(), cancellationToken);
    }

    public string NameOf(string part) => part switch
    {
        "database" => text.HealthDatabase,
        "blobs" => text.HealthBlobs,
        "disk" => text.HealthDisk,
        "jail" => text.HealthJail,
        "broker" => text.HealthBroker,
        "bus" => text.HealthBus,
        _ => part,
    };
}

/// <summary>A part of the service and how it is.</summary>
internal sealed record HealthPart(string Name, HealthStatus Status, string Code);
