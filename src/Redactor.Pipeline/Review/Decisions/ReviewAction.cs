using Redactor.Documents;

namespace Redactor.Pipeline.Review.Decisions;

/// <summary>What a reviewer can do. Stable: the names are stored.</summary>
public enum ReviewActionKind
{
    /// <summary>Burn marks, keep them readable, or leave them open again.</summary>
    Decide,

    /// <summary>Give marks another type.</summary>
    Retype,

    /// <summary>Draw boxes on a page.</summary>
    Draw,

    /// <summary>Select a stretch of the text.</summary>
    Words,

    /// <summary>Put other boxes in place of a mark's on a page.</summary>
    Resize,

    /// <summary>Part a mark in two.</summary>
    Split,

    /// <summary>Take away what was drawn.</summary>
    Delete,

    /// <summary>Say that entities are one.</summary>
    Merge,

    /// <summary>Say that mentions are of another.</summary>
    Separate,

    /// <summary>A page was on the screen.</summary>
    Seen,

    /// <summary>A word to the other reviewer.</summary>
    Comment,

    /// <summary>Take an earlier action back.</summary>
    Undo,

    /// <summary>Do again what was taken back.</summary>
    Redo,
}

/// <summary>What becomes of a mark.</summary>
public enum MarkDecision
{
    /// <summary>Nobody has decided: what the policy says happens in the preview, and nothing can be approved.</summary>
    None,

    Burn,

    Keep,
}

/// <summary>Why a mark stays readable.</summary>
public enum KeepCode
{
    NotIdentifying,
    PublicFigure,
    PublicBody,
    ReadWrongly,
    ConsentGiven,
    Other,
}

/// <summary>How far a decision reaches.</summary>
public enum DecisionScope
{
    Document,

    /// <summary>The words go into the lists of the case too.</summary>
    Case,
}

/// <summary>One thing a reviewer did, as it is sent and, sealed, stored. Which fields are set goes by <see cref="Kind"/>.</summary>
public sealed record ReviewAction
{
    /// <summary>Made by whoever sends it.</summary>
    public Guid Id { get; init; }

    public ReviewActionKind Kind { get; init; }

    /// <summary>Ids of the marks concerned.</summary>
    public IReadOnlyList<string>? Marks { get; init; }

    /// <summary>Id of the mark that is made: <c>d</c> and a UUID.</summary>
    public string? Mark { get; init; }

    public MarkDecision? Decision { get; init; }

    public KeepCode? KeepCode { get; init; }

    public string? Comment { get; init; }

    public DecisionScope? Scope { get; init; }

    public EntityType? Type { get; init; }

    /// <summary>Counted from 1.</summary>
    public int? Page { get; init; }

    /// <summary>Left, top, right, bottom in pixels of the canonical image.</summary>
    public IReadOnlyList<int[]>? Boxes { get; init; }

    /// <summary>Id of the entity that is meant or made: <c>n</c> and a UUID for a new one.</summary>
    public string? Entity { get; init; }

    public IReadOnlyList<string>? Entities { get; init; }

    /// <summary>UTF-16 position in the examined text.</summary>
    public int? Start { get; init; }

    /// <summary>UTF-16 position in the examined text, exclusive.</summary>
    public int? End { get; init; }

    /// <summary>UTF-16 position in the examined text.</summary>
    public int? At { get; init; }

    /// <summary>Revision of the action that is taken back or done again.</summary>
    public int? Of { get; init; }

    /// <summary>Without what it holds.</summary>
    public override string ToString() => $"{nameof(ReviewAction)} {Kind}";
}

/// <summary>An action on record: its number, who did it and when.</summary>
public sealed record RecordedAction(int Revision, string Actor, DateTimeOffset At, ReviewAction Action);
