using System.Text.RegularExpressions;

namespace Redactor.Detection.Dates;

/// <summary>What a token can be in a written date.</summary>
internal enum DateTokenKind
{
    Other,
    Month,
    DamagedMonth,
    Day,
    DayWord,
    Year,
    YearWord,
    DaySuffix,
    Qualifier,
    PartNoun,
    PartLead,
    Relative,
    Joint,
    MonthWord,
    DayNoun,
    Weekday,
    In,
    DayOfMonth,
    Break,
}

/// <summary>A token of the text: <c>[Start, End)</c> in UTF-16 code units and what it can be in a date.</summary>
internal readonly record struct DateToken(int Start, int End, DateTokenKind Kind);

/// <summary>Cuts text into the tokens that dates are made of.</summary>
internal static partial class DateTokenizer
{
    /// <param name="text">Repaired text (<see cref="DetectionText.Repaired"/>).</param>
    public static List<DateToken> Tokenize(string text)
    {
        var tokens = new List<DateToken>(text.Length / 5);
        foreach (var found in Token().EnumerateMatches(text))
        {
            // «17» сентября
            var closes = text[found.Index] is '»' or '"' or '”' && found.Index > 0 && char.IsAsciiDigit(text[found.Index - 1]);
            tokens.Add(new DateToken(found.Index, found.Index + found.Length, closes ? DateTokenKind.Joint : KindOf(text.AsSpan(found.Index, found.Length))));
        }

        for (var i = 1; i < tokens.Count; i++)
            SetShortYear(tokens, i);
        return tokens;
    }

    // "17-жылдың", "18-ші жылы": two figures before a whole word for year.
    private static void SetShortYear(List<DateToken> tokens, int word)
    {
        if (tokens[word].Kind is not DateTokenKind.YearWord || tokens[word].End - tokens[word].Start < 3)
            return;
        var at = word - 1;
        while (at > 0 && word - at < 3 && tokens[at].Kind is DateTokenKind.Joint or DateTokenKind.DaySuffix)
            at--;
        if (at < word - 1 && tokens[at].Kind is DateTokenKind.Day && tokens[at].End - tokens[at].Start == 2)
            tokens[at] = tokens[at] with { Kind = DateTokenKind.Year };
    }

    private static DateTokenKind KindOf(ReadOnlySpan<char> token)
    {
        if (char.IsAsciiDigit(token[0]))
            return Number(token);
        // The mark of soft vowels in Kazakh may be written or not, and as either of two signs.
        if (token.Length > 1 && token[0] is 'ء' or 'ٴ')
            token = token[1..];
        if (token.Contains(' '))
            return DateTokenKind.Year;
        if (token.Length == 3 && token[0] is '\'' or '’')
            return DateTokenKind.Year;
        if (!char.IsLetter(token[0]))
            return token[0] switch { '\n' or '\f' or '\r' => DateTokenKind.Break, '.' or ',' or '-' or '\'' or '’' or 'ـ' => DateTokenKind.Joint, _ => DateTokenKind.Other };
        if (YearWords().IsMatch(token))
            return DateTokenKind.YearWord;
        if (DaySuffixes().IsMatch(token))
            return DateTokenKind.DaySuffix;
        if (Qualifiers().IsMatch(token))
            return DateTokenKind.Qualifier;
        if (PartNouns().IsMatch(token))
            return DateTokenKind.PartNoun;
        if (PartLeads().IsMatch(token))
            return DateTokenKind.PartLead;
        if (Relatives().IsMatch(token))
            return DateTokenKind.Relative;
        if (MonthWords().IsMatch(token))
            return DateTokenKind.MonthWord;
        if (DayNouns().IsMatch(token))
            return DateTokenKind.DayNoun;
        if (Weekdays().IsMatch(token))
            return DateTokenKind.Weekday;
        if (token is "в" or "В" or "во" or "in" or "In" or "u" or "U")
            return DateTokenKind.In;
        if (Joints().IsMatch(token))
            return DateTokenKind.Joint;
        if (DaysOfMonth().IsMatch(token))
            return DateTokenKind.DayOfMonth;
        if (DayWords().IsMatch(token))
            return DateTokenKind.DayWord;
        return MonthNames.IsMonth(token) ? DateTokenKind.Month : DateTokenKind.Other;
    }

    private static DateTokenKind Number(ReadOnlySpan<char> token)
    {
        if (token.Length == 4 && DateShapes.IsYear(token))
            return DateTokenKind.Year;
        return token.Length <= 2 && int.Parse(token, System.Globalization.CultureInfo.InvariantCulture) is var day && (day is >= 1 and <= 31 || token is "0") ? DateTokenKind.Day : DateTokenKind.Other;
    }

