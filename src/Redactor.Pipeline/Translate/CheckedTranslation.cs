using Redactor.Detection.Linking;
using Redactor.Documents;
using Redactor.Translation;
using Redactor.Verification;

namespace Redactor.Pipeline.Translate;

/// <summary>
/// Looks for approved texts in translations: names return through transliteration, so they are looked for in all alphabets, Chinese ones as pinyin. What shows one is taken back, and
/// its source, which is clean, stands there.
/// </summary>
public sealed class CheckedTranslation
{
    private readonly ApprovedTextSearch search;
    private readonly NamesAcrossScripts names;
    private readonly PinyinNames pinyin;

    public CheckedTranslation(IReadOnlyList<ApprovedText> approved)
    {
        ArgumentNullException.ThrowIfNull(approved);
        search = new ApprovedTextSearch(approved);
        var kept = approved.Where(a => a.IsKept).Select(a => a.Text.Reveal()).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var people = approved.Where(a => a.Type == EntityType.Person && !kept.Contains(a.Text.Reveal())).Select(a => a.Text.Reveal()).ToList();
        names = new NamesAcrossScripts(people);
        pinyin = new PinyinNames(people);
    }

    /// <summary>The translation with nothing in it that may not be read.</summary>
    /// <exception cref="TranslationLeakException">The source itself, put together, shows an approved text.</exception>
    public TranslatedDocument WithoutLeaks(TranslatedDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        // What stands in for a translation must be clean itself: it is put together anew, and may show over a line's end what no line showed.
        var source = document.Withholding(_ => true);
        if (search.Shows(TranslationText.Write(source))) throw new TranslationLeakException();
        var sentences = document.Withholding(s => search.Shows(s.Text) || names.StandIn(s.Text) || pinyin.StandIn(s.Text));
        // A name may lie over the end of a sentence, or begin only with what the one before it ends with.
        var suspect = sentences.Paragraphs.Where(p => search.Shows(string.Join(' ', p.Sentences.Select(s => s.Text)))).SelectMany(p => p.Sentences).ToHashSet();
        var paragraphs = suspect.Count == 0 ? sentences : sentences.Withholding(suspect.Contains);
        return search.Shows(TranslationText.Write(paragraphs)) ? source : paragraphs;
    }
}

/// <summary>The text of burned pages, put together for a translation, shows what may not be read.</summary>
public sealed class TranslationLeakException() : Exception("The text of the burned pages, put together for a translation, shows an approved text.")
{
    /// <summary>What found it, as reports name it.</summary>
    public const string Probe = "translation/1 approved-text";
}
