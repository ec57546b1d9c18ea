using Redactor.Detection;
using Redactor.Documents;

namespace Redactor.Pipeline.Detect;

/// <summary>What was detected, as it is stored in the sealed compartment.</summary>
public sealed record FindingsFile(int Version, IReadOnlyList<StoredFinding> Findings, IReadOnlyList<StoredEntity> Entities)
{
    /// <summary>Findings inside more direct or more certain ones; null in files of earlier versions.</summary>
    public IReadOnlyList<StoredFinding>? Overruled { get; init; }

    internal static FindingsFile Of(PagedText paged, DetectionResult detected)
    {
        var index = new Dictionary<Finding, int>(ReferenceEqualityComparer.Instance);
        foreach (var finding in detected.Findings) index[finding] = index.Count;
        return new(
            1,
            [.. detected.Findings.Select(f => StoredFinding.Of(paged, f))],
            [.. detected.Entities.Select(e => new StoredEntity(e.Type, e.Number, [.. e.Findings.Select(f => index[f])]))])
        {
            Overruled = [.. detected.Overruled.Select(f => StoredFinding.Of(paged, f))],
        };
    }

    internal DetectionResult ToResult()
    {
        var findings = Findings.Select(f => f.ToFinding()).ToList();
        return new DetectionResult(findings, [.. Entities.Select(e => new Entity(e.Type, e.Number, [.. e.Findings.Select(i => findings[i])]))])
        {
            Overruled = [.. (Overruled ?? []).Select(f => f.ToFinding())],
        };
    }
}

/// <summary>A finding, with the page it begins on and its text, for the pages that are twins of that one.</summary>
public sealed record StoredFinding(int Start, int End, EntityType Type, double Score, string Recognizer, string Reason, int Page, string Text)
{
    internal static StoredFinding Of(PagedText paged, Finding finding)
    {
        var page = paged.Covered(finding.Start, finding.End).Select(w => (int?)w.Page).FirstOrDefault();
        return new(
            finding.Start, finding.End, finding.Type, finding.Score, finding.Recognizer, finding.Reason,
            page is { } index ? paged.Pages[index].PageNumber : 1,
            paged.Text.Value[finding.Start..finding.End]);
    }

    internal Finding ToFinding() => new(Start, End, Type, Score, Recognizer, Reason);

    /// <summary>Without the text.</summary>
    public override string ToString() => $"{Type} by {Recognizer}";
}

/// <summary>Findings that mean the same, by their places in the list.</summary>
public sealed record StoredEntity(EntityType Type, int Number, IReadOnlyList<int> Findings);
