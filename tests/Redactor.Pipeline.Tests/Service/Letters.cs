using Redactor.Documents;
using Redactor.Imaging;
using Redactor.TestKit.Scans;

namespace Redactor.Pipeline.Tests.Service;

/// <summary>Small scans of a few words, quick to read.</summary>
internal static class Letters
{
    private static readonly TextStyle Style = new("Noto Serif", 12, 1.2, RightToLeft: false);

    /// <summary>One page for each text.</summary>
    public static byte[] Pdf(params IReadOnlyList<string> texts)
    {
        var jpegs = texts.Distinct(StringComparer.Ordinal).ToDictionary(t => t, t => Jpeg(Image(t)), StringComparer.Ordinal);
        return ImagePdf.FromJpegs([.. texts.Select(t => jpegs[t])]);
    }

    /// <summary>The text on white paper.</summary>
    public static GrayImage Image(string text)
    {
        var block = PangoText.Render(text, Style, 1200);
        var page = new GrayImage(block.Width + 200, block.Height + 200, block.Dpi, new byte[(block.Width + 200) * (block.Height + 200)]);
        page.Pixels.AsSpan().Fill(255);
        for (var y = 0; y < block.Height; y++) block.Pixels.AsSpan(y * block.Width, block.Width).CopyTo(page.Pixels.AsSpan(((y + 100) * page.Width) + 100));
        return page;
    }

    private static byte[] Jpeg(GrayImage image)
    {
        using var pix = Pix.FromGray(image);
        return pix.EncodeJpeg(85);
    }
}
