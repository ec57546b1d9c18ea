using Redactor.Documents;

namespace Redactor.Detection;

/// <summary>Guesses the language of plain text by its letters, for text that comes without one.</summary>
public static class LanguageGuess
{
    private const int ShortLine = 24;

    /// <summary>One language for each line; short lines without telling letters take that of the document.</summary>
    public static IReadOnlyList<Language> ForLines(string text, IReadOnlyList<(int Start, int End)> lines)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(lines);
        var whole = new LetterCount(text);
        var result = new Language[lines.Count];
        var last = Of(whole, null);
        for (var i = 0; i < lines.Count; i++)
        {
            var count = new LetterCount(text.AsSpan(lines[i].Start, lines[i].End - lines[i].Start));
            result[i] = last = count.Letters == 0 ? last : Of(count, count.Letters < ShortLine ? whole : null);
        }

        return result;
    }

    /// <summary>The language of one piece of text.</summary>
    public static Language Of(string text) => Of(new LetterCount(text), null);

    private static Language Of(LetterCount count, LetterCount? context) => count.Dominant switch
    {
        Script.Han => Language.Chinese,
        Script.Arabic => Arabic(count) ?? (context is null ? null : Arabic(context)) ?? Language.Uyghur,
        Script.Cyrillic => Cyrillic(count) ?? (context is null ? null : Cyrillic(context)) ?? Language.Russian,
        Script.Latin => Latin(count) ?? (context is null ? null : Latin(context)) ?? Language.English,
        _ => Language.Undetermined,
    };

    private static Language? Arabic(LetterCount c) =>
        c.KazakhArabic > c.Uyghur ? Language.KazakhArabic : c.Uyghur > 0 ? Language.Uyghur : null;

    private static Language? Cyrillic(LetterCount c) =>
        c.KazakhCyrillic > 0 && c.KazakhCyrillic >= c.UzbekCyrillic ? Language.KazakhCyrillic
        : c.UzbekCyrillic > 0 ? Language.UzbekCyrillic
        : c.KyrgyzCyrillic > 0 ? Language.Kyrgyz
        : null;

    private static Language? Latin(LetterCount c) =>
        c.Latin < 12 * Math.Max(c.Turkish, Math.Max(c.KazakhLatin, c.UzbekLatin))
            ? c.UzbekLatin > 0 ? Language.UzbekLatin : c.KazakhLatin > c.Turkish / 4 ? Language.KazakhLatin : Language.Turkish
        : c.Bosnian * 40 > c.Latin && c.Bosnian > c.Spanish ? Language.Bosnian
        : c.Spanish * 40 > c.Latin ? Language.Spanish
        : null;

    private sealed class LetterCount
    {
        public LetterCount(ReadOnlySpan<char> text)
        {
            foreach (var c in text)
                Count(c);
        }

        public int Latin { get; private set; }

        public int KazakhCyrillic { get; private set; }

        public int KyrgyzCyrillic { get; private set; }

        public int UzbekCyrillic { get; private set; }

        public int KazakhArabic { get; private set; }

        public int Uyghur { get; private set; }

        public int Turkish { get; private set; }

        public int KazakhLatin { get; private set; }

        public int UzbekLatin { get; private set; }

        public int Spanish { get; private set; }

        public int Bosnian { get; private set; }

        public int Letters => Latin + Cyrillic + Arabic + Han;

        // A Han character says as much as several letters.
        public Script Dominant => Letters == 0 ? Script.Unknown
            : Han * 3 >= Math.Max(Latin, Math.Max(Cyrillic, Arabic)) && Han > 0 ? Script.Han
            : Arabic >= Latin && Arabic >= Cyrillic ? Script.Arabic
            : Cyrillic >= Latin ? Script.Cyrillic
            : Script.Latin;

        private int Cyrillic { get; set; }

        private int Arabic { get; set; }

        private int Han { get; set; }

        private void Count(char c)
        {
            if (TextFolding.IsHan(c))
                Han++;
            else if (c is >= '\u0620' and <= '\u06D5' && char.IsLetter(c))
                CountArabic(c);
            else if (c is >= '\u0400' and <= '\u052F')
                CountCyrillic(c);
            else if (char.IsLetter(c) && c < '\u0300')
                CountLatin(char.ToLowerInvariant(c));
        }

        private void CountArabic(char c)
        {
            Arabic++;
            KazakhArabic += c is 'ع' or 'ح' or 'ٴ' or 'ء' ? 1 : 0;
            Uyghur += c is 'ې' or 'ۈ' or 'ئ' or 'غ' or 'خ' or 'ۆ' ? 1 : 0;
        }

        private void CountCyrillic(char c)
        {
            Cyrillic++;
            var lower = char.ToLowerInvariant(c);
            KazakhCyrillic += lower is 'ә' or 'ғ' or 'қ' or 'ұ' or 'һ' or 'і' ? 1 : 0;
            KyrgyzCyrillic += lower is 'ң' or 'ө' or 'ү' ? 1 : 0;
            UzbekCyrillic += lower is 'ў' or 'ҳ' ? 3 : lower is 'ғ' or 'қ' ? 1 : 0;
        }

        private void CountLatin(char c)
        {
            Latin++;
            Turkish += c is 'ı' or 'ş' or 'ğ' or 'ç' or 'ü' or 'ö' ? 1 : 0;
            KazakhLatin += c is 'ǵ' or 'ń' or 'ū' or 'ý' or 'ä' or 'ŋ' ? 1 : 0;
            UzbekLatin += c is 'ʻ' ? 1 : 0;
            Bosnian += c is 'č' or 'ć' or 'š' or 'ž' or 'đ' ? 1 : 0;
            Spanish += c is 'ñ' or 'á' or 'é' or 'í' or 'ó' or 'ú' ? 1 : 0;
        }
    }
}
