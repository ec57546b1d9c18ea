namespace Redactor.Documents;

/// <summary>A word of a burned page as it was read again, or the label of a burned box. Boxes are pixels of the burned page.</summary>
/// <param name="text">In logical order. A label may hold several placeholders, separated by spaces.</param>
/// <param name="confidence">0 to 1; 1 for a label.</param>
public sealed class ClearedWord(string text, Box box, double confidence, Language language, bool isLabel)
{
    public string Text { get; } = text;

    public Box Box { get; } = box;

    public double Confidence { get; } = confidence;

    public Language Language { get; } = language;

    public bool IsLabel { get; } = isLabel;
}

/// <summary>A line of a burned page as it was read again: its words and labels in logical order.</summary>
/// <param name="pageNumber">Counted from 1.</param>
/// <param name="text">The words as one string, spaces between them where their script has any.</param>
public sealed class ClearedLine(int pageNumber, IReadOnlyList<ClearedWord> words, Box box, bool rightToLeft, string text)
{
    public int PageNumber { get; } = pageNumber;

    public IReadOnlyList<ClearedWord> Words { get; } = words;

    public Box Box { get; } = box;

    public bool RightToLeft { get; } = rightToLeft;

    public string Text { get; } = text;
}
