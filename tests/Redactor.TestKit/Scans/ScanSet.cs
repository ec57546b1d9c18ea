using Redactor.Documents;
using Redactor.Imaging;
using Redactor.TestKit.Corpus;

namespace Redactor.TestKit.Scans;

/// <summary>Writes scans of corpus documents with their gold: <c>NAME.LEVEL.jpg</c> (clean: png) and <c>NAME.gold.json</c>.</summary>
public static class ScanSet
{
    /// <summary>Renders one document at the given levels. Without a design the page is plain text, cropped.</summary>
    public static void Write(MarkedText document, PageDesign? design, IEnumerable<ScanLevel> levels, string folder)
    {
        Directory.CreateDirectory(folder);
        var printed = design is null ? document : design.Printed(document);
        File.WriteAllText(Path.Combine(folder, $"{document.Name}.gold.json"), GoldTokens.Json(printed));
        var clean = design is null ? PageRenderer.RenderPlain(document) : PageRenderer.Render(document, design).Image;
        foreach (var level in levels)
        {
            var extension = level == ScanLevel.Clean ? "png" : "jpg";
            File.WriteAllBytes(Path.Combine(folder, $"{document.Name}.{LevelName(level)}.{extension}"), Encode(document.Name, clean, level));
        }
    }

    /// <summary>The name of a level in file names.</summary>
    public static string LevelName(ScanLevel level) => level.ToString().ToLowerInvariant();

    /// <summary>A clean page as an image file of a level: PNG when clean, otherwise JPEG. The name seeds the damage.</summary>
    public static byte[] Encode(string name, GrayImage clean, ScanLevel level)
    {
        var scanned = Degrader.Degrade(clean, level, SeededNumbers.For($"{name}/{LevelName(level)}"));
        using var pix = Pix.FromGray(scanned);
        return level switch
        {
            ScanLevel.Clean => pix.EncodePng(),
            ScanLevel.Light => pix.EncodeJpeg(85),
            _ => pix.EncodeJpeg(45),
        };
    }
}
