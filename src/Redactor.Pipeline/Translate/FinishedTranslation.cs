using System.Text;
using Redactor.Detection.Policies;
using Redactor.Documents;
using Redactor.Translation;

namespace Redactor.Pipeline.Translate;

/// <summary>A translation with nothing in it that may not be read, as the bytes that are kept.</summary>
/// <param name="Text">UTF-8.</param>
/// <param name="Pdf">Source and translation side by side; null where it could not be set, and the entry says why.</param>
internal sealed record FinishedTranslation(byte[] Text, byte[]? Pdf, TranslationEntry Entry)
{
    /// <param name="id">Stands on top of each page of the PDF; null for none.</param>
    /// <exception cref="TranslationLeakException">The source itself shows an approved text.</exception>
    public static FinishedTranslation Of(TranslatedDocument document, CheckedTranslation check, string? id, CancellationToken cancellationToken)
    {
        var clean = check.WithoutLeaks(document);
        var text = Encoding.UTF8.GetBytes(TranslationText.Write(clean));
        var (pdf, problem) = TranslationPdf.TryWrite(clean, id, cancellationToken);
        var entry = TranslationEntry.Of(clean.Report, ContentHash.Of(text), text.Length) with { PdfSha256 = pdf is null ? null : ContentHash.Of(pdf).Hex, PdfProblem = problem };
        return new(text, pdf, entry);
    }

    /// <summary>What becomes of a document that nothing translates, as its policy says; it waits where the policy says nothing.</summary>
    public static WithoutTranslator Without(UntranslatedRule? rule) => rule == UntranslatedRule.Release ? WithoutTranslator.ReleaseUntranslated : WithoutTranslator.Wait;

    public override string ToString() => nameof(FinishedTranslation);
}
