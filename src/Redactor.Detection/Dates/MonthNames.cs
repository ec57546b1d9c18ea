using System.Collections.Frozen;

namespace Redactor.Detection.Dates;

/// <summary>
/// Names of months in Kazakh (three scripts), Russian, Kyrgyz, Uyghur, Uzbek, Turkish, English, Spanish and Bosnian, with any case ending, and as
/// OCR damages them.
/// </summary>
internal static class MonthNames
{
    // Words that are months as they stand; a following full stop is no part of them.
    private static readonly FrozenSet<string> Whole = new[]
    {
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
        "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec",
        "янв", "фев", "февр", "мар", "апр", "май", "мая", "мае", "маю", "маем", "июн", "июл", "авг", "сен", "сент", "окт", "ноя", "нояб", "дек",
        "қаң", "ақп", "нау", "сәу", "мам", "мау", "шіл", "там", "қыр", "қаз", "қар", "желт",
        "ماي", "mayıs", "ocak", "ekim", "ene", "abr", "ago", "dic", "mayo", "maj", "maja", "maju", "juni", "juna", "junu", "juli", "jula", "julu", "rujna", "rujnu",
    }.ToFrozenSet(StringComparer.Ordinal);

    // Beginnings: any ending of up to eight letters may follow.
    private static readonly string[] Stems =
    [
        "қаңтар", "ақпан", "наурыз", "сәуір", "мамыр", "маусым", "шілде", "тамыз", "қыркүйек", "қазан", "қараша", "желтоқсан",
        "январ", "феврал", "март", "апрел", "июн", "июл", "август", "сентябр", "октябр", "ноябр", "декабр",
        "сентабр", "октабр", "күркүйек", "кыркуйек", "кыркүйек", "қырқүйек", "кантар", "акпан", "сауир", "сауір", "шилде", "желтоксан", "майда", "майды", "майы", "үчтүн",
        "يانۋار", "فېۋرال", "مارت", "ئاپرېل", "ئاپرىل", "مايدا", "ماينىڭ", "مايدىن", "مايغا", "ماينى", "يانىۋار", "فىۋرال", "فېبرال", "ئىيون", "ئىيول", "ئاۋگۇست", "سىنتەبىر", "ئوكتەبىر", "نوۋابىر", "دىكابىر", "ئىيۇن", "ئىيۇل", "ئاۋغۇست", "سېنتەبىر", "ئۆكتەبىر", "نويابىر", "دېكابىر",
        "قاڭتار", "اقپان", "ناۋرىز", "ساۋىر", "مامىر", "ماۋسىم", "شىلدە", "تامىز", "قىركۇيەك", "قازان", "قاراشا", "جەلتوقسان",
        "qantar", "qañtar", "qańtar", "qaŋtar", "aqpan", "nauryz", "naýryz", "säuir", "sáýir", "sauir", "mamyr", "mausym", "maýsym", "shilde", "şilde",
        "tamyz", "qyrküıek", "qyrküiek", "qyrkúıek", "qyrkuiek", "qazan", "qaraşa", "qarasha", "jeltoqsan", "jeltoksan", "zheltoksan", "kyrkuiek", "akpan",
        "şubat", "mart", "nisan", "haziran", "temmuz", "ağustos", "eylül", "kasım", "aralık", "ocağ", "ekimde", "mayısta",
        "yanvar", "fevral", "aprel", "iyun", "iyul", "avgust", "sentabr", "sentyabr", "oktabr", "oktyabr", "noyabr", "dekabr",
        "enero", "febrero", "marzo", "abril", "junio", "julio", "agosto", "septiembre", "octubre", "noviembre", "diciembre",
        "januar", "februar", "april", "septembar", "septembr", "oktobar", "oktobr", "novembar", "novembr", "decembar", "decembr", "avgust", "siječ", "veljač", "ožuj", "travnj", "svibnj",
        "lipnj", "srpnj", "kolovoz", "listopad", "studeno", "studeni", "prosin",
    ];

    // Beginnings of words and names that begin as a month does.
    private static readonly string[] OtherWords = ["мартен", "мартын", "мартин", "августин", "қазанақ", "мамыражай"];

    private static readonly string[] FullEnglish =
        ["january", "february", "march", "april", "august", "september", "october", "november", "december"];

    private static readonly FrozenDictionary<char, string[]> StemsByInitial =
        Stems.GroupBy(s => s[0]).ToFrozenDictionary(g => g.Key, g => g.ToArray());

    /// <summary>The token is a month as written. English names need their capital, for "may" and "march" are also words.</summary>
    public static bool IsMonth(ReadOnlySpan<char> token)
    {
        if (token.Length is < 3 or > 18)
            return false;
        if (char.IsAsciiLetterLower(token[0]) && IsAmbiguousInLowerCase(token))
            return false;
        var lower = Lower(token);
        if (Whole.Contains(lower))
            return true;
        return StemsByInitial.TryGetValue(lower[0], out var stems)
            && Array.Exists(stems, s => lower.Length <= s.Length + 8 && lower.StartsWith(s, StringComparison.Ordinal) && !IsOtherWord(lower));
    }

    /// <summary>
    /// The token is a month with one letter lost, gained or misread; ask only beside a day or a year. Short names are too like other words
    /// to be told beside a day alone.
    /// </summary>
    public static bool IsDamagedMonth(ReadOnlySpan<char> token, bool besideYear)
    {
        if (token.Length is < 5 or > 18)
            return false;
        var lower = Lower(token);
        var least = besideYear ? 5 : 6;
        return Array.Exists(Stems, s => s.Length >= least && s is not ("қазан" or "qazan" or "قازان") && BeginsNearly(lower, s)) || Array.Exists(FullEnglish, s => Math.Abs(s.Length - lower.Length) < 2 && BeginsNearly(lower, s));
    }

    private static string Lower(ReadOnlySpan<char> token)
    {
        Span<char> lower = stackalloc char[token.Length];
        token.ToLowerInvariant(lower);
        return new string(lower);
    }

    private static bool IsAmbiguousInLowerCase(ReadOnlySpan<char> token) => token is "may" or "march" or "mar" or "jan" or "dec" or "sep" or "august" or "nov";

    private static bool IsOtherWord(string lower) => lower is "augustus" or "marta" or "martin" or "studenoj" or "studenom" || Array.Exists(OtherWords, w => lower.StartsWith(w, StringComparison.Ordinal));

    private static bool BeginsNearly(string word, string stem)
    {
        for (var length = stem.Length - 1; length <= stem.Length + 1; length++)
        {
            if (word.Length >= length && word.Length <= length + 5 && WithinOneEdit(word.AsSpan(0, length), stem))
                return true;
        }

        return false;
    }

    private static bool WithinOneEdit(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        var same = a.CommonPrefixLength(b);
        var restA = a[same..];
        var restB = b[same..];
        if (restA.IsEmpty || restB.IsEmpty)
            return restA.Length + restB.Length <= 1;
        return restA[1..].SequenceEqual(restB[1..]) || restA[1..].SequenceEqual(restB) || restA.SequenceEqual(restB[1..]);
    }
}
