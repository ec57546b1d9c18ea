namespace Redactor.Typeset;

/// <summary>Limits of what is set.</summary>
public sealed record TypesetOptions
{
    /// <summary>The most pages a PDF may have; a longer document is refused.</summary>
    public int MaxPages { get; init; } = 5_000;

    /// <summary>The most UTF-16 units that all runs together may have; a longer document is refused before it is begun.</summary>
    public long MaxLength { get; init; } = 25_000_000;
}

/// <summary>What was written.</summary>
/// <param name="Pages">Number of pages.</param>
/// <param name="MissingLetters">Letters that no font has; each is shown as the sign for a missing letter (U+FFFD).</param>
/// <param name="DroppedControls">Control and bidi characters that were left out.</param>
/// <param name="Sha256">Hash of all bytes written.</param>
public sealed record TypesetResult(int Pages, long MissingLetters, long DroppedControls, Documents.ContentHash Sha256);

/// <summary>How far the work is.</summary>
public readonly record struct TypesetProgress(int Rows, int RowsInAll, int Pages);
