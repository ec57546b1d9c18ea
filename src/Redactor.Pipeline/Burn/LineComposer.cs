using System.Text;
using Redactor.Documents;

namespace Redactor.Pipeline.Burn;

/// <summary>
/// Writes the lines of a burned page, for its text layer and for the transcript: the pieces that stay, a placeholder (in the transcript perhaps something
/// less exact) once where pieces went, in logical order.
/// </summary>
internal static class LineComposer
{
    public static List<BurnedLine> Compose(ExaminedPage page, PageCovers covers)
    {
        var lines = new List<BurnedLine>();
        for (var l = 0; l < page.Lines.Count; l++)
        {
            var text = Compose(covers, l, c => c.Label);
            if (text.Length > 0)
                lines.Add(new BurnedLine(text, page.Lines[l].Box, page.Lines[l].RightToLeft) { Transcript = Compose(covers, l, c => c.Generalized ?? c.Label) });
        }

        return lines;
    }

    private static string Compose(PageCovers covers, int line, Func<Cover, string> said)
    {
        var text = new StringBuilder();
        string? open = null;
        for (var i = 0; i < covers.Pieces.Count; i++)
        {
            if (covers.Pieces[i].Line == line)
                Append(text, covers.Pieces[i], covers.CoverOf[i] is { } cover ? said(cover) : null, ref open);
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, TextPiece piece, string? label, ref string? open)
    {
        if (label is not null && string.Equals(label, open, StringComparison.Ordinal))
            return;
        if (text.Length > 0 && (piece.SpaceBefore || (label is not null && text[^1] == ']')))
            text.Append(' ');
        text.Append(label ?? piece.Text);
        open = label;
    }
}
