using Redactor.Translation;
using Redactor.Typeset;

namespace Redactor.Pipeline.Translate;

/// <summary>Sets a translation and its source side by side, paragraph by paragraph, as a PDF/A-2b. Nothing in it depends on the size of what was burned.</summary>
public static class TranslationPdf
{
    public static string FileName(string target) => Path.ChangeExtension(TranslationText.FileName(target), "pdf");

    /// <summary>The PDF, or why there is none and what to do; text and report are there all the same.</summary>
    /// <param name="id">Stands on top of each page; null for none.</param>
    public static (byte[]? Bytes, string? Problem) TryWrite(TranslatedDocument document, string? id, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(document);
        using var output = new MemoryStream();
        try
        {
            TypesetPdf.Write(Compose(document, id), output, cancellation: cancellationToken);
            return (output.ToArray(), null);
        }
        catch (TypesetException problem)
        {
            return (null, problem.Message);
        }
    }

    private static TypesetDocument Compose(TranslatedDocument document, string? id)
    {
        var source = document.Paragraphs.GroupBy(p => p.Source.Language, StringComparer.Ordinal).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).FirstOrDefault()?.Key ?? LanguageTags.Undetermined;
        var legend = TranslationText.LegendOf(document);
        return new()
        {
            Columns = [new(source, source), new(document.Target, document.Target)],
            Rows = [.. document.Paragraphs.Select(p => new TypesetRow([SourceOf(p), TranslationOf(p, document.Target)]))],
            Header = id is null ? null : TypesetCell.Of(id, "en"),
            Footer = legend.Count == 0 ? null : TypesetCell.Of(legend[0], "en"),
            Legend = [.. legend.Skip(1).Select(l => TypesetCell.Of(l, "en"))],
        };
    }

    private static TypesetCell SourceOf(TranslatedParagraph paragraph) =>
        new([.. paragraph.Sentences.SelectMany((s, i) => Runs(s.Source.Text, s, s.Source.Language, RunStyle.Plain, i > 0 && IsSpaced(s.Source.Language)))]);

    private static TypesetCell TranslationOf(TranslatedParagraph paragraph, string target)
    {
        var runs = new List<TypesetRun>();
        foreach (var sentence in paragraph.Sentences)
        {
            var (language, style) = sentence.State switch
            {
                SentenceState.Translated => (target, RunStyle.Plain),
                SentenceState.Untranslated => (sentence.Source.Language, RunStyle.Untranslated),
                _ => (sentence.Source.Language, RunStyle.Plain),
            };
            runs.AddRange(Runs(sentence.Text, sentence, language, style, runs.Count > 0 && IsSpaced(language)));
            runs.AddRange(TranslationText.MarksOf(sentence).Select(m => new TypesetRun(" " + m, "en", RunStyle.Uncertain)));
        }

        return new(runs);
    }

    /// <summary>A sentence with its placeholders told apart.</summary>
    private static IEnumerable<TypesetRun> Runs(string text, TranslatedSentence sentence, string language, RunStyle style, bool spaceBefore)
    {
        if (spaceBefore) yield return new(" ", language);
        var tag = string.Equals(language, LanguageTags.Undetermined, StringComparison.Ordinal) ? null : language;
        var known = sentence.Source.Placeholders.Select(p => p.Text).Distinct(StringComparer.Ordinal).ToList();
        for (var at = 0; at < text.Length;)
        {
            var next = known.Select(k => (At: text.IndexOf(k, at, StringComparison.Ordinal), Text: k)).Where(f => f.At >= 0).OrderBy(f => f.At).ThenByDescending(f => f.Text.Length).FirstOrDefault();
            var end = next.Text is null ? text.Length : next.At;
            if (end > at) yield return new(text[at..end], tag, style);
            if (next.Text is null) yield break;
            yield return new(next.Text, "en", RunStyle.Placeholder);
            at = end + next.Text.Length;
        }
    }

    private static bool IsSpaced(string language) => LanguageTags.ScriptOf(language) != Documents.Script.Han;
}
