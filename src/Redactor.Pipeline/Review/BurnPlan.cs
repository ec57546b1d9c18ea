using Redactor.Detection;
using Redactor.Detection.Planning;
using Redactor.Documents;
using Redactor.Pipeline.Verify;
using Redactor.Verification;

namespace Redactor.Pipeline.Review;

/// <summary>
/// What shall be burned of a document when no person says otherwise: the boxes of what the policy burns, and the places where such a text
/// would survive in another form; and the texts that must not be found afterwards.
/// </summary>
/// <param name="Also">What is burned beyond the findings.</param>
public sealed record BurnPlan(IReadOnlyList<ApprovedText> Approved, IReadOnlyList<Redaction> Redactions, IReadOnlyList<FoundLeak> Also)
{
    private const string LeakPlaceholder = "[REDACTED]";
    private const string BeforeBurning = "surviving-text/1 approved-text";

    /// <summary>Places that no finding covers, where a text that goes would survive.</summary>
    public int Repeated => Also.Count(l => l.Probe == BeforeBurning);

    public static BurnPlan Of(PagedText paged, IReadOnlyList<BurnedSpan> spans) => Of(paged, spans, [], [], null);

    /// <summary>As above, with what a person decided besides.</summary>
    /// <param name="kept">Texts that stay readable where they are not burned.</param>
    /// <param name="byHand">Boxes that a person drew.</param>
    /// <param name="page">Only what is burned on this page is wanted; null for all pages.</param>
    internal static BurnPlan Of(PagedText paged, IReadOnlyList<BurnedSpan> spans, IReadOnlyList<ApprovedText> kept, IReadOnlyList<Redaction> byHand, int? page)
    {
        ArgumentNullException.ThrowIfNull(paged);
        ArgumentNullException.ThrowIfNull(spans);
        var approved = spans.Select(s => new ApprovedText(new SensitiveText(paged.Text.Value[s.Start..s.End]), s.Type)).Distinct().Concat(kept).ToList();
        List<Redaction> redactions = [.. RedactionPlanner.Plan(paged, Harmless(On(paged, spans, page), approved)), .. byHand];
        return new BurnPlan(approved, redactions, []).With(Surviving(paged, approved, redactions, page));
    }

    /// <summary>The plan with the places of leaks added.</summary>
    public BurnPlan With(IReadOnlyCollection<FoundLeak> placed)
    {
        ArgumentNullException.ThrowIfNull(placed);
        return this with { Also = [.. Also, .. placed], Redactions = [.. Redactions, .. placed.Select(Redaction)] };
    }

    private static IReadOnlyList<BurnedSpan> On(PagedText paged, IReadOnlyList<BurnedSpan> spans, int? page) =>
        page is { } number ? [.. spans.Where(s => paged.Covered(s.Start, s.End).Any(w => w.Page == number - 1))] : spans;

    // "Almaty Region" says Almaty, which may have to go.
    private static List<BurnedSpan> Harmless(IReadOnlyList<BurnedSpan> spans, List<ApprovedText> approved)
    {
        var telling = spans.Select(s => s.Generalized).OfType<string>().Distinct(StringComparer.Ordinal).Where(g => TranscriptCheck.Shows(g, approved)).ToHashSet(StringComparer.Ordinal);
        return [.. spans.Select(s => s.Generalized is { } said && telling.Contains(said) ? s with { Generalized = null } : s)];
    }

    private static Redaction Redaction(FoundLeak leak) => new(leak.PageNumber!.Value, [leak.Box!.Value], EntityType.Person, LeakPlaceholder);

    private static List<FoundLeak> Surviving(PagedText paged, List<ApprovedText> approved, IReadOnlyList<Redaction> planned, int? only)
    {
        var found = new List<FoundLeak>();
        var boxes = planned.ToLookup(r => r.PageNumber, r => r.Boxes);
        foreach (var page in paged.Pages.OfType<ExaminedPage>().Where(p => only is null || p.PageNumber == only))
        {
            var covered = boxes[page.PageNumber].SelectMany(b => b).ToList();
            found.AddRange(SurvivingTexts.Find(approved, page, covered).Select(box => new FoundLeak(page.PageNumber, BeforeBurning, box)));
        }

        return found;
    }
}
