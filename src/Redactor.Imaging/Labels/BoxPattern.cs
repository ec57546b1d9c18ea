using System.Text;
using Redactor.Documents;

namespace Redactor.Imaging.Labels;

/// <summary>
/// What a burned box looks like: paper, with its label printed across it, so that whoever reads the line, a person
/// or an OCR engine, meets a word and not a hole. It follows from box and label alone: who burns and who verifies come to the same
/// pixels without knowing of each other, and nothing of what stood there has a part in it.
/// </summary>
public static class BoxPattern
{
    private const int SmallestDot = 2;
    private const int LargestDot = 8;
    private const int Edge = 3;
    private const int Frame = 3;
    private const int Cell = LabelFont.Width + 1;

    /// <summary>The black runs: row, first column and column after the last, in pixels of the page. All else in the box is white.</summary>
    public static IEnumerable<(int Y, int Left, int Right)> Of(BurnedBox burned)
    {
        ArgumentNullException.ThrowIfNull(burned);
        var box = burned.Box;
        var natural = box.Height * 6 / 10 / LabelFont.Height;
        IEnumerable<(int Y, int Left, int Right)> runs = natural > LargestDot ? FrameRuns(box) : [];
        if (burned.Label.Length == 0 || !burned.Label.All(LabelFont.Knows))
            return runs;
        natural = Math.Min(natural, LargestDot);
        foreach (var text in (string[])[burned.Label, Short(burned.Label)])
        {
            var dot = Math.Min(natural, (box.Width - (2 * Edge)) / Columns(text));
            if (dot >= Math.Max(SmallestDot, natural - 2))
                return runs.Concat(TextRuns(Filled(text, box, dot), box, dot));
        }

        return runs.Concat(Block(box));
    }

    /// <summary>One label says itself as often as the box has room for, inside one pair of brackets; several stand once each.</summary>
    private static string Filled(string text, Box box, int dot)
    {
        if (text.LastIndexOf('[') != 0 || text[^1] != ']')
            return text;
        var inner = text[1..^1];
        var room = ((box.Width - (2 * Edge)) / dot) + 1 - (2 * Cell);
        var times = Math.Max(1, (room + Cell) / ((inner.Length + 1) * Cell));
        return $"[{string.Join(' ', Enumerable.Repeat(inner, times))}]";
    }

    private static IEnumerable<(int Y, int Left, int Right)> TextRuns(string text, Box box, int dot)
    {
        var left = box.Left + ((box.Width - (Columns(text) * dot)) / 2);
        var top = box.Top + ((box.Height - (LabelFont.Height * dot)) / 2);
        for (var i = 0; i < text.Length; i++)
        {
            for (var row = 0; row < LabelFont.Height; row++)
            {
                for (var column = 0; column < LabelFont.Width; column++)
                {
                    if (!LabelFont.IsSet(text[i], column, row))
                        continue;
                    var x = left + (((i * Cell) + column) * dot);
                    for (var y = 0; y < dot; y++)
                        yield return (top + (row * dot) + y, x, x + dot);
                }
            }
        }
    }

    /// <summary>The sides of a large box, which has no line of text to stand in.</summary>
    private static IEnumerable<(int Y, int Left, int Right)> FrameRuns(Box box)
    {
        for (var y = box.Top; y < box.Bottom; y++)
        {
            if (y < box.Top + Frame || y >= box.Bottom - Frame)
            {
                yield return (y, box.Left, box.Right);
                continue;
            }

            yield return (y, box.Left, Math.Min(box.Left + Frame, box.Right));
            yield return (y, Math.Max(box.Right - Frame, box.Left), box.Right);
        }
    }

    /// <summary>A black block, for a box too small for letters.</summary>
    private static IEnumerable<(int Y, int Left, int Right)> Block(Box box)
    {
        int across = box.Width / 5, down = box.Height / 5;
        for (var y = box.Top + down; y < box.Bottom - down; y++)
            yield return (y, box.Left + across, box.Right - across);
    }

    private static int Columns(string text) => (text.Length * Cell) - 1;

    /// <summary><c>[PERSON-1]</c> becomes <c>[P1]</c>: of each word the first letter, of each number all digits.</summary>
    private static string Short(string label)
    {
        var text = new StringBuilder();
        for (var i = 0; i < label.Length; i++)
        {
            var c = label[i];
            var beginsWord = i == 0 || !char.IsAsciiLetter(label[i - 1]);
            if (c is '[' or ']' || char.IsAsciiDigit(c) || (char.IsAsciiLetter(c) && beginsWord))
                text.Append(c);
        }

        return text.ToString();
    }
}
