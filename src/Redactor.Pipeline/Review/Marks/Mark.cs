using Redactor.Documents;
using Redactor.Pipeline.Review.Decisions;

namespace Redactor.Pipeline.Review.Marks;

/// <summary>Where a mark comes from.</summary>
public enum MarkKind
{
    /// <summary>A recognizer found it.</summary>
    Finding,

    /// <summary>Ink that could not be read.</summary>
    Unread,

    /// <summary>The leak check saw it after burning.</summary>
    Leak,

    /// <summary>A reviewer made it.</summary>
    Drawn,
}

/// <summary>A stretch of the examined text, UTF-16.</summary>
public readonly record struct TextSpan(int Start, int End);

/// <summary>Something on a document's pages that is burned or stays readable: what a reviewer decides on.</summary>
/// <param name="Id">Stable: <c>f12</c> and <c>o3</c> of the findings, <c>u2.5</c> unread ink of page 2, <c>l0</c> a leak, <c>c10.16</c> by the case's lists, <c>d</c> and a UUID what was drawn.</param>
public sealed record Mark(string Id, MarkKind Kind, EntityType Type)
{
    /// <summary>The words it covers; none for ink without words.</summary>
    public IReadOnlyList<TextSpan> Spans { get; init; } = [];

    /// <summary>Its boxes on each page it touches, by page number from 1.</summary>
    public required IReadOnlyDictionary<int, IReadOnlyList<Box>> Boxes { get; init; }

    /// <summary>Pages on which a reviewer put boxes by hand: these very boxes are burned.</summary>
    public IReadOnlyList<int> ByHand { get; init; } = [];

    /// <summary>The recognizer's; null for what nobody scored.</summary>
    public double? Score { get; init; }

    public string Recognizer { get; init; } = "";

    /// <summary>Never quotes the text.</summary>
    public string Reason { get; init; } = "";

    /// <summary>Id of the entity it is a mention of; null for ink and leaks.</summary>
    public string? Entity { get; init; }

    public UnreadKind? Unread { get; init; }

    /// <summary>Whether it is burned when nobody says otherwise.</summary>
    public bool BurnsByDefault { get; init; }

    /// <summary>What was decided on the same words elsewhere in the case.</summary>
    public MarkDecision Suggested { get; init; }

    public MarkDecision Decision { get; init; }

    public KeepCode? KeepCode { get; init; }

    public string? Comment { get; init; }

    /// <summary>How far the decision reaches.</summary>
    public DecisionScope Scope { get; init; }

    /// <summary>Who decided, as in the audit log.</summary>
    public string? DecidedBy { get; init; }

    /// <summary>Whether type, words or boxes differ from what was found.</summary>
    public bool IsChanged { get; init; }

    /// <summary>Whether it lies within what somebody decided to burn, so that nothing is left to decide.</summary>
    public bool IsSettled { get; init; }

    /// <summary>Whether somebody has to decide.</summary>
    public bool NeedsDecision => BurnsByDefault || Suggested == MarkDecision.Burn;

    public bool IsOpen => NeedsDecision && Decision == MarkDecision.None && !IsSettled;

    /// <summary>Whether it is burned as things stand.</summary>
    public bool Goes => Decision == MarkDecision.Burn || (Decision == MarkDecision.None && NeedsDecision);

    /// <summary>Without what it covers.</summary>
    public override string ToString() => $"{nameof(Mark)} {Id}";
}
