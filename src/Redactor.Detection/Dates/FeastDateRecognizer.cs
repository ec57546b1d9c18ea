using Redactor.Detection.Names;
using Redactor.Detection.Traits;
using Redactor.Documents;

namespace Redactor.Detection.Dates;

/// <summary>
/// Feasts of the lunar, Islamic and civil calendars where they tell a day: beside a year, or with a word that sets something on, before or
/// after them. A feast that is only spoken of stays.
/// </summary>
internal sealed class FeastDateRecognizer : IRecognizer
{
    private const int LongestGap = 14;

    private static readonly PhraseTable Feasts = new(
        """
        eid eid+al-fitr eid+al-adha eid+ul-fitr eid+ul-adha kurban+bayram* qurban+bayram* kurban+eid qurban+eid kurban+ait qurban+ait kurban+hayit qurban+heyt roza+heyt ramadan ramazan nowruz navruz nauryz newroz noruz spring+festival lunar+new+year chinese+new+year mid-autumn+festival
        national+day new+year's+eve new+year's+day new+year new+year's christmas christmas+eve easter dragon+boat+festival lantern+festival qingming+festival labour+day labor+day women's+day victory+day independence+day all+saints'+day
        """,
        """
        курбан-байрам* курбан+байрам* курбан-айт* курбан+айт* ораза-айт* ораза+айт* ураза-байрам* рамадан* рамазан* наурыз+мейрам* наурыза науруз* навруз* нооруз* новый+год нового+года новому+году новым+годом новом+году
        китайск*+нов*+год* лунн*+нов*+год* праздник*+весны рождеств* пасх* уразы уразу урасы новогодн*+ночь день+победы дню+победы дня+победы день+независимости дня+независимости праздник*+середины+осени
        """,
        "қадыр+түн* қадір+түн* барат+түн* құрбан+айт* құрбандық+айт* ораза+айт* наурыз+мейрам* наурыз+той* рамазан* жаңа+жыл* ұлыстың+ұлы+күн* айт+күн* айттың+бірінші тәуелсіздік+күн* көктем+мереке* көктем+мейрам*",
        "قۇربان+ھېيت* قەدىر+كېچى* بارات+كېچى* نەۋروز* روزا+ھېيت* رامزان* نورۇز* نورۇز+باير* يېڭى+يىل* باھار+بايرام* چاغان* ھېيت+كۈن* قۇربان+ايت* ورازا+ايت* ناۋرىز+مەيرام* جاڭا+جىل* كوكتەم+مەرەكە*",
        "kurban+bayramı* ramazan+bayramı* qurbon+hayit* ramazon+hayit* navro'z* qurban+ayt* oraza+ayt* naýryz+meıram* nauryz+meiram* jańa+jyl* jaña+jyl*");

    private static readonly PhraseTable Before = new(
        "on before after during until since at by from eve night day around over", "под перед накануне после на в во до к ко под с со время день ночь канун вечером утром около", "", "", "");

    private static readonly PhraseTable After = new(
        "eve", "", "алдында* алдыңғы қарсаңында* күні күндері кезінде* түнінде* таңында кешінде кештері кейін соң дейін уақытында түні арифе*", "ھارپىسى* ئەتىسى* ئەتىگىنى* ئالدى ئالدىدا* كۈنى كۈنلىرى مەزگىلىدە* ۋاقتىدا* كېيىن ئاخشىمى كېچىسى الدىندا* كەزىندە* كەيىن سوڭ قارساڭىندا*", "öncesi sonrası günü arifesi kuni arafasida");

    private static readonly PhraseTable Numbered = new(
        "", "", "он жиырма бірінші екінші үшінші төртінші соңғы бірінде екісінде үшінде төртінде бесінде алтысында жетісінде сегізінде тоғызында онында жиырмасында",
        "ئون يىگىرمە بىرىنچى ئىككىنچى ئۈچىنچى تۆتىنچى ئاخىرقى ون جيىرما بىرىنشى ەكىنشى ٴۇشىنشى", "");

