using Redactor.Detection;
using Redactor.Detection.Planning;
using Redactor.Documents;
using Redactor.Pipeline.Burn;
using Redactor.Pipeline.Review;
using Redactor.Pipeline.Verify;
using Redactor.Verification;

namespace Redactor.Pipeline.Local;

/// <summary>
/// Burns a document and has the written files checked, PDF and transcript. A leak that has a place is burned too and all is checked again, a few times at most.
/// </summary>
internal sealed class DocumentBurning(
    LocalStages stages, LocalOptions options, StageClock clock, PageSpool spool, IReadOnlyList<PageReading> pages, Action<LocalStage, int, int> report)
{
    private readonly ExaminedPages examined = new();

    public async Task<BurnedDocument> RunAsync(PagedText paged, IReadOnlyList<BurnedSpan> spans, string path, string transcriptPath, CancellationToken cancellationToken)
    {
        var plan = clock.Measure("detect", () => BurnPlan.Of(paged, spans));
        for (var round = 1; ; round++)
        {
            report(LocalStage.Burning, 0, pages.Count);
            var file = await clock.MeasureAsync("burn", () => WriteAsync(path, plan.Redactions, cancellationToken));
            report(LocalStage.Verifying, 0, pages.Count);
            var (check, transcript) = await clock.MeasureAsync("verify", () => CheckAsync(file, path, transcriptPath, plan.Approved, cancellationToken));
            var placed = check.Leaks.SelectMany(l => l.Placed(LinesOf(file), plan.Approved)).Distinct().ToList();
            if (check.Passed || round > options.ReburnRounds || placed.Count == 0) return Describe(file, path, check, transcript, round, plan);
            plan = plan.With(placed);
        }
    }

    private static Func<int, IEnumerable<(string Text, Box Box)>> LinesOf(BurnedFile file) =>
        number => file.Pages.First(p => p.PageNumber == number).Lines.Select(l => (l.Text, l.Box));

    private async Task<BurnedFile> WriteAsync(string path, IReadOnlyList<Redaction> redactions, CancellationToken cancellationToken)
    {
        await using var stream = File.Create(path);
        var byPage = redactions.ToLookup(r => r.PageNumber);
        var file = await BurnedFile.WriteAsync(
            stream,
            pages.Count,
            number => Task.Run(() => BurnedFile.Burn(pages[number - 1], () => spool.Get(number), [.. byPage[number]]), cancellationToken),
            options.Parallelism,
            done => report(LocalStage.Burning, done, pages.Count),
            cancellationToken);
        await stream.FlushAsync(cancellationToken);
        return file;
    }

    // The bytes are read back from the disk: what is checked is what will be released (law 5).
    private async Task<(LeakCheckOutcome Check, WrittenTranscript Transcript)> CheckAsync(
        BurnedFile file, string path, string transcriptPath, IReadOnlyList<ApprovedText> approved, CancellationToken cancellationToken)
    {
        await File.WriteAllLinesAsync(transcriptPath, file.Transcript, cancellationToken);
        var transcript = await File.ReadAllBytesAsync(transcriptPath, cancellationToken);
        var inTranscript = FoundLeak.InTranscript(transcript, file.Pages.Select(p => (p.PageNumber, p.Lines.Select(l => (l.Transcript, l.Box)))), approved);
        var bytes = await File.ReadAllBytesAsync(path, cancellationToken);
        var result = await stages.LeakCheck.RunAsync(new LeakCheckRequest(bytes, file.Claims, approved) { Parallel = options.Parallelism, Earlier = examined }, cancellationToken);
        var check = new LeakCheckOutcome(
            result.IsClean && result.File == file.Hash && inTranscript.Count == 0,
            [.. result.Timings.Select(t => t.Probe).Distinct(StringComparer.Ordinal), TranscriptCheck.Probe],
            [.. FoundLeak.Of(result), .. inTranscript])
        {
            Text = result.Text,
        };
        return (check, new WrittenTranscript(ContentHash.Of(transcript), transcript.Length));
    }

    private static BurnedDocument Describe(BurnedFile file, string path, LeakCheckOutcome check, WrittenTranscript transcript, int round, BurnPlan plan) => new(
        file.Hash,
        new FileInfo(path).Length,
        check,
        round,
        plan.Also,
        file.Pages.ToDictionary(p => p.PageNumber, p => (IReadOnlyList<Box>)p.Boxes.Select(b => b.Box).ToList()),
        transcript)
    {
        Text = check.Passed ? check.Text : null,
        Approved = plan.Approved,
    };
}
