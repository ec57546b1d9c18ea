using Redactor.Detection;
using Redactor.Detection.Planning;
using Redactor.Detection.Policies;
using Redactor.Documents;
using Redactor.Pipeline.Translate;

namespace Redactor.Pipeline.Local;

/// <summary>Gathers what a report says about one document, as its stages end.</summary>
internal sealed class ReportBuilder(LocalOptions options, PagedText paged, DetectionResult detected, IReadOnlyList<BurnedSpan> spans)
{
    private BurnedDocument? burned;

    private LocalTranslations translations = LocalTranslations.None;

    private ReportLeak? leakAfterwards;

    private bool Passed => burned is { Check.Passed: true } && leakAfterwards is null;

    public void Add(BurnedDocument document) => burned = document;

    public void Add(LocalTranslations made) => translations = made;

    /// <summary>What was found after the leak check had passed: nothing is handed out.</summary>
    public void Add(ReportLeak leak) => leakAfterwards = leak;

    public LocalReport Build(string verdict, IReadOnlyDictionary<string, double> seconds) => Empty(options, verdict) with
    {
        Pages = paged.Pages.Select(Page).ToList(),
        Findings = detected.Findings.Concat(Overruled).Select(Finding).OrderBy(f => f.Page).ToList(),
        FindingsByType = new SortedDictionary<string, int>(
            detected.Findings.GroupBy(f => TypeName(f.Type), StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal), StringComparer.Ordinal),
        LeakCheck = burned is null ? null : LeakCheck(burned),
        Output = burned is not null && Passed && options.Policy.Release == PolicyRelease.Page ? new ReportOutput("redacted.pdf", burned.Hash.Hex, burned.Bytes) : null,
        Transcript = burned is not null && Passed ? new ReportOutput("transcript.txt", burned.Transcript.Hash.Hex, burned.Transcript.Bytes) : null,
        Translations = options.Translation.Targets.Count == 0 || !Passed ? null : translations.Entries,
        TranslationDue = translations.Waiting.Count == 0 ? null : translations.Waiting,
        Seconds = seconds,
    };

    private ReportLeakCheck LeakCheck(BurnedDocument burned) => new(
        Passed,
        burned.Rounds,
        burned.Check.Probes,
        [.. burned.Also.SelectMany(l => burned.BoxesOf(l.PageNumber!.Value, [l.Box!.Value]).Select(box => new ReportLeak(l.PageNumber, l.Probe, Corners(box))))],
        [.. burned.Check.Leaks.Select(l => new ReportLeak(l.PageNumber, l.Probe, l.Box is { } b ? Corners(b) : null)), .. leakAfterwards is { } leak ? [leak] : Array.Empty<ReportLeak>()]);

    public static LocalReport Rejected(LocalOptions options, RejectionCode code, IReadOnlyDictionary<string, double> seconds) =>
        Empty(options, "rejected") with { Rejection = new ReportRejection(code.ToString(), RejectionAdvice.For(code)), Seconds = seconds };

    private static LocalReport Empty(LocalOptions options, string verdict) =>
        new()
        {
            Tool = LocalRun.ToolVersion,
            Verdict = verdict,
            Policy = options.Policy.Name,
            PolicyHash = options.Policy.Hash.Hex,
            Release = options.Policy.Release.ToString().ToLowerInvariant(),
            Lists = options.Lists.IsEmpty ? null : new ReportLists(options.Lists.Hash.Hex, options.Lists.Deny.Phrases.Count, options.Lists.Allow.Phrases.Count),
        };

    private static string TypeName(EntityType type) => type.ToString().ToUpperInvariant();

    private static int[] Corners(Box box) => [box.Left, box.Top, box.Right, box.Bottom];

    private static ReportPage Page(PageReading reading) => reading switch
    {
        ExaminedPage page => new ReportPage(
            page.PageNumber, true, null, page.Width, page.Height, page.Dpi, page.Languages.Select(l => l.Tag).ToList(), page.Orientation, Math.Round(page.Skew, 2),
            Math.Round(page.Confidence, 3), page.Preparation, TextRegions(page), page.Unread.Select(u => new ReportRegion(u.Kind.ToString().ToLowerInvariant(), Corners(u.Box))).ToList()),
        UnexaminedPage page => new ReportPage(
            page.PageNumber, false, page.Reason.ToString(), page.Width, page.Height, page.Dpi, [], 0, 0, 0, null, [],
            [new ReportRegion("unknown", [0, 0, page.Width, page.Height])]),
        _ => throw new InvalidOperationException("A page reading is either examined or not."),
    };

    // Lines from edge to edge of their block: where text was read, without measuring a word.
    private static List<ReportRegion> TextRegions(ExaminedPage page)
    {
        if (page.Lines.Count == 0) return [];
        var all = Box.Around(page.Lines.Select(l => l.Box));
        return [new ReportRegion("text", Corners(all))];
    }

    // Those that the policy burns though it keeps what overruled them.
    private IEnumerable<Finding> Overruled => detected.Overruled.Where(o => spans.Any(s => ReferenceEquals(s.Finding, o)));

    private ReportFinding Finding(Finding finding)
    {
        var span = spans.FirstOrDefault(s => s.Start < finding.End && finding.Start < s.End);
        var place = paged.Covered(finding.Start, finding.End).Select(w => (int?)w.Page).FirstOrDefault();
        var page = place is { } index ? paged.Pages[index].PageNumber : 1;
        var burns = options.Policy.Burns(finding) && span is not null;
        var boxes = burns && burned is not null
            ? burned.BoxesOf(page, WordBoxes(finding)).Select(Corners).ToList()
            : burns ? WordBoxes(finding).Select(Corners).ToList() : [];
        return new ReportFinding(page, TypeName(finding.Type), Math.Round(finding.Score, 3), finding.Recognizer, finding.Reason, burns, burns ? span!.Placeholder : null, boxes);
    }

    private List<Box> WordBoxes(Finding finding) => paged.Covered(finding.Start, finding.End).Select(w => paged.WordAt(w).Box).ToList();
}
