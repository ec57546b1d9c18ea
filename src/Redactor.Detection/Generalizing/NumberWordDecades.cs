namespace Redactor.Detection.Generalizing;

/// <summary>The decade of a number in words: its word for the tens tells it, whatever follows.</summary>
internal static class NumberWordDecades
{
    private const int LongestWhole = 3;

    // Tens first: their words begin as those of the units do.
    private static readonly (int Decade, string[] Words)[] Alphabetic =
    [
        (20, Split("twenty twenties двадцат жиырма jyiyrma jiyrma жыйырма yigirma yirmi يىگىرمە جيىرما")),
        (30, Split("thirty thirties тридцат отыз otyz отуз otuz o'ttiz ئوتتۇز وتىز")),
        (40, Split("forty fourty forties сорок қырық qyryq кырк qirq kırk قىرىق")),
        (50, Split("fifty fifties пятьдесят пятидесят елу elw elu элүү ellik elli ئەللىك ەلۋ")),
        (60, Split("sixty sixties шестьдесят шестидесят алпыс alpys алтымыш oltmish altmış ئالتمىش ئاتمىش الپىس")),
        (70, Split("seventy seventies семьдесят семидесят жетпіс jetpis жетимиш yetmish yetmiş يەتمىش جەتپىس")),
        (80, Split("eighty eighties восемьдесят восьмидесят сексен seksen sakson سەكسەن")),
        (90, Split("ninety nineties девяност тоқсан toqsan токсон to'qson doksan توقسان hundred сто жүз yuz yüz ئەسىر يۈز")),
        (10, Split("eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen teens")),
    ];

    public static int? Of(string lower)
    {
        int? found = null;
        foreach (var word in lower.Split([' ', '-', '\u00A0', ',', '.'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (DecadeOf(word) is not { } decade)
                continue;
            if (found is not null && found != decade)
                return null;
            found = decade;
        }

        return found;
    }

    private static int? DecadeOf(string word)
    {
        foreach (var (decade, words) in Alphabetic)
        {
            foreach (var one in words)
            {
                if (one.Length > LongestWhole ? word.StartsWith(one, StringComparison.Ordinal) : string.Equals(word, one, StringComparison.Ordinal))
                    return decade;
            }
        }

        return word.Contains("надцат", StringComparison.Ordinal) ? 10 : Chinese(word);
    }

    // 四十一: the figure before the ten; a lone ten is a teen.
    private static int? Chinese(string word)
    {
        var ten = word.IndexOf('十', StringComparison.Ordinal);
        if (ten < 0 || word.IndexOf('十', ten + 1) >= 0 || word.Contains('百', StringComparison.Ordinal))
            return null;
        return ten == 0 || "一二三四五六七八九".IndexOf(word[ten - 1], StringComparison.Ordinal) is not (>= 0 and var figure) ? 10 : 10 * (figure + 1);
    }

    private static string[] Split(string words) => words.Split(' ');
}
