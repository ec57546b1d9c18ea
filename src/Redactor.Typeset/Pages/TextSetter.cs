using Redactor.Typeset.Fonts;
using Redactor.Typeset.Layout;

namespace Redactor.Typeset.Pages;

/// <summary>Makes lines of cells, and counts what could not be shown.</summary>
internal sealed class TextSetter(FontMap fonts)
{
    public long MissingLetters { get; private set; }

    public long DroppedControls { get; private set; }

    public CellFlow Flow(TypesetCell cell, LanguageTag column, TextShape shape)
    {
        var clean = new CleanText(cell, column, fonts.Letters);
        MissingLetters += clean.MissingLetters;
        DroppedControls += clean.DroppedControls;
        return new CellFlow(fonts, clean, shape);
    }

    public (IReadOnlyList<FlowLine> Lines, bool RightToLeft) Lines(TypesetCell cell, LanguageTag column, TextShape shape, int most)
    {
        var flow = Flow(cell, column, shape);
        return (flow.Peek(most), flow.RightToLeft);
    }

    /// <summary>One short line of small print.</summary>
    public FlowLine Small(string text) =>
        Flow(TypesetCell.Of(text), LanguageTag.Undetermined, new TextShape(PageShape.FullWidth, PageShape.SmallSize)).Take();
}
