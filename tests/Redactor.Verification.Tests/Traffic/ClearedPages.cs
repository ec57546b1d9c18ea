using Redactor.Detection;
using Redactor.Detection.Listed;
using Redactor.Detection.Planning;
using Redactor.Detection.Policies;
using Redactor.Documents;
using Redactor.Pipeline.Burn;
using Redactor.Pipeline.Review;
using Redactor.Pipeline.Verify;
using Redactor.TestKit.Corpus;

namespace Redactor.Verification.Tests.Traffic;

/// <summary>A typed document that was detected, burned and checked as the pipeline does; without text if it does not pass.</summary>
internal sealed record ClearedPages(MarkedText Document, TypedPage Page, IReadOnlyList<ApprovedText> Approved, ClearedText? Text)
{
    private const int Rounds = 3;

    public IEnumerable<string> SealedWords => Page.Reading.Words.Select(w => w.Text.Reveal());

    public static async Task<ClearedPages> OfAsync(MarkedText document, Detector detector, Policy policy)
    {
        var page = TypedPage.Of(document);
        var paged = DetectionTextBuilder.FromPages([page.Reading]);
        var spans = BurnSelection.Select(paged.Text, detector.Detect(paged.Text), policy, CaseLists.Empty);
        var plan = BurnPlan.Of(paged, spans);
        for (var round = 1; ; round++)
        {
            using var stream = new MemoryStream();
            var redactions = plan.Redactions;
            var file = await BurnedFile.WriteAsync(stream, 1, _ => Task.FromResult(BurnedFile.Burn(page.Reading, () => page.Image, redactions)), 1, _ => { }, default);
            var report = await new LeakCheck(new TypedPageTools(page)).RunAsync(new LeakCheckRequest(stream.ToArray(), file.Claims, plan.Approved), default);
            var lines = file.Pages[0].Lines.Select(l => (l.Text, l.Box)).ToList();
            var placed = FoundLeak.Of(report).SelectMany(l => l.Placed(_ => lines, plan.Approved)).Distinct().ToList();
            if (report.IsClean || round == Rounds || placed.Count == 0) return new(document, page, plan.Approved, report.Text);
            plan = plan.With(placed);
        }
    }
}
