using System.Globalization;
using System.Text;
using Redactor.Typeset.Fonts;
using Redactor.Typeset.Pages;
using Redactor.Typeset.Pdf;

namespace Redactor.Typeset;

/// <summary>
/// Sets a text as a PDF/A-2b (ISO 19005-2) on A4 with embedded fonts. The same document makes the same bytes with the same versions of
/// fonts and libraries. May be called from many threads at once.
/// </summary>
public static class TypesetPdf
{
    private static readonly CultureInfo Invariant = CultureInfo.InvariantCulture;

    /// <summary>Writes the document page by page. Throws <see cref="TypesetException"/>; what was written by then is no PDF.</summary>
    /// <param name="output">Written forwards only, never read; left open.</param>
    public static TypesetResult Write(
        TypesetDocument document,
        Stream output,
        TypesetOptions? options = null,
        IProgress<TypesetProgress>? progress = null,
        CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(output);
        options ??= new TypesetOptions();
        Check(document, options);
        try
        {
            using var fonts = new FontMap();
            using var pdf = new PdfBytes(output);
            return Write(document, options, fonts, pdf, progress, cancellation);
        }
        catch (Exception e) when (e is DllNotFoundException or EntryPointNotFoundException)
        {
            throw new TypesetException(
                TypesetError.LibraryMissing, "A library for setting text is too old: Pango 1.48 and HarfBuzz 3.0 are needed (Debian 12 or later has them).", e);
        }
    }

    private static TypesetResult Write(
        TypesetDocument document, TypesetOptions options, FontMap fonts, PdfBytes pdf, IProgress<TypesetProgress>? progress, CancellationToken cancellation)
    {
        pdf.Write("%PDF-1.7\n%"u8);
        pdf.Write([0xE2, 0xE3, 0xCF, 0xD3, (byte)'\n']);
        int catalog = pdf.Reserve(), metadata = pdf.Reserve(), profile = pdf.Reserve();
        var pages = new PageComposer(pdf, fonts, document, options, cancellation);
        for (var i = 0; i < document.Rows.Count; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            pages.Add(document.Rows[i]);
            progress?.Report(new TypesetProgress(i + 1, document.Rows.Count, pages.Pages));
        }

        pages.AddLegend();
        pages.Finish(fonts);
        pdf.WriteStream(metadata, "/Type/Metadata/Subtype/XML", Encoding.UTF8.GetBytes(ArchiveMetadata.Xmp(Printable(document.Title))));
        pdf.WriteStream(profile, "/N 1", GrayProfile.Bytes);
        pdf.WriteObject(catalog, string.Create(
            Invariant,
            $"<</Type/Catalog/Pages {pages.PageTree} 0 R/Metadata {metadata} 0 R/OutputIntents[<</Type/OutputIntent/S/GTS_PDFA1" +
            $"/OutputConditionIdentifier(Grey, gamma 2.2)/Info(Grey, gamma 2.2)/DestOutputProfile {profile} 0 R>>]>>"));
        var hash = pdf.Finish(catalog);
        return new TypesetResult(pages.Pages, pages.MissingLetters, pages.DroppedControls, hash);
    }

    private static void Check(TypesetDocument document, TypesetOptions options)
    {
        if (document.Columns.Count is < 1 or > 2)
            throw new ArgumentException("A document has one column or two.", nameof(document));
        if (document.Rows.Any(r => r.Cells.Count != 1 && r.Cells.Count != document.Columns.Count))
            throw new ArgumentException("A row has one cell, or one for each column.", nameof(document));
        var length = document.Rows.SelectMany(r => r.Cells).Concat(document.Legend).SelectMany(c => c.Runs).Sum(r => (long)r.Text.Length);
        if (length > options.MaxLength)
            throw TypesetException.TooLong(string.Create(Invariant, $"{options.MaxLength} characters"));
    }

    /// <summary>What XML can hold of a title.</summary>
    private static string? Printable(string? title) =>
        title is null ? null : string.Concat(title.EnumerateRunes().Where(r => !Rune.IsControl(r) && (r.Value & 0xFFFE) != 0xFFFE).Select(r => r.ToString()));
}
