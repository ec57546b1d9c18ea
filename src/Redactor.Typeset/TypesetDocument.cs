namespace Redactor.Typeset;

/// <summary>How a run of text looks. All are told apart without colour.</summary>
public enum RunStyle
{
    Plain,

    /// <summary>What stands for something redacted, such as <c>[PERSON-1]</c>: bold, never broken over two lines.</summary>
    Placeholder,

    /// <summary>A mark of doubt, or a doubtful word: bold and underlined.</summary>
    Uncertain,

    /// <summary>Text that stayed in its own language: on grey.</summary>
    Untranslated,
}

/// <summary>How a row looks.</summary>
public enum RowKind
{
    Paragraph,

    /// <summary>Bold, and kept with the row that follows.</summary>
    Heading,

    /// <summary>Small print.</summary>
    Note,
}

/// <param name="Text">What is written. Line feeds break the line; controls, bidi controls and lone surrogates are dropped or shown as missing.</param>
/// <param name="Language">BCP 47 tag such as <c>kk-Arab</c>; null means the language of the column.</param>
public sealed record TypesetRun(string Text, string? Language = null, RunStyle Style = RunStyle.Plain);

/// <summary>One paragraph in one language column.</summary>
public sealed record TypesetCell(IReadOnlyList<TypesetRun> Runs)
{
    public static TypesetCell Of(string text, string? language = null, RunStyle style = RunStyle.Plain) => new([new TypesetRun(text, language, style)]);
}

/// <summary>One paragraph: a cell for each column, beside each other, or a single cell over the whole width.</summary>
public sealed record TypesetRow(IReadOnlyList<TypesetCell> Cells, RowKind Kind = RowKind.Paragraph);

/// <param name="Language">BCP 47 tag of the column; decides its direction, and its fonts where a run has no tag of its own.</param>
/// <param name="Heading">Repeated on top of each page; may be empty.</param>
public sealed record TypesetColumn(string Language, string Heading);

/// <summary>A text in one or two columns, paragraph by paragraph, and what is repeated on each page.</summary>
public sealed record TypesetDocument
{
    /// <summary>One or two.</summary>
    public required IReadOnlyList<TypesetColumn> Columns { get; init; }

    public required IReadOnlyList<TypesetRow> Rows { get; init; }

    /// <summary>For the file's metadata alone.</summary>
    public string? Title { get; init; }

    /// <summary>Repeated on top of each page, such as the document's id.</summary>
    public TypesetCell? Header { get; init; }

    /// <summary>Repeated at the foot of each page, such as who translated it.</summary>
    public TypesetCell? Footer { get; init; }

    /// <summary>Small print after the last row, such as what the marks mean.</summary>
    public IReadOnlyList<TypesetCell> Legend { get; init; } = [];
}
