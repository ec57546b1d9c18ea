using Redactor.Detection;
using Redactor.Detection.Planning;
using Redactor.Detection.Policies;
using Redactor.Documents;
using Redactor.Pipeline.Rasterize;
using Redactor.Pipeline.Translate;
using Redactor.Translation;

namespace Redactor.Pipeline.Local;

/// <summary>Takes one input through all stages and writes its output folder, or says why there is none.</summary>
internal sealed class DocumentPass(LocalStages stages, LocalOptions options, LocalInput input, IProgress<LocalProgress> progress)
{
    private const string RedactedFile = "redacted.pdf";
    private const string FindingsFile = "findings.json";
    private const string ReportFile = "report.json";
    private const string TranscriptFile = "transcript.txt";

    /// <summary>Code of an outcome that lacks a translation.</summary>
    public const string TranslatorDue = nameof(TranslatorDue);

    private readonly StageClock clock = new(stages.Time);

    private string Produced => !options.Unreviewed ? FindingsFile : ReleasesPages ? RedactedFile : TranscriptFile;

    private bool ReleasesPages => options.Policy.Release == PolicyRelease.Page;

    public async Task<LocalOutcome> RunAsync(FinishedMarks finished, CancellationToken cancellationToken)
    {
        try
        {
            var hash = await HashAsync(cancellationToken);
            if (!options.Force && await finished.IsFinishedAsync(input.Name, hash, Produced, cancellationToken)) return Outcome(LocalVerdict.AlreadyDone);
            using var folder = OutputFolder.Begin(options.OutputFolder, input.Name);
            var (outcome, produced) = await ProcessAsync(folder, cancellationToken);
            folder.Publish();
            if (produced is { } output) await finished.SetAsync(input.Name, hash, output, cancellationToken);
            return outcome;
        }
        catch (DocumentRejectedException rejection)
        {
            return await RejectAsync(rejection.Code, cancellationToken);
        }
        finally
        {
            Report(LocalStage.Finished, 1, 1);
        }
    }

    private async Task<(LocalOutcome Outcome, ContentHash? Produced)> ProcessAsync(OutputFolder folder, CancellationToken cancellationToken)
    {
        Report(LocalStage.Opening, 0, 1);
        using var spool = new PageSpool(folder.Partial);
        var reading = new DocumentReading(stages.Rasterizer, stages.Reader, stages.PagePlaces, clock);
        await using var file = InputFile.Open(input.Path, stages.Rasterize);
        var pages = await reading.ReadAsync(file, options.Languages, spool, (done, all) => Report(LocalStage.Reading, done, all), cancellationToken);

        Report(LocalStage.Detecting, 0, pages.Count);
        var paged = DetectionTextBuilder.FromPages(pages);
        var detected = clock.Measure("detect", () => stages.Detector.Detect(paged.Text, options.Lists.Denied(paged.Text)));
        var spans = BurnSelection.Select(paged.Text, detected, options.Policy, options.Lists);
        var report = new ReportBuilder(options, paged, detected, spans);
        if (!options.Unreviewed)
        {
            var bytes = report.Build("review-due", clock.Snapshot()).ToJson();
            await File.WriteAllBytesAsync(folder.PathOf(FindingsFile), bytes, cancellationToken);
            return (Outcome(LocalVerdict.ReviewDue, pages, spans.Count), ContentHash.Of(bytes));
        }

        var burning = new DocumentBurning(stages, options, clock, spool, pages, Report);
        var burned = await burning.RunAsync(paged, spans, folder.PathOf(RedactedFile), folder.PathOf(TranscriptFile), cancellationToken);
        report.Add(burned);
        // Pages that are not released were burned and checked all the same: what can be read on them is what the transcript says.
        if (!burned.Check.Passed || !ReleasesPages) File.Delete(folder.PathOf(RedactedFile));
        if (!burned.Check.Passed) return (await WithholdAsync(folder, report, pages, spans.Count, cancellationToken), null);
        LocalTranslations translations;
        try
        {
            translations = await TranslateAsync(burned, folder, cancellationToken);
        }
        catch (TranslationLeakException)
        {
            report.Add(new ReportLeak(null, TranslationLeakException.Probe, null));
            return (await WithholdAsync(folder, report, pages, spans.Count, cancellationToken), null);
        }

        report.Add(translations);
        await File.WriteAllBytesAsync(folder.PathOf(ReportFile), report.Build("verified", clock.Snapshot()).ToJson(), cancellationToken);
        var verified = Outcome(LocalVerdict.Verified, pages, spans.Count);
        // Not finished: the next run looks for a translator again.
        if (translations.Waiting.Count > 0) return (verified with { Advice = string.Join("; ", translations.Waiting), Code = TranslatorDue }, null);
        return (verified, ReleasesPages ? burned.Hash : burned.Transcript.Hash);
    }

    /// <summary>Leaves the report alone of what was written.</summary>
    private async Task<LocalOutcome> WithholdAsync(OutputFolder folder, ReportBuilder report, IReadOnlyList<PageReading> pages, int burned, CancellationToken cancellationToken)
    {
        var translations = options.Translation.Targets.SelectMany(t => new[] { TranslationText.FileName(t.Tag), TranslationPdf.FileName(t.Tag) });
        foreach (var name in translations.Concat([RedactedFile, TranscriptFile])) File.Delete(folder.PathOf(name));
        await File.WriteAllBytesAsync(folder.PathOf(ReportFile), report.Build("leak-found", clock.Snapshot()).ToJson(), cancellationToken);
        return Outcome(LocalVerdict.LeakFound, pages, burned);
    }

    private async Task<LocalTranslations> TranslateAsync(BurnedDocument burned, OutputFolder folder, CancellationToken cancellationToken)
    {
        if (options.Translation.Targets.Count == 0) return LocalTranslations.None;
        Report(LocalStage.Translating, 0, 1);
        return await clock.MeasureAsync("translate", () => new LocalTranslation(stages, options).RunAsync(
            burned.Text!, burned.Approved, folder.PathOf, (done, of) => Report(LocalStage.Translating, done, of), cancellationToken));
    }

    private async Task<LocalOutcome> RejectAsync(RejectionCode code, CancellationToken cancellationToken)
    {
        using var folder = OutputFolder.Begin(options.OutputFolder, input.Name);
        await File.WriteAllBytesAsync(folder.PathOf(ReportFile), ReportBuilder.Rejected(options, code, clock.Snapshot()).ToJson(), cancellationToken);
        folder.Publish();
        return new LocalOutcome(input, LocalVerdict.Rejected, 0, 0, 0, RejectionAdvice.For(code), code.ToString());
    }

    private async Task<ContentHash> HashAsync(CancellationToken cancellationToken)
    {
        await using var file = InputFile.Open(input.Path, stages.Rasterize);
        return await ContentHash.OfAsync(file, cancellationToken);
    }

    private LocalOutcome Outcome(LocalVerdict verdict, IReadOnlyList<PageReading>? pages = null, int burned = 0) =>
        new(input, verdict, pages?.Count ?? 0, burned, pages?.Count(p => p is UnexaminedPage) ?? 0, null, null);

    private void Report(LocalStage stage, int done, int all) => progress.Report(new LocalProgress(input, stage, done, all));
}
