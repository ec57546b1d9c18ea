using System.Buffers;
using System.IO.Compression;
using System.Text;
using Redactor.Verification.Search;

namespace Redactor.Verification.Probes;

/// <summary>
/// Looks for approved texts in the bytes of the file and of its inflated streams: as UTF-8, UTF-16 and hexadecimal, forwards and
/// backwards. Objects known to the byte are passed over, so that a person called Page does not fail every file.
/// </summary>
internal static class RawBytesProbe
{
    public const string Name = "raw-bytes/1";

    // Random bits of a compressed page hold any given four bytes now and then; eight never.
    private const int LeastBytesInPixels = 8;
    private const int LeastBytes = 4;

    public static void Examine(Inspection inspection)
    {
        var patterns = Patterns(inspection.Approved).ToList();
        if (patterns.Count == 0)
            return;
        var anywhere = new BytePatterns(patterns.Where(p => p.Length >= LeastBytes));
        var inPixels = new BytePatterns(patterns.Where(p => p.Length >= LeastBytesInPixels));
        if (inspection.Anatomy is not { } anatomy)
        {
            Search(inspection, inspection.Pdf.Span, anywhere, page: null);
            return;
        }

        foreach (var one in anatomy.Objects.Where(o => !KnownObjects.IsFixed(o)))
        {
            var index = (one.Number - KnownObjects.FirstPage) / KnownObjects.PerPage;
            int? page = one.Number >= KnownObjects.FirstPage && index < inspection.Pages.Count ? index + 1 : null;
            var claim = page is null ? null : inspection.Pages[index];
            if (claim is not null && KnownObjects.IsImage(one, claim))
                Search(inspection, one.Stream.Span, inPixels, page);
            else if (claim is not null && KnownObjects.IsContent(one, claim))
                SearchStrings(inspection, one, page);
            else if (claim is null || !KnownObjects.IsPage(one, claim))
                SearchUnknown(inspection, one, anywhere, page);
        }
    }

    // What the page shows as text is words: a name counts where it stands as one, not where its letters lie inside a longer word.
    private static void SearchStrings(Inspection inspection, FileObject one, int? page)
    {
        var names = new ShownNames(inspection.Approved);
        foreach (var text in KnownObjects.Strings(one.Stream))
        {
            if (names.StandIn(text))
                inspection.Found(Name, "approved-text", page);
        }
    }

    private static void SearchUnknown(Inspection inspection, FileObject one, BytePatterns patterns, int? page)
    {
        Search(inspection, one.Whole.Span, patterns, page);
        if (one.Stream.IsEmpty)
            return;
        try
        {
            using var zlib = new ZLibStream(new MemoryStream(one.Stream.ToArray()), CompressionMode.Decompress);
            using var inflated = new MemoryStream();
            zlib.CopyTo(inflated);
            Search(inspection, inflated.ToArray(), patterns, page);
        }
        catch (InvalidDataException)
        {
            // Not deflated: its bytes were searched as they are.
        }
    }

    private static void Search(Inspection inspection, ReadOnlySpan<byte> bytes, BytePatterns patterns, int? page)
    {
        if (patterns.FoundIn(bytes))
            inspection.Found(Name, "approved-text", page);
    }

    private static IEnumerable<byte[]> Patterns(IReadOnlyCollection<ApprovedText> approved)
    {
        var kept = new KeptWords(approved);
        foreach (var one in approved)
        {
            var text = one.Text.Reveal().Trim();
            if (Evidence.Of([one]).All.Count == 0 || kept.HasText(text))
                continue;
            foreach (var form in Forms(text))
            {
                yield return Encoding.UTF8.GetBytes(form);
                yield return Encoding.BigEndianUnicode.GetBytes(form);
                yield return Encoding.Unicode.GetBytes(form);
                yield return Encoding.ASCII.GetBytes(Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(form)));
                yield return Encoding.ASCII.GetBytes(Convert.ToHexStringLower(Encoding.BigEndianUnicode.GetBytes(form)));
            }
        }
    }

    private static string[] Forms(string text) => [text, text.ToLowerInvariant(), text.ToUpperInvariant(), new string([.. text.Reverse()])];
}
