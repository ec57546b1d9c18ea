using System.Buffers;
using System.Globalization;
using System.Text;

namespace Redactor.Pipeline.Burn.Pdf;

/// <summary>
/// The content of a page: its image, and over it the lines in invisible letters of one width. A line begins on a coarse grid,
/// whatever the widths of the words in it, so that its letters measure nothing that was burned.
/// </summary>
internal static class TextLayer
{
    /// <summary>Size of the letters in points; half of it, horizontally, by the <c>Tz</c> scale: every letter is 2 points wide.</summary>
    private const int FontSize = 8;

    private const int GridX = 18;
    private const int GridY = 2;
    private const char Substitute = '\u3013';

    public static byte[] Content(BurnedPage page)
    {
        var points = new PagePoints(page.Width, page.Height, page.Dpi);
        var content = new ArrayBufferWriter<byte>(1 << 14);
        Write(content, $"q {points.Width} 0 0 {points.Height} 0 0 cm /Im0 Do Q\nBT\n3 Tr /F0 {FontSize} Tf 50 Tz\n");
        var lines = page.Lines.Select(l => (Line: l, Text: Encodable(l.Text))).Where(l => l.Text.Length > 0).ToList();
        var rightToLeft = lines.Sum(l => VisualOrder.Balance(l.Text)) < 0;
        foreach (var (line, text) in lines)
        {
            var x = Math.Floor(line.Box.Left * 72m / page.Dpi / GridX) * GridX;
            var y = Math.Floor((page.Height - line.Box.Bottom) * 72m / page.Dpi / GridY) * GridY;
            Write(content, $"1 0 0 1 {Math.Max(x, 0):0} {Math.Max(y, 0):0} Tm (");
            WriteString(content, VisualOrder.Of(text, rightToLeft));
            Write(content, $")Tj\n");
        }

        Write(content, $"ET");
        return content.WrittenSpan.ToArray();
    }

    /// <summary>What a code of two bytes can say; characters beyond the first plane become the sign for a missing one.</summary>
    private static string Encodable(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsControl(rune) || rune.Value is 0xFEFF or 0xFFFE or 0xFFFF or (>= 0x202A and <= 0x202E))
                continue;
            clean.Append(rune.IsBmp ? (char)rune.Value : Substitute);
        }

        return clean.ToString().Trim();
    }

    private static void WriteString(ArrayBufferWriter<byte> content, string text)
    {
        foreach (var c in text)
        {
            WriteByte(content, (byte)(c >> 8));
            WriteByte(content, (byte)c);
        }
    }

    private static void WriteByte(ArrayBufferWriter<byte> content, byte value)
    {
        ReadOnlySpan<byte> written = value switch
        {
            (byte)'(' or (byte)')' or (byte)'\\' => [(byte)'\\', value],
            (byte)'\r' => "\\r"u8,
            (byte)'\n' => "\\n"u8,
            _ => [value],
        };
        content.Write(written);
    }

    private static void Write(ArrayBufferWriter<byte> content, FormattableString text) =>
        content.Write(Encoding.ASCII.GetBytes(text.ToString(CultureInfo.InvariantCulture)));
}

/// <summary>
/// The size of a page in points, as decimal text that every machine writes alike; a hundredth of a pixel short, because a renderer
/// that rounds up would otherwise draw a page one pixel larger and blur it.
/// </summary>
internal readonly record struct PagePoints
{
    public PagePoints(int width, int height, int dpi)
    {
        Width = Text(width, dpi);
        Height = Text(height, dpi);
    }

    public string Width { get; }

    public string Height { get; }

    private static string Text(int pixels, int dpi) => decimal.Round((pixels - 0.01m) * 72m / dpi, 4).ToString("0.####", CultureInfo.InvariantCulture);
}
