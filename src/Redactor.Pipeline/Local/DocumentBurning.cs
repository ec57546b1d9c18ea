using Redactor.Detection;
using Redactor.Detection.Planning;
using Redactor.Documents;
using Redactor.Pipeline.Burn;
using Redactor.Verification;

namespace Redactor.Pipeline.Local;

/// <summary>
/// Burns a document and has the written file checked. A leak that has a place is burned too and all is checked again, a few times at most.
/// </summary>
internal sealed class DocumentBurning(
    LocalStages stages, LocalOptions options, StageClock clock, PageSpool spool, IReadOnlyList<PageReading> pages, Action<LocalStage, int, int> report)
{
    private const string LeakPlaceholder = "[REDACTED]";

    public async Task<BurnedDocument> RunAsync(PagedText paged, IReadOnlyList<BurnedSpan> spans, string path, CancellationToken cancellationToken)
    {
        var approved = spans.Select(s => new ApprovedText(new SensitiveText(paged.Text.Value[s.Start..s.End]), s.Type)).Distinct().ToList();
        var redactions = RedactionPlanner.Plan(paged, spans).ToList();
        redactions.AddRange(clock.Measure("detect", () => Surviving(approved, redactions)));
        for (var round = 1; ; round++)
        {
            report(LocalStage.Burning, 0, pages.Count);
            var file = await clock.MeasureAsync("burn", () => BurnedFile.WriteAsync(
                path, pages, spool, redactions, options.Parallelism, done => report(LocalStage.Burning, done, pages.Count), cancellationToken));
            report(LocalStage.Verifying, 0, pages.Count);
            var check = await clock.MeasureAsync("verify", () => CheckAsync(file, path, approved, cancellationToken));
            var placed = check.Leaks.Where(l => l is { Box: not null, PageNumber: not null }).ToList();
            if (check.Passed || round > options.ReburnRounds || placed.Count == 0) return Describe(file, path, check, round);
            redactions.AddRange(placed.Select(l => new Redaction(l.PageNumber!.Value, [l.Box!.Value], EntityType.Person, LeakPlaceholder)));
        }
    }

    private List<Redaction> Surviving(List<ApprovedText> approved, List<Redaction> planned)
    {
        var found = new List<Redaction>();
        foreach (var page in pages.OfType<ExaminedPage>())
        {
            var covered = planned.Where(r => r.PageNumber == page.PageNumber).SelectMany(r => r.Boxes).ToList();
            found.AddRange(SurvivingTexts.Find(approved, page, covered).Select(box => new Redaction(page.PageNumber, [box], EntityType.Person, LeakPlaceholder)));
        }

        return found;
    }

    // The bytes are read back from the disk: what is checked is what will be released (law 5).
    private async Task<LeakCheckOutcome> CheckAsync(BurnedFile file, string path, IReadOnlyList<ApprovedText> approved, CancellationToken cancellationToken)
    {
        var bytes = await File.ReadAllBytesAsync(path, cancellationToken);
        var claims = file.Claims;
        var result = await stages.LeakCheck.RunAsync(new LeakCheckRequest(bytes, claims, approved) { Parallel = options.Parallelism }, cancellationToken);
        var leaks = result.Leaks.Select(l => new FoundLeak(l.PageNumber, $"{l.Probe} {l.Code}", l.Box))
            .Concat(result.Failures.Select(f => new FoundLeak(f.PageNumber, $"{f.Probe} could not finish: {f.Code}", null)));
        return new LeakCheckOutcome(result.IsClean && result.File == file.Hash, result.Timings.Select(t => t.Probe).Distinct(StringComparer.Ordinal).ToList(), leaks.ToList());
    }

    private static BurnedDocument Describe(BurnedFile file, string path, LeakCheckOutcome check, int round) => new(
        file.Hash,
        new FileInfo(path).Length,
        check,
        round,
        file.Pages.ToDictionary(p => p.PageNumber, p => (IReadOnlyList<Box>)p.Boxes.Select(b => b.Box).ToList()),
        Transcript(file.Pages));

    private static List<string> Transcript(IReadOnlyList<BurnedPage> pages)
    {
        var lines = new List<string>();
        foreach (var page in pages)
        {
            if (lines.Count > 0) lines.Add("");
            lines.AddRange(page.Lines.Select(l => l.Text));
        }

        return lines;
    }
}
