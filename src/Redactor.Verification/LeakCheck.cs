using Redactor.Documents;
using Redactor.Verification.Probes;
using Redactor.Verification.Search;

namespace Redactor.Verification;

/// <summary>
/// Proves that nothing approved for burning is left in a finished file, from its bytes alone: how it is built, its text layer, its raw
/// bytes, the pixels of every burned box, and what can be read on the rendered pages. It knows nothing of who burned or why. A probe that
/// fails is a failed check.
/// </summary>
public sealed class LeakCheck(ILeakCheckTools tools)
{
    public async Task<LeakReport> RunAsync(LeakCheckRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (request.Pages.Count == 0 || request.Pages.Where((p, i) => p.PageNumber != i + 1).Any())
            throw new ArgumentException("The claims must name every page from 1 on, in order.", nameof(request));
        var (evidence, tooShort) = Evidence.Of(request.Approved);
        var inspection = new Inspection(request, new EvidenceFinder(evidence, new KeptWords(request.Approved)), evidence) { Anatomy = FileAnatomy.Of(request.Pdf) };
        var clock = new ProbeClock();
        await ExamineFileAsync(inspection, clock, cancellationToken);
        var lines = new ClearedLine[request.Pages.Count][];
        await Parallel.ForAsync(
            0,
            request.Pages.Count,
            new ParallelOptions { MaxDegreeOfParallelism = Math.Max(1, request.Parallel), CancellationToken = cancellationToken },
            async (i, token) => lines[i] = await ExaminePageAsync(inspection, clock, request.Pages[i], token));
        return Report(request, inspection, clock, tooShort, lines);
    }

    private async Task ExamineFileAsync(Inspection inspection, ProbeClock clock, CancellationToken cancellationToken)
    {
        clock.Run(AnatomyProbe.Name, null, () => AnatomyProbe.Examine(inspection));
        clock.Run(RawBytesProbe.Name, null, () => RawBytesProbe.Examine(inspection));
        await clock.RunAsync(StructureProbe.Name, null, async () =>
            StructureProbe.Examine(inspection, await tools.ReadStructureAsync(inspection.Pdf, cancellationToken)));
        await clock.RunAsync(TextLayerProbe.Name, null, async () =>
            TextLayerProbe.Examine(inspection, await tools.ReadTextLayerAsync(inspection.Pdf, inspection.Pages.Count, cancellationToken)));
    }

    private async Task<ClearedLine[]> ExaminePageAsync(Inspection inspection, ProbeClock clock, BurnedPageClaim claim, CancellationToken cancellationToken)
    {
        GrayImage? rendered = null;
        await clock.RunAsync(PixelProbe.Name, claim.PageNumber, async () =>
        {
            rendered = await tools.RenderAsync(inspection.Pdf, claim.PageNumber, claim.Dpi, cancellationToken);
            PixelProbe.Examine(inspection, claim, rendered);
        });
        if (rendered is null || rendered.Width != claim.Width || rendered.Height != claim.Height)
            return [];
        if (inspection.Earlier is not { } earlier)
            return (await ReadPageAsync(inspection, clock, claim, rendered, cancellationToken)).Lines;
        var key = ExaminedPages.KeyOf(rendered, claim, inspection.Approved);
        if (earlier.Lines(key) is { } known)
            return known;
        var (lines, isClean) = await ReadPageAsync(inspection, clock, claim, rendered, cancellationToken);
        if (isClean)
            earlier.Add(key, lines);
        return lines;
    }

    private async Task<(ClearedLine[] Lines, bool IsClean)> ReadPageAsync(
        Inspection inspection, ProbeClock clock, BurnedPageClaim claim, GrayImage rendered, CancellationToken cancellationToken)
    {
        IReadOnlyList<Word> surviving = [];
        await clock.RunAsync(RereadProbe.Name, claim.PageNumber, async () =>
        {
            if (IsBlank(rendered) || claim.Boxes.Any(b => b.Box.Area == (long)claim.Width * claim.Height))
                return;
            var words = await tools.ReadPageAsync(Softening.Of(rendered), claim.Languages, cancellationToken);
            RereadProbe.Examine(inspection, claim, words);
            surviving = RereadProbe.Surviving(words, claim.Boxes);
        });
        await clock.RunAsync(SurroundingsProbe.Name, claim.PageNumber, async () =>
        {
            if (SurroundingsProbe.Compose(claim, rendered, surviving) is { } montage)
                SurroundingsProbe.Examine(inspection, claim, montage, await tools.ReadPageAsync(montage.Image, claim.Languages, cancellationToken));
        });
        var isClean = !inspection.Leaks.Any(l => l.PageNumber == claim.PageNumber) && !clock.Failures.Any(f => f.PageNumber == claim.PageNumber);
        return ([.. ClearedLines.Of(claim.PageNumber, surviving, claim.Boxes)], isClean);
    }

    private static bool IsBlank(GrayImage page) => !page.Pixels.AsSpan().ContainsAnyExcept((byte)255);

    private static LeakReport Report(LeakCheckRequest request, Inspection inspection, ProbeClock clock, int tooShort, ClearedLine[][] lines)
    {
        var hash = ContentHash.Of(request.Pdf.Span);
        var isClean = inspection.Leaks.Count == 0 && clock.Failures.Count == 0;
        var pass = isClean ? ClearancePass.For(hash) : null;
        return new LeakReport
        {
            File = hash,
            Leaks = inspection.Leaks,
            Failures = clock.Failures,
            Timings = clock.Timings,
            TextsTooShort = tooShort,
            Pass = pass,
            Text = pass is null ? null : new ClearedText(pass, [.. lines.SelectMany(l => l)]),
        };
    }
}