    private static readonly PhraseTable Lead = new("of the day days night first second third fourth last", "день дня дню днём дни ночь ночи первый первого второй второго третий третьего последний последнего праздник праздника", "", "", "");

    private static readonly PhraseTable YearWords = new("of in last that same this next", "прошл* эт* т* следующ* года году год г", "жыл* былтыр* өткен сол осы биыл*", "يىل* جىل* بۇلتۇر* ئۆتكەن شۇ بىلتىر* وتكەن سول", "jyl* yil* yıl*");

    private static readonly string[] Locative = ["да", "де", "та", "те", "دا", "دە", "تا", "تە"];

    private static readonly HanPhrases Chinese = new(
        "春节 冬至 夏至 小年 小年夜 五一劳动节 三八妇女节 六一儿童节 十一国庆 五一 十一长假 元宵节 中秋节 中秋 国庆节 国庆 端午节 端午 清明节 清明 古尔邦节 古尔邦 宰牲节 肉孜节 开斋节 斋月 诺鲁孜节 纳吾鲁孜节 诺鲁孜 元旦 除夕 大年三十 年三十 大年初一 大年初二 大年初三 大年初五 重阳节 劳动节 国庆长假 腊八 过年 新年");

    private static readonly HanPhrases ChineseAfter = new("前 后 期间 那天 当天 当晚 那晚 前夕 前后 第二天 过后 以后 之前 之后 前一天 前几天 后几天 一过 刚过 夜里 晚上 早上");

    private static readonly HanPhrases ChineseYear = new("去年 前年 今年 当年 次年 同年 翌年 那年 这年 第二年 上年 明年 年");

    public string Name => "date/feast/1";

    public IEnumerable<Finding> Recognize(DetectionText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Alphabetic(text).Concat(Han(text.Repaired));
    }

    private IEnumerable<Finding> Alphabetic(DetectionText text)
    {
        var tokens = TokenizedText.Of(text).Tokens;
        for (var i = 0; i < tokens.Count; i++)
        {
            if (Feasts.Find(tokens[i]) is not { } last || tokens[i] is { Script: Script.Latin, Casing: Casing.Lower })
                continue;
            var feast = last;
            last = BehindFeast(last);
            var (start, end, year) = WithYear(text.Repaired, tokens, tokens[i], last);
            var lead = Leading(tokens[i]);
            start = Math.Min(start, lead.Start);
            var told = year || last != feast || lead != tokens[i] || tokens[i].PreviousAdjacent is { } before && Before.Find(Article(before)) is not null || last.NextAdjacent is { } after && After.Find(after) is not null;
            if (told || Array.Exists(Locative, e => last.Script != Script.Latin && last.Language != Language.Russian && last.WordKey.Length > 4 && last.WordKey.EndsWith(e, StringComparison.Ordinal)))
                yield return new Finding(start, end, EntityType.Date, year ? 0.85 : 0.65, Name, year ? "a feast and its year" : "a feast that tells a day");
            i = last.Index;
        }
    }

    // "the first day of Ramadan", "в последний день Рамазана".
    private static Token Leading(Token token)
    {
        var first = token;
        for (var (before, n) = (token.PreviousAdjacent, 0); n < 4 && before is not null && Lead.Find(before) is not null; n++, before = before.PreviousAdjacent)
        {
            if (before.WordKey is not ("of" or "the"))
                first = before;
        }

        return first;
    }

    // "Ораза айт күні", "Рамазанның он жетісінде", "Құрбан айттың бірінші күні".
    private static Token BehindFeast(Token feast)
    {
        var last = feast;
        for (var (next, n) = (feast.NextAdjacent, 0); n < 3 && next is not null; n++, next = next.NextAdjacent)
        {
            if (next.Script == Script.Latin || next.Language == Language.Russian || (After.Find(next) is null && Numbered.Find(next) is null))
                break;
            last = next;
        }

        return last;
    }

