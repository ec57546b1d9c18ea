using Redactor.Detection.Policies;
using Redactor.Documents;
using Redactor.Pipeline.Review;
using Redactor.Pipeline.Stages;
using Redactor.Verification;

namespace Redactor.Pipeline.Burn;

/// <summary>What a burned PDF is said to show, as it is stored in the cleared compartment.</summary>
public sealed record ClaimsFile(int Version, IReadOnlyList<StoredPageClaim> Pages)
{
    /// <summary>What is handed out once it was verified; null in files of earlier versions.</summary>
    public PolicyRelease? Release { get; init; }

    /// <summary>What becomes of it without a translator; null means that it waits.</summary>
    public UntranslatedRule? Untranslated { get; init; }

    /// <summary>What the policy wants readers to see; null for nothing.</summary>
    public string? Watermark { get; init; }

    /// <summary>SHA-256 of the policy's file; null in files of earlier versions.</summary>
    public string? PolicyHash { get; init; }

    /// <summary>SHA-256 of the transcript; null in files of earlier versions.</summary>
    public string? TranscriptHash { get; init; }

    internal static ClaimsFile Of(BurnedFile file, ApprovalFile approval, ContentHash transcript) => new(1, [.. file.Claims.Zip(file.Pages, StoredPageClaim.Of)])
    {
        Release = approval.Releases,
        PolicyHash = approval.PolicyHash,
        Untranslated = approval.Untranslated,
        Watermark = approval.Watermark,
        TranscriptHash = transcript.Hex,
    };

    internal IReadOnlyList<BurnedPageClaim> ToClaims() => [.. Pages.Select(p => p.ToClaim())];

    internal IEnumerable<(string Text, Box Box)> LinesOf(int pageNumber) => Pages.First(p => p.Page == pageNumber).Lines.Select(l => (l.Text, StoredBox.ToBox(l.Box)));

    internal static IEnumerable<(string Text, Box Box)> TranscriptOf(StoredPageClaim page) => page.Lines.Select(l => (l.Transcript ?? l.Text, StoredBox.ToBox(l.Box)));
}

/// <summary>One page: its size, boxes, languages, and the lines of its text layer.</summary>
public sealed record StoredPageClaim(
    int Page, int Width, int Height, int Dpi, bool IsBilevel, IReadOnlyList<StoredBurnedBox> Boxes, IReadOnlyList<string> Languages, IReadOnlyList<StoredLine> Lines)
{
    internal static StoredPageClaim Of(BurnedPageClaim claim, BurnedPage page) => new(
        claim.PageNumber, claim.Width, claim.Height, claim.Dpi, claim.IsBilevel,
        [.. claim.Boxes.Select(b => new StoredBurnedBox(StoredBox.Of(b.Box), b.Label, b.Said))],
        [.. claim.Languages.Select(l => l.Tag)],
        [.. page.Lines.Select(l => new StoredLine(l.Text, StoredBox.Of(l.Box), string.Equals(l.Transcript, l.Text, StringComparison.Ordinal) ? null : l.Transcript))]);

    internal BurnedPageClaim ToClaim() => new(
        Page, Width, Height, Dpi, IsBilevel,
        [.. Boxes.Select(b => new BurnedBox(StoredBox.ToBox(b.Box), b.Label) { Said = b.Said })],
        [.. Languages.Select(tag => Language.TryParse(tag, out var language) ? language : throw new InvalidDataException("A language that is not known."))]);
}

/// <summary>A burned box; sides as left, top, right, bottom; what is said instead of its label, if anything.</summary>
public sealed record StoredBurnedBox(int[] Box, string Label, string? Said = null);

/// <summary>A line of surviving words and placeholders; the transcript's where it says something else.</summary>
public sealed record StoredLine(string Text, int[] Box, string? Transcript = null)
{
    /// <summary>Without the text.</summary>
    public override string ToString() => nameof(StoredLine);
}
