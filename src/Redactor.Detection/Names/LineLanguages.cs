using Redactor.Detection.Lexicon;
using Redactor.Documents;

namespace Redactor.Detection.Names;

/// <summary>
/// The language of each line as its words have it: readers tell Latin-script languages apart by letters alone, which takes Kazakh in
/// Latin letters for English.
/// </summary>
internal static class LineLanguages
{
    private const int ShortestWord = 3;

    public static IReadOnlyList<Language> Of(DetectionText text, Gazetteers gazetteers)
    {
        var languages = new Language[text.Lines.Count];
        for (var i = 0; i < languages.Length; i++)
        {
            var line = text.Lines[i];
            languages[i] = line.Language.Script is Script.Latin or Script.Unknown
                ? OfWords(text.Value.AsSpan(line.Start, line.End - line.Start), gazetteers) ?? line.Language
                : line.Language;
        }

        return languages;
    }

    private static Language? OfWords(ReadOnlySpan<char> line, Gazetteers gazetteers)
    {
        int words = 0, english = 0, kazakh = 0, turkish = 0, uzbek = 0, spanish = 0, bosnian = 0;
        foreach (var range in line.Split(' '))
        {
            var word = line[range].Trim(",.;:!?\"()«»“”".AsSpan());
            if (word.Length < ShortestWord || char.IsUpper(word[0]) || Folding.ScriptOf(word) != Script.Latin)
                continue;
            words++;
            var classes = gazetteers.Word(Script.Latin, Folding.WordKey(word));
            english += classes.Has(WordClasses.CommonEnglish) ? 1 : 0;
            turkish += classes.Has(WordClasses.CommonTurkish) ? 1 : 0;
            uzbek += classes.Has(WordClasses.CommonUzbek) ? 1 : 0;
            spanish += classes.Has(WordClasses.CommonSpanish) ? 1 : 0;
            bosnian += classes.Has(WordClasses.CommonBosnian) ? 1 : 0;
            kazakh += gazetteers.Word(Script.Cyrillic, Folding.WordKey(word, Language.KazakhLatin)).Has(WordClasses.CommonKazakh) ? 1 : 0;
        }

        var best = Math.Max(Math.Max(english, kazakh), Math.Max(turkish, Math.Max(uzbek, Math.Max(spanish, bosnian))));
        if (words < 3 || english * 10 >= best * 9 || best * 2 < words)
            return null;
        return best == kazakh ? Language.KazakhLatin : best == turkish ? Language.Turkish : best == uzbek ? Language.UzbekLatin : best == spanish ? Language.Spanish : Language.Bosnian;
    }
}