    private static Token Article(Token token) => token.WordKey is "the" or "of" or "мусульманского" && token.PreviousAdjacent is { } before ? before : token;

    // "Наурыз 2018 жылы", "2018 жылғы Құрбан айт", "Spring Festival of 2018", "на Курбан-айт прошлого года".
    private static (int Start, int End, bool Year) WithYear(string value, IReadOnlyList<Token> tokens, Token first, Token last)
    {
        var (start, end) = (first.Start, last.End);
        var before = Math.Max(0, start - LongestGap - 4);
        for (var i = start - 4; i >= before; i--)
        {
            if (!DateShapes.IsYear(value.AsSpan(i, 4)) || (i > 0 && char.IsDigit(value[i - 1])) || HasBreak(value.AsSpan(i + 4, start - i - 4)))
                continue;
            return (i, end, true);
        }

        for (var i = end; i < Math.Min(value.Length - 3, end + LongestGap); i++)
        {
            if (value[i] is '.' or ';' or '\n')
                break;
            if (!DateShapes.IsYear(value.AsSpan(i, 4)) || (i + 4 < value.Length && char.IsDigit(value[i + 4])))
                continue;
            var close = i + 4;
            while (close < value.Length && (char.IsLetter(value[close]) || (value[close] == ' ' && close == i + 4 && close + 1 < value.Length && IsYearWord(tokens, last, close + 1)) || value[close] == '-'))
                close++;
            return (start, close, true);
        }

        if (last.NextAdjacent is { } word && YearWords.Find(word) is { } first2 && first2.NextAdjacent is { } second && second.WordKey is "года" or "году" or "year" or "жили" or "يىلى")
            return (start, second.End, true);
        return (start, end, false);
    }

    // The stop of "2017 ж." is none.
    private static bool HasBreak(ReadOnlySpan<char> gap)
    {
        var at = gap.IndexOfAny(".,;\n");
        return at >= 0 && !(gap[at] == '.' && at <= 2 && at > 0 && char.IsLetter(gap[at - 1]) && gap[(at + 1)..].IndexOfAny(".,;\n") < 0);
    }

    private static bool IsYearWord(IReadOnlyList<Token> tokens, Token from, int start)
    {
        for (var i = from.Index + 1; i < tokens.Count && tokens[i].Start <= start; i++)
        {
            if (tokens[i].Start == start)
                return YearWords.Find(tokens[i]) is not null && tokens[i].WordKey is not ("in" or "of" or "last");
        }

        return false;
    }

    private IEnumerable<Finding> Han(string value)
    {
        for (var i = 0; i < value.Length; i++)
        {
            if (!TextFolding.IsHan(value[i]) || Chinese.LengthAt(value, i) is not (> 0 and var length))
                continue;
            var start = YearBefore(value, i);
            var after = i + length < value.Length ? ChineseAfter.LengthAt(value, i + length) : 0;
            if (start < i)
                yield return new Finding(start, i + length + after, EntityType.Date, 0.85, Name, "a feast and its year");
            else if (after > 0)
                yield return new Finding(i, i + length + after, EntityType.Date, 0.65, Name, "a feast that tells a day");
            i += length - 1;
        }
    }

    private static int YearBefore(string value, int end)
    {
        var i = end;
        while (i > 0 && (value[i - 1] is ' ' or '的'))
            i--;
        for (var length = 3; length >= 2; length--)
        {
            if (i >= length && ChineseYear.LengthAt(value, i - length) == length)
                return i - length;
        }

        if (i == 0 || value[i - 1] != '年')
            return end;
        var start = i - 1;
        while (start > 0 && i - start < 6 && (char.IsAsciiDigit(value[start - 1]) || "一二三四五六七八九〇零○".Contains(value[start - 1], StringComparison.Ordinal)))
            start--;
        return i - 1 - start is 2 or 4 ? start : end;
    }
}
