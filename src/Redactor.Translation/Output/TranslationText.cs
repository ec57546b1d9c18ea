using System.Text;

namespace Redactor.Translation;

/// <summary>
/// Writes <c>translation.LANG.txt</c>: one paragraph to a block, what a reader must not trust marked where it stands, the marks explained at the end.
/// </summary>
public static class TranslationText
{
    public const string Uncertain = "(?)";
    public const string Doubtful = "(!)";

    private const SentenceMarks ToCheck = SentenceMarks.NumbersDiffer | SentenceMarks.GlossaryMissed | SentenceMarks.InPieces;

    public static string FileName(string target) => $"translation.{LanguageTags.ShortOf(target)}.txt";

    public static string Write(TranslatedDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var text = new StringBuilder();
        var solid = LanguageTags.ScriptOf(document.Target) == Documents.Script.Han;
        foreach (var paragraph in document.Paragraphs)
        {
            for (var i = 0; i < paragraph.Sentences.Count; i++)
            {
                var sentence = paragraph.Sentences[i];
                if (i > 0 && !(solid && sentence.State == SentenceState.Translated)) text.Append(' ');
                text.Append(Write(sentence));
            }

            text.Append("\n\n");
        }

        if (text.Length > 0) text.Length--;
        var legend = LegendOf(document);
        return text.Append(legend.Count == 0 ? string.Empty : "\n---\n" + string.Join('\n', legend) + "\n").ToString();
    }

    /// <summary>One sentence as it stands in the file, with its marks.</summary>
    public static string Write(TranslatedSentence sentence)
    {
        ArgumentNullException.ThrowIfNull(sentence);
        var text = sentence.State == SentenceState.Untranslated ? $"(not translated, {LanguageTags.ShortOf(sentence.Source.Language)}: {sentence.Text})" : sentence.Text;
        return string.Join(' ', MarksOf(sentence).Prepend(text));
    }

    /// <summary>The marks that stand behind a sentence.</summary>
    public static IEnumerable<string> MarksOf(TranslatedSentence sentence)
    {
        ArgumentNullException.ThrowIfNull(sentence);
        if (sentence.Marks.HasFlag(SentenceMarks.UncertainReading)) yield return Uncertain;
        if ((sentence.Marks & ToCheck) != SentenceMarks.None) yield return Doubtful;
    }

    /// <summary>What the marks of a document mean, and who translated it.</summary>
    public static IReadOnlyList<string> LegendOf(TranslatedDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var lines = new List<string>();
        if (document.Report.Translated > 0) lines.Add($"Machine translation by {string.Join(", ", document.Report.Engines.Select(e => e.Engine).Distinct(StringComparer.Ordinal))}; nobody has checked it.");
        if (document.Sentences.Any(s => s.Marks.HasFlag(SentenceMarks.Pivoted))) lines.Add("Parts were translated through a third language.");
        if (document.Sentences.Any(s => s.Marks.HasFlag(SentenceMarks.UncertainReading))) lines.Add($"{Uncertain} The scan could not be read well here.");
        if (document.Sentences.Any(s => (s.Marks & ToCheck) != SentenceMarks.None)) lines.Add($"{Doubtful} The translation did not pass every check: compare it with the source.");
        if (document.Report.Untranslated > 0) lines.Add("(not translated, ...) No trustworthy translation could be had; the text stands in its own language.");
        return lines;
    }
}
