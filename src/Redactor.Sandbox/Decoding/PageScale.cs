using System.Globalization;
using System.Text.RegularExpressions;
using Redactor.Documents;
using Redactor.Sandbox.Protocol;

namespace Redactor.Sandbox.Decoding;

/// <summary>At how many dots per inch a PDF page is rendered, and how many the picture then counts as having.</summary>
internal readonly record struct PageScale(int Rendered, int Stated);

/// <summary>
/// Chooses the scale of each page: what was asked for, coarser where the page would have too many pixels. A photograph that an app wrapped as a page of
/// a metre is told by its few dots per inch: it is rendered as it is and counts as a page of A4.
/// </summary>
internal sealed partial class PageScales(MemoryFile file, DecodeRequest request)
{
    /// <summary>Below this many dots per inch small print is lost: such a page is too large, not merely coarse.</summary>
    private const int LeastDpi = 100;

    /// <summary>Inches; no larger page comes from an office.</summary>
    private const double LargestLongSide = 25;

    private const int LeastScannedDpi = 150;
    private const int LeastPhotographDpi = 30;
    private const double PointsPerInch = 72;

    /// <summary>The scale of page <paramref name="number"/> (from 1). Rejects a page too large.</summary>
    public PageScale Of(int number, PageSize size)
    {
        var inches = size.Width / PointsPerInch * (size.Height / PointsPerInch);
        var most = Math.Min(request.PixelsPerInch, (int)Math.Floor(Math.Sqrt(request.MaxPixelsPerPage / inches) * 0.995));
        var longSide = Math.Max(size.Width, size.Height) / PointsPerInch;
        if (longSide > LargestLongSide && most >= LeastPhotographDpi && PhotographDpi(number) is { } native && native < LeastScannedDpi)
        {
            var rendered = Math.Clamp(native, LeastPhotographDpi, most);
            return new PageScale(rendered, Resolution.ForA4((int)(longSide * rendered)));
        }

        return most >= Math.Min(LeastDpi, request.PixelsPerInch) ? new PageScale(most, most) : throw new DocumentRejectedException(RejectionCode.PageTooLarge);
    }

    /// <summary>Dots per inch of the finest image of a page that has images and no type; null for any other page.</summary>
    private int? PhotographDpi(int number)
    {
        var page = number.ToString(CultureInfo.InvariantCulture);
        using var images = Tool.Start("pdfimages", request.SecondsPerPage, "-list", "-f", page, "-l", page, file.Path);
        var finest = ImageLine().Matches(images.ReadToEnd())
            .Select(line => int.TryParse(line.Groups[1].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var dpi) ? dpi : int.MaxValue)
            .DefaultIfEmpty(int.MaxValue)
            .Max();
        if (finest == int.MaxValue) return null;
        using var fonts = Tool.Start("pdffonts", request.SecondsPerPage, "-f", page, "-l", page, file.Path);
        return fonts.ReadToEnd().Count(letter => letter == '\n') <= 2 ? finest : null;
    }

    // page num type width height color comp bpc enc interp object ID x-ppi y-ppi size ratio
    [GeneratedRegex(@"^ *[0-9]+ +[0-9]+ +image +.* ([0-9]+) +[0-9]+ +[^ ]+ +[^ ]+$", RegexOptions.Multiline | RegexOptions.CultureInvariant, 5000)]
    private static partial Regex ImageLine();
}
