using Redactor.Detection.Policies;
using Redactor.Documents;
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

    /// <summary>What of the document is handed out, by what was approved.</summary>
    internal PolicyRelease Releases => Release ?? (Detection.Policies.Policy.TryGet(Policy, out var known) ? known.Release : PolicyRelease.Transcript);

    internal static ApprovalFile Of(BurnPlan plan, Policy policy, bool isUnreviewed) => new(
        1,
        policy.Name,
        isUnreviewed,
        [.. plan.Redactions.Select(r => new StoredRedaction(r.PageNumber, [.. r.Boxes.Select(StoredBox.Of)], r.Type, r.Placeholder, r.Generalized))],
        [.. plan.Approved.Select(t => new StoredText(t.Text.Reveal(), t.Type))])
    {
        PolicyHash = policy.Hash.Hex,
        Release = policy.Release,
    };

    internal IReadOnlyList<Redaction> ToRedactions() =>
        [.. Redactions.Select(r => new Redaction(r.Page, [.. r.Boxes.Select(StoredBox.ToBox)], r.Type, r.Placeholder) { Generalized = r.Generalized })];

    internal IReadOnlyList<ApprovedText> ToTexts() => [.. Texts.Select(t => new ApprovedText(new SensitiveText(t.Text), t.Type))];
}

/// <summary>A redaction; boxes as left, top, right, bottom.</summary>
public sealed record StoredRedaction(int Page, IReadOnlyList<int[]> Boxes, EntityType Type, string Placeholder, string? Generalized = null);

/// <summary>A text that must not survive.</summary>
public sealed record StoredText(string Text, EntityType Type)
{
    /// <summary>Without the text.</summary>
    public override string ToString() => Type.ToString();
}

/// <summary>Places that the leak check wants burned beyond the findings, over all rounds.</summary>
public sealed record LeaksFile(int Version, IReadOnlyList<StoredLeak> Leaks);

/// <summary>A place and what found it.</summary>
public sealed record StoredLeak(int Page, string Probe, int[] Box);
