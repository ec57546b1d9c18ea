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
    private const string BeforeBurning = "surviving-text/1 approved-text";

    private readonly ExaminedPages examined = new();
    private readonly List<FoundLeak> also = [];

    public async Task<BurnedDocument> RunAsync(PagedText paged, IReadOnlyList<BurnedSpan> spans, string path, CancellationToken cancellationToken)
    {
        var approved = spans.Select(s => new ApprovedText(new SensitiveText(paged.Text.Value[s.Start..s.End]), s.Type)).Distinct().ToList();
        var redactions = RedactionPlanner.Plan(paged, spans).ToList();
        also.AddRange(clock.Measure("detect", () => Surviving(approved, redactions)));
        redactions.AddRange(also.Select(Redaction));
        for (var round = 1; ; round++)
        {
            report(LocalStage.Burning, 0, pages.Count);
            var file = await clock.MeasureAsync("burn", () => BurnedFile.WriteAsync(
                path, pages, spool, redactions, options.Parallelism, done => report(LocalStage.Burning, done, pages.Count), cancellationToken));
            report(LocalStage.Verifying, 0, pages.Count);
            var check = await clock.MeasureAsync("verify", () => CheckAsync(file, path, approved, cancellationToken));
            var placed = check.Leaks.SelectMany(l => Placed(l, file, approved)).Distinct().ToList();
            if (check.Passed || round > options.ReburnRounds || placed.Count == 0) return Describe(file, path, check, round);
            also.AddRange(placed);
            redactions.AddRange(placed.Select(Redaction));
        }
    }

    private static Redaction Redaction(FoundLeak leak) => new(leak.PageNumber!.Value, [leak.Box!.Value], EntityType.Person, LeakPlaceholder);

    /// <summary>A leak with its place; one of the text layer stands in lines of its page.</summary>
    private static IEnumerable<FoundLeak> Placed(FoundLeak leak, BurnedFile file, IReadOnlyList<ApprovedText> approved)
    {
        if (leak.PageNumber is not { } number) return [];
        if (leak.Box is not null) return [leak];
        var page = file.Pages.First(p => p.PageNumber == number);
        return SurvivingTexts.FindInLines(approved, page.Lines.Select(l => (l.Text, l.Box))).Select(box => leak with { Box = box });
    }

    private List<FoundLeak> Surviving(List<ApprovedText> approved, List<Redaction> planned)
    {
        var found = new List<FoundLeak>();
        foreach (var page in pages.OfType<ExaminedPage>())
        {
            var covered = planned.Where(r => r.PageNumber == page.PageNumber).SelectMany(r => r.Boxes).ToList();
            found.AddRange(SurvivingTexts.Find(approved, page, covered).Select(box => new FoundLeak(page.PageNumber, BeforeBurning, box)));
        }

        return found;
    }

    // The bytes are read back from the disk: what is checked is what will be released (law 5).
    private async Task<LeakCheckOutcome> CheckAsync(BurnedFile file, string path, IReadOnlyList<ApprovedText> approved, CancellationToken cancellationToken)
    {
        var bytes = await File.ReadAllBytesAsync(path, cancellationToken);
        var claims = file.Claims;
        var result = await stages.LeakCheck.RunAsync(new LeakCheckRequest(bytes, claims, approved) { Parallel = options.Parallelism, Earlier = examined }, cancellationToken);
        var leaks = result.Leaks.Select(l => new FoundLeak(l.PageNumber, $"{l.Probe} {l.Code}", l.Box))
            .Concat(result.Failures.Select(f => new FoundLeak(f.PageNumber, $"{f.Probe} could not finish: {f.Code}", null)));
        return new LeakCheckOutcome(result.IsClean && result.File == file.Hash, result.Timings.Select(t => t.Probe).Distinct(StringComparer.Ordinal).ToList(), leaks.ToList());
    }

    private BurnedDocument Describe(BurnedFile file, string path, LeakCheckOutcome check, int round) => new(
        file.Hash,
        new FileInfo(path).Length,
        check,
        round,
        also,
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
