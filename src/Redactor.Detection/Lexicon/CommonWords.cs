using Redactor.Detection.Names;
using Redactor.Documents;

namespace Redactor.Detection.Lexicon;

/// <summary>Judges how well a token is known as a common word of its language.</summary>
internal static class CommonWords
{
    // Kazakh in Arabic script: its lexicon is large, and without capitals a name must not be explained away as stem and endings.
    private const int EndingsWithoutCapitals = 1;

    public static Commonness Judge(Gazetteers gazetteers, string word, Script script, Language language)
    {
        var whole = JudgePart(gazetteers, word, script, language);
        if (whole != Commonness.Unknown || word.IndexOfAny(['-', '\u2010', '\u2011']) is not (var hyphen and > 0))
            return whole;
        var first = JudgePart(gazetteers, word[..hyphen], script, language);
        var second = JudgePart(gazetteers, word[(hyphen + 1)..], script, language);
        return first < second ? first : second;
    }

    private static Commonness JudgePart(Gazetteers gazetteers, string word, Script script, Language language)
    {
        if (script == Script.Arabic)
        {
            return language == Language.KazakhArabic
                ? Judge(gazetteers, Folding.WordKey(word, Language.KazakhArabic), Script.Cyrillic, WordClasses.CommonKazakh | WordClasses.CommonKyrgyz, EndingsWithoutCapitals)
                : Judge(gazetteers, Folding.WordKey(word), Script.Arabic, WordClasses.CommonUyghur);
        }

        if (script == Script.Cyrillic)
            return Judge(gazetteers, Folding.WordKey(word), Script.Cyrillic, WordClasses.CommonCyrillic);
        if (script != Script.Latin)
            return Commonness.Unknown;
        var english = Judge(gazetteers, Folding.WordKey(word), Script.Latin, LatinOf(language));
        if (english == Commonness.Unknown && language == Language.English && American(Folding.WordKey(word)) is { } american)
            return Judge(gazetteers, american, Script.Latin, WordClasses.CommonEnglish);
        return language == Language.KazakhLatin && english == Commonness.Unknown
            ? Judge(gazetteers, Folding.WordKey(word, Language.KazakhLatin), Script.Cyrillic, WordClasses.CommonKazakh)
            : english;
    }

    // The list spells as Americans do: organise, labour, centre.
    private static string? American(string key)
    {
        if (key.Length < 5)
            return null;
        foreach (var (british, american) in (ReadOnlySpan<(string, string)>)[("isation", "ization"), ("ise", "ize"), ("ising", "izing"), ("ised", "ized"), ("ises", "izes"), ("our", "or"), ("ours", "ors"), ("oured", "ored"), ("tre", "ter"), ("lled", "led"), ("lling", "ling"), ("ence", "ense")])
        {
            if (key.EndsWith(british, StringComparison.Ordinal))
                return key[..^british.Length] + american;
        }

        return null;
    }

    private static WordClasses LatinOf(Language language) =>
        language == Language.Turkish ? WordClasses.CommonTurkish | WordClasses.CommonEnglish
        : language == Language.UzbekLatin ? WordClasses.CommonUzbek | WordClasses.CommonEnglish
        : language == Language.Spanish ? WordClasses.CommonSpanish | WordClasses.CommonEnglish
        : language == Language.Bosnian ? WordClasses.CommonBosnian | WordClasses.CommonEnglish
        : language == Language.KazakhLatin ? WordClasses.None
        : WordClasses.CommonEnglish;

    private static Commonness Judge(Gazetteers gazetteers, string key, Script script, WordClasses languages, int mostEndings = 4)
    {
        if (key.Length == 0)
            return Commonness.Unknown;
        var classes = gazetteers.Word(script, key);
        if (classes.Has(languages))
            return classes.Has(WordClasses.Core) ? Commonness.Core : Commonness.Listed;
        if (key.Length < 4 || languages == WordClasses.CommonEnglish || languages == WordClasses.None)
            return Commonness.Unknown;
        var stemmed = languages & ~(WordClasses.CommonRussian | WordClasses.CommonEnglish);
        if (WordEndings.HasKnownStem(key, script, stem => gazetteers.Word(script, stem).Has(stemmed), mostEndings))
            return Commonness.ByStem;
        if (WordShapes.IsNoName(key, script, languages))
            return Commonness.ByStem;
        return languages.Has(WordClasses.CommonRussian) && RussianEndings.HasKnownForm(key, form => gazetteers.Word(script, form).Has(WordClasses.CommonRussian))
            ? Commonness.ByStem : Commonness.Unknown;
    }
}
