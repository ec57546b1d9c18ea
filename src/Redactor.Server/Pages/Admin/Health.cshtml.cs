using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Redactor.Documents;
using Redactor.Pipeline.Translate;
using Redactor.Server.Accounts;
using Redactor.Server.Observability.Health;
using Redactor.Server.Pages.Wording;
using Redactor.Storage.Database;
using Redactor.Translation;

namespace Redactor.Server.Pages.Admin;

/// <summary>Whether everything that the service needs answers, and how much work there is.</summary>
[Authorize(Access.AdministerPages)]
internal sealed class HealthModel(HealthCheckService health, DocumentLists lists, TranslatorsInUse translators, TimeProvider time, UiText text) : PageModel
{
    /// <summary>A page is not kept waiting for an engine that does not answer.</summary>
    private static readonly TimeSpan TranslatorLimit = TimeSpan.FromSeconds(5);

    public IReadOnlyList<HealthPart> Parts { get; private set; } = [];

    public HealthStatus Status { get; private set; }

    public DateTimeOffset At { get; private set; }

    public IReadOnlyDictionary<DocumentStage, int> Counts { get; private set; } = new Dictionary<DocumentStage, int>();

    /// <summary>Into which languages what is translated, as this process is set up.</summary>
    public IReadOnlyList<TranslatorRow> Translators { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        At = time.GetUtcNow();
        var report = await health.CheckHealthAsync(check => check.Tags.Contains(HealthCodes.Ready), cancellationToken);
        Status = report.Status;
        Parts = [.. report.Entries.OrderBy(e => e.Key, StringComparer.Ordinal).Select(e => new HealthPart(e.Key, e.Value.Status, HealthAnswer.CodeOf(e.Value)))];
        Translators = await TranslatorsAsync(cancellationToken);
        // Where the database is away, that is said already.
        if (report.Entries.TryGetValue("database", out var database) && database.Status == HealthStatus.Healthy) Counts = await lists.CountAsync(new(), cancellationToken);
    }

    private async Task<IReadOnlyList<TranslatorRow>> TranslatorsAsync(CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(TranslatorLimit);
        try
        {
            var known = LanguageTags.All.ToHashSet(StringComparer.Ordinal);
            var pairs = await translators.Router.HealthAsync(limit.Token);
            return [.. pairs.Where(p => known.Contains(p.Pair.Source) && known.Contains(p.Pair.Target)).GroupBy(p => (p.Pair.Target, p.Engine)).OrderBy(g => g.Key).Select(g => TranslatorRow.Of([.. g], time.GetUtcNow()))];
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return [];
        }
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

/// <summary>What an engine translates into a language, and how that goes.</summary>
/// <param name="Problem">The last one's code; null if there was none.</param>
internal sealed record TranslatorRow(string Target, IReadOnlyList<string> Sources, string Engine, DataLocation Location, string? Problem, DateTimeOffset? PausedUntil)
{
    public static TranslatorRow Of(IReadOnlyList<PairHealth> pairs, DateTimeOffset now) => new(
        pairs[0].Pair.Target, [.. pairs.Select(p => p.Pair.Source).Order(StringComparer.Ordinal)], pairs[0].Engine, pairs[0].Location, pairs.Select(p => p.LastProblem).FirstOrDefault(p => p is not null),
        pairs.Select(p => p.PausedUntil).FirstOrDefault(p => p > now));
}

/// <summary>A part of the service and how it is.</summary>
internal sealed record HealthPart(string Name, HealthStatus Status, string Code);
