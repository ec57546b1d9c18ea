using System.Globalization;
using System.Text.RegularExpressions;
using Redactor.Documents;

namespace Redactor.Sandbox.Decoding;

/// <summary>Size of one page as a viewer shows it: points (1/72 inch) of its crop box before rotation.</summary>
internal readonly record struct PageSize(double Width, double Height);

/// <summary>Reads what <c>pdfinfo -f 1 -l N</c> prints. Its first lines come from the document and may imitate any other line.</summary>
internal static partial class PdfInfo
{
    /// <summary>The size of every page, from 1 to the number of pages. Rejects what has none, too many, or no size.</summary>
    public static IReadOnlyList<PageSize> Parse(string output, int maxPages)
    {
        // The document's own words (title, author, ...) are printed before its page count and could pretend one: the last counts.
        var counts = CountLine().Matches(output);
        if (counts.Count == 0) throw new DocumentRejectedException(RejectionCode.Damaged);
        var last = counts[^1];
        if (!int.TryParse(last.Groups[1].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var pages))
            throw new DocumentRejectedException(RejectionCode.TooManyPages);
        if (pages == 0) throw new DocumentRejectedException(RejectionCode.NoPages);
        if (pages > maxPages) throw new DocumentRejectedException(RejectionCode.TooManyPages);
        var sizes = new PageSize[pages];
        foreach (Match line in SizeLine().Matches(output, last.Index))
        {
            var number = int.Parse(line.Groups[1].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);
            if (number < 1 || number > pages) throw new DocumentRejectedException(RejectionCode.Damaged);
            sizes[number - 1] = new PageSize(Number(line.Groups[2]), Number(line.Groups[3]));
        }

        // A page without a size is announced but not there.
        return sizes.All(size => size is { Width: > 0, Height: > 0 }) ? sizes : throw new DocumentRejectedException(RejectionCode.Damaged);
    }

    private static double Number(Group group) =>
        double.TryParse(group.ValueSpan, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && double.IsFinite(value)
            ? value
            : throw new DocumentRejectedException(RejectionCode.PageTooLarge);

    [GeneratedRegex(@"^Pages: +([0-9]+)$", RegexOptions.Multiline | RegexOptions.CultureInvariant, 5000)]
    private static partial Regex CountLine();

    [GeneratedRegex(@"^Page +([0-9]{1,9}) size: +([-+0-9.einfa]+) x ([-+0-9.einfa]+) pts", RegexOptions.Multiline | RegexOptions.CultureInvariant, 5000)]
    private static partial Regex SizeLine();
}
