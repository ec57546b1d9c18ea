using Redactor.Documents;
using Redactor.Pipeline.Ink;

namespace Redactor.Pipeline.Burn;

/// <summary>
/// A page after burning: pixels, the boxes that stand in them, and the words that survived with placeholders between them.
/// Boxes and lines are in pixels of the page, which has the size and resolution of the canonical image.
/// </summary>
/// <param name="Ink">The pixels of a bilevel page; null for a grey one.</param>
/// <param name="Gray">The pixels of a grey page (sixteen levels); null for a bilevel one.</param>
/// <param name="Lines">What may stand in the text layer and the transcript, in reading order.</param>
/// <param name="Languages">Languages the page was read in.</param>
/// <param name="IsExamined">False for a page that could not be read and was burned whole.</param>
public sealed record BurnedPage(
    int PageNumber,
    int Width,
    int Height,
    int Dpi,
    InkImage? Ink,
    GrayImage? Gray,
    IReadOnlyList<BurnedBox> Boxes,
    IReadOnlyList<BurnedLine> Lines,
    IReadOnlyList<Language> Languages,
    bool IsExamined);

/// <summary>A line of surviving words and placeholders, in logical order. Its box is that of the line before burning.</summary>
public sealed record BurnedLine(string Text, Box Box, bool RightToLeft)
{
    /// <summary>The same line for the transcript, where a year may stand for a day.</summary>
    public string Transcript { get; init; } = Text;
}
