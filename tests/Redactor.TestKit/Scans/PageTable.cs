using System.Buffers;
using Redactor.Documents;

namespace Redactor.TestKit.Scans;

/// <summary>Sets a questionnaire as a ruled table: labels in one column, answers in the other.</summary>
internal static class PageTable
{
    private const int LongestLabel = 48;
    private const int Padding = 14;
    private const int Rule = 3;
    private const int RuleGray = 50;
    private const double LabelShare = 0.36;

    private static readonly SearchValues<char> Colons = SearchValues.Create(":：");

    /// <summary>Draws from the top of <paramref name="area"/> and returns where the table ends, which may be below the area.</summary>
    public static int Draw(PageCanvas canvas, string text, TextStyle style, Box area)
    {
        var top = area.Top;
        foreach (var line in text.Split('\n').Select(l => l.Trim()))
        {
            if (top > area.Bottom)
                return top;
            top = line.Length == 0 ? top + 30 : DrawRow(canvas, line, style, area with { Top = top });
        }

        return top;
    }

    private static int DrawRow(PageCanvas canvas, string line, TextStyle style, Box area)
    {
        var (label, answer) = Split(line);
        var labelWidth = answer.Length == 0 ? area.Width : (int)(area.Width * LabelShare);
        var left = Cell(label, style, labelWidth);
        var right = answer.Length == 0 ? null : Cell(answer, style, area.Width - labelWidth);
        var row = area with { Bottom = area.Top + Math.Max(left.Height, right?.Height ?? 0) + (2 * Padding) };
        var rule = style.RightToLeft ? row.Right - labelWidth : row.Left + labelWidth;
        canvas.Frame(row with { Bottom = row.Bottom + Rule }, Rule, RuleGray);
        canvas.Ink(left, (style.RightToLeft ? rule : row.Left) + Padding, row.Top + Padding);
        if (right is not null)
        {
            canvas.Fill(new Box(rule, row.Top + Rule, rule + Rule, row.Bottom), RuleGray);
            canvas.Ink(right, (style.RightToLeft ? row.Left : rule) + Padding, row.Top + Padding);
        }

        return row.Bottom;
    }

    private static GrayImage Cell(string text, TextStyle style, int width) =>
        PangoText.Render(text, style with { LineSpacing = 1.1 }, width - (2 * Padding));

    private static (string Label, string Answer) Split(string line)
    {
        var colon = line.AsSpan().IndexOfAny(Colons);
        return colon is > 0 and <= LongestLabel && colon < line.Length - 1
            ? (line[..(colon + 1)], line[(colon + 1)..].Trim())
            : (line, "");
    }
}
