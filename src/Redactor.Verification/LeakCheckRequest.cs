using Redactor.Documents;

namespace Redactor.Verification;

/// <summary>A text that was approved for burning, wherever it stands in the document.</summary>
public sealed record ApprovedText(SensitiveText Text, EntityType Type)
{
    /// <summary>A person decided that these very words stay readable: where they stand, no approved text counts as found.</summary>
    public bool IsKept { get; init; }
}

/// <summary>What the finished file is said to show on one page: its size in pixels and the boxes burned into it.</summary>
/// <param name="IsBilevel">Only black and white; otherwise sixteen greys.</param>
/// <param name="Languages">Languages to read the page in; none for a page that was never read.</param>
public sealed record BurnedPageClaim(
    int PageNumber, int Width, int Height, int Dpi, bool IsBilevel, IReadOnlyList<BurnedBox> Boxes, IReadOnlyList<Language> Languages);

/// <summary>The very bytes to be released, what they are said to show, and the texts that must not be found in them.</summary>
public sealed record LeakCheckRequest(
    ReadOnlyMemory<byte> Pdf, IReadOnlyList<BurnedPageClaim> Pages, IReadOnlyList<ApprovedText> Approved)
{
    /// <summary>Pages examined at once; default 2.</summary>
    public int Parallel { get; init; } = 2;

    /// <summary>What earlier rounds of this document found clean, and where this round adds to it; null to read every page.</summary>
    public ExaminedPages? Earlier { get; init; }
}
