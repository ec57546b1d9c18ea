using Redactor.Detection.Policies;
using Redactor.Documents;
using Redactor.Pipeline.Review.Marks;
using Redactor.Pipeline.Stages;
using Redactor.Verification;

namespace Redactor.Pipeline.Review;

/// <summary>What was approved, as it is stored in the sealed compartment; its hash is what an approval binds.</summary>
public sealed record ApprovalFile(int Version, string Policy, bool IsUnreviewed, IReadOnlyList<StoredRedaction> Redactions, IReadOnlyList<StoredText> Texts)
{
    /// <summary>SHA-256 of the policy's file; null in files of earlier versions.</summary>
    public string? PolicyHash { get; init; }

    /// <summary>What is handed out; null in files of earlier versions.</summary>
    public PolicyRelease? Release { get; init; }

    /// <summary>What becomes of it without a translator; null means that it waits.</summary>
    public UntranslatedRule? Untranslated { get; init; }

    /// <summary>What the policy wants readers to see, on one line; null for nothing.</summary>
    public string? Watermark { get; init; }

    /// <summary>What of the document is handed out, by what was approved.</summary>
    internal PolicyRelease Releases => Release ?? (Detection.Policies.Policy.TryGet(Policy, out var known) ? known.Release : PolicyRelease.Transcript);

    internal static ApprovalFile Of(BurnPlan plan, Policy policy, bool isUnreviewed) => new(
        1,
        policy.Name,
        isUnreviewed,
        [.. plan.Redactions.Select(r => new StoredRedaction(r.PageNumber, [.. r.Boxes.Select(StoredBox.Of)], r.Type, r.Placeholder, r.Generalized))],
        [.. plan.Approved.Select(t => new StoredText(t.Text.Reveal(), t.Type, t.IsKept ? true : null))])
    {
        PolicyHash = policy.Hash.Hex,
        Release = policy.Release,
        Watermark = OneLine(policy.Watermark),
        Untranslated = policy.Untranslated == UntranslatedRule.Wait ? null : policy.Untranslated,
    };

    private static string? OneLine(string? text) => string.IsNullOrWhiteSpace(text) ? null : string.Concat(text.Select(c => char.IsControl(c) ? ' ' : c)).Trim();

    /// <summary>What a person approved.</summary>
    internal static ApprovalFile Of(ReviewPlan plan, ReviewMaterial material) => Of(plan.Burn, material.Policy, isUnreviewed: false) with
    {
        FindingsHash = material.Findings.Hex,
        Cleared = [.. plan.Cleared.Select(c => new StoredInk(c.Page, StoredBox.Of(c.Box)))],
        Shown = [.. material.Shown.Select(s => new StoredShownPage(s.Page, s.Canonical?.Hex, s.Reading.Hex))],
    };

    /// <summary>SHA-256 of the findings that were decided on; null where nobody looked.</summary>
    public string? FindingsHash { get; init; }

    /// <summary>Unread ink that a reviewer cleared: it stays. Null for none.</summary>
    public IReadOnlyList<StoredInk>? Cleared { get; init; }

    /// <summary>What the pages were when a person saw them; null where nobody looked.</summary>
    public IReadOnlyList<StoredShownPage>? Shown { get; init; }

    internal IReadOnlyList<ClearedInk> ToCleared() => [.. (Cleared ?? []).Select(c => new ClearedInk(c.Page, StoredBox.ToBox(c.Box)))];

    internal IReadOnlyList<Redaction> ToRedactions() =>
        [.. Redactions.Select(r => new Redaction(r.Page, [.. r.Boxes.Select(StoredBox.ToBox)], r.Type, r.Placeholder) { Generalized = r.Generalized })];

    internal IReadOnlyList<ApprovedText> ToTexts() => [.. Texts.Select(t => new ApprovedText(new SensitiveText(t.Text), t.Type) { IsKept = t.IsKept == true })];
}

/// <summary>A redaction; boxes as left, top, right, bottom.</summary>
public sealed record StoredRedaction(int Page, IReadOnlyList<int[]> Boxes, EntityType Type, string Placeholder, string? Generalized = null);

/// <summary>A region of ink.</summary>
public sealed record StoredInk(int Page, int[] Box);

/// <summary>Hashes of a page's image and reading.</summary>
public sealed record StoredShownPage(int Page, string? Canonical, string Reading);

/// <summary>A text that must not survive; or one that a person decided to leave readable.</summary>
public sealed record StoredText(string Text, EntityType Type, bool? IsKept = null)
{
    /// <summary>Without the text.</summary>
    public override string ToString() => Type.ToString();
}

/// <summary>Places that the leak check wants burned beyond the findings, over all rounds.</summary>
public sealed record LeaksFile(int Version, IReadOnlyList<StoredLeak> Leaks)
{
    /// <summary>Those of the last round that have no place on a page. Null for none.</summary>
    public IReadOnlyList<StoredUnplacedLeak>? Unplaced { get; init; }
}

/// <summary>What found something somewhere: at most the page is known.</summary>
public sealed record StoredUnplacedLeak(int? Page, string Probe);

/// <summary>A place and what found it.</summary>
public sealed record StoredLeak(int Page, string Probe, int[] Box);
