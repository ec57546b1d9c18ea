using Redactor.Documents;
using Redactor.Translation;
using Redactor.Typeset;

namespace Redactor.Pipeline.Release;

/// <summary>Sets the transcript anew as a PDF/A-2b: what remains, in order, with no measure of what was burned.</summary>
internal static class TranscriptPdf
{
    /// <summary>The PDF, or null where no font of this machine can set it: the text is there all the same.</summary>
    public static byte[]? TryWrite(string transcript, IReadOnlyList<Language> languages, string id, CancellationToken cancellationToken)
    {
        var language = languages.Count > 0 ? languages[0].Tag : LanguageTags.Undetermined;
        var rows = transcript.ReplaceLineEndings("\n").Split('\n').Where(line => !string.IsNullOrWhiteSpace(line)).Select(line => new TypesetRow([TypesetCell.Of(line.TrimEnd())]));
        using var output = new MemoryStream();
        try
        {
            TypesetPdf.Write(new() { Columns = [new(language, "")], Rows = [.. rows], Header = TypesetCell.Of(id, "en") }, output, cancellation: cancellationToken);
            return output.ToArray();
        }
        catch (TypesetException)
        {
            return null;
        }
    }
}