    [GeneratedRegex(@"(?:две тысячи \p{L}{4,16}(?: \p{L}{4,12})?(?= год)|екі мың \p{L}{2,14}(?: \p{L}{4,12})?(?= жыл)|ئىككى مىڭ \p{L}{2,14}(?: \p{L}{2,12})?(?= يىل)|two thousand (?:and )?\p{L}{3,12}(?:[ -](?:one|two|three|four|five|six|seven|eight|nine))?)(?!\p{L})|(?<=\p{L}\.?[ ])['’][0-9]{2}(?![0-9\w])|[\p{L}\p{M}]+|[0-9]+|[\n\f\r]|[^\s\p{L}\p{M}0-9]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Token();

    [GeneratedRegex("^(?:г|гг|год|года|году|годом|godin[aeiu]|ж|жж|ج|жыл|жыл(?:ы|ғы|дың|ында|дан|ғымын|ының|дары)|ژ?يىل(?:ى|ىنىڭ|نىڭ|دا|لىق|دىكى|ىدا)?|جىل(?:ى|عى|دىڭ|ىنىڭ|دا)?|(?:j|zh)yl(?:y|ğy|gy|dyñ|dyń|dyn|ynda|dan)?|yil(?:i|da|ning|gi|ining)?|yıl(?:ı|ının|ında|da)?|year|йил(?:и|да|нинг)?|жылдын|жылкы)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex YearWords();

    [GeneratedRegex("^(?:st|nd|rd|th|го|ого|е|ое|ье|й|му|ому|ым|х|(?:ші|шы|нші|ншы|інші|ыншы|сыншы|сінші|ншысы|сі|сы|і|ы)(?:н[аеі]|нда|нде|нан|нен|нің|ның)?|y|ı|shy|şy|nşı|nşy|не|ne|si|sı|chi|inci|nci|نچى|ىنچى|ي|(?:ى|سى)(?:ندە|ندا|نە|نا|نەن|نان|دە|دىن|گە|غا)?|شى|ىنشى|نشى|سىنشى)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex DaySuffixes();

    [GeneratedRegex("^(?:početk[aou]m?|pocetkom|sredin[aeiu]|sredinom|krajem|kraja|kraju|polovin[aeiu]|polovinom|early|late|mid|middle|beginning|end|start|начал[еоау]|середин[еаыу]|кон(?:це|ец|ца|цу)|первых|последних|числах|басы(?:нда|нан)?|ортасы(?:нда)?|соңы(?:нда|на)?|аяғы(?:нда|на)?|باشلىرىدا|بېشىدا|بېشى|ئوتتۇرىسىدا|ئوتتۇرىلىرىدا|ئاخىرى(?:دا|غا|لىرىدا)?|باسى(?:ندا)?|ورتاسى(?:ندا)?|سوڭى(?:ندا)?|اياعى(?:ندا)?|basynda|ortasynda|soñynda|soñy|basy|aiağynda|aiaghynda|boshida|oxirida|başında|sonunda|ortasında|principios|mediados|finales)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Qualifiers();

    [GeneratedRegex("^(?:week|weekend|half|fortnight|days|половин[аеуы]|декад[аеуы]|недел[яеию]|днях|дней|числам|жартысы(?:нда|нан)?|аптасы(?:нда)?|күндері(?:нде|нен)?|онкүндігі(?:нде)?|يېرىمى(?:دا)?|ھەپتىسى(?:دە)?|كۈنلىرى(?:دە)?|جارتىسى(?:ندا)?|اپتاسى(?:ندا)?|كۇندەرى(?:ندە)?)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PartNouns();

    [GeneratedRegex("^(?:перв(?:ой|ую|ые|ая)|втор(?:ой|ую|ая|ые)|треть(?:ей|ю|я)|двадцатых|десятых|последн\\w{2,3}|алғашқы|соңғы|دەسلەپكى|ئاخىرقى|العاشقى|سوڭعى)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PartLeads();

    [GeneratedRegex("^(?:last|this|next|that|same|following|previous|(?:поза)?прошл(?:ого|ом|ый)|нынешн\\w+|эт(?:ого|ом)|следующ(?:его|ем)|т(?:ого|ом)|былтыр\\w*|биылғы|биыл|минувш\\w+|بيىل(?:عى)?|بۇيىل(?:قى)?|келесі|келер|өткен|осы|сол|كېيىنكى|ئۆتكەن|بۇلتۇر\\w*|شۇ|بىلتىر\\w*|كەلەسى|كەلەر|بۇ|كېلەركى|وسى|سول|وتكەن)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Relatives();

    [GeneratedRegex("^(?:ай(?:ы|ында|ының|ынан|ына|дың|лары|ларында)?|a[iıy]y(?:nda|nyñ|nyń|nyn|nan|na)?|ئېيى\\w{0,6}|ئې?اي(?:ى|نىڭ|ىنىڭ|دا|ىدا|دىن)?|ايى(?:ندا|نىڭ)?|اي(?:دىڭ|دا)?|айының|month|месяц\\w{0,2}|мес|aı(?:ynda|y)?|ayı(?:nda|nın)?|oyi(?:da|ning)?|ayynda)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex MonthWords();

    [GeneratedRegex("^(?:күн(?:і|інде|ге|нен|інен|дері)?|числ[аоуе]|كۈن(?:ى|ىدە|ىدىن|دە|ىگە)?|كۇن(?:ى|ىندە|گە|دە)?|چېسلا\\w*|kün(?:i|inde|ı|ınde)?|kuni|kunı|künge|gün(?:ü|ünde)?|дня|санасы\\w*|day)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex DayNouns();

    [GeneratedRegex("^(?:mon|tues|wednes|thurs|fri|satur|sun)day|^(?-i:Mon|Tues?|Wed|Thur?s?|Fri|Sat|Sun|Пн|Вт|Ср|Чт|Пт|Сб|Вс|пн|вт|ср|чт|пт|сб|вс)$|^(?:понедельник|вторник|сред|четверг|пятниц|суббот|воскресень)\\w{0,2}$|^(?:дүйсенбі|сейсенбі|сәрсенбі|бейсенбі|жұма|сенбі|жексенбі)\\w{0,4}$|^(?:دۈشەنبە|سەيشەنبە|چارشەنبە|پەيشەنبە|جۈمە|شەنبە|يەكشەنبە)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Weekdays();

    [GeneratedRegex("^(?:of|the|de|del|на|и|по|до|с|со|или|либо|to|and|or|мен|немесе|яки|әлде|ياكى|بىلەن)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Joints();

    [GeneratedRegex("^(?:бірі|екісі|үші|төрті|бесі|алтысы|жетісі|сегізі|тоғызы|оны|жиырмасы|отызы)(?:нда|нде|нан|нен|на|не|н)?$|^(?:бірінде|үшінде|төртінде|бесінде|сегізінде)$|^(?:بىرى|ئىككىسى|ئۈچى|تۆتى|بەشى|ئالتىسى|يەتتىسى|سەككىزى|توققۇزى|ئونى|ەكىسى|ۇشى|تورتى|بەسى|التىسى|جەتىسى|سەگىزى|توعىزى|ونى|جيىرماسى|وتىزى)(?:دە|نىڭ|ندە|نان|نەن|نا|نە)?$", RegexOptions.CultureInvariant)]
    private static partial Regex DaysOfMonth();

    [GeneratedRegex("^(?:prvog|drugog|tre[ćc]eg|[čc]etvrtog|petog|[šs]estog|sedmog|osmog|devetog|desetog|\\w{3,6}naestog|dvadeset|dvadesetog|tridesetog|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|(?:thir|four|fif|six|seven|eigh|nine)teenth|twentieth|thirtieth|twenty|thirty|" +
        "перв(?:ое|ого)|втор(?:ое|ого)|треть(?:е|его)|четв[её]рт(?:ое|ого)|пят(?:ое|ого)|шест(?:ое|ого)|седьм(?:ое|ого)|восьм(?:ое|ого)|девят(?:ое|ого)|десят(?:ое|ого)|\\w{2,8}надцат(?:ое|ого)|двадцат(?:ое|ого)|двадцать|тридцат(?:ое|ого)|тридцать|" +
        "бірінші|екінші|үшінші|төртінші|бесінші|алтыншы|жетінші|сегізінші|тоғызыншы|оныншы|жиырмасыншы|отызыншы|он|жиырма|отыз|" +
        "بىرىنچى|ئىككىنچى|ئۈچىنچى|تۆتىنچى|بەشىنچى|ئالتىنچى|يەتتىنچى|سەككىزىنچى|توققۇزىنچى|ئونىنچى|ئون|يىگىرمە|ئوتتۇز|ون|جيىرما|وتىز|ٴ?(?:بىر|ەك|ۇش|تورت|بەس|التى|جەت|سەگىز|توعىز|ون)ىنشى)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex DayWords();
}
