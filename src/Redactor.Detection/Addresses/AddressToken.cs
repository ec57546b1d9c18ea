using System.Text.RegularExpressions;

namespace Redactor.Detection.Addresses;

/// <summary>What a token can be in an address.</summary>
internal enum AddressTokenKind
{
    Other,
    Number,
    Name,
    UncasedName,
    StreetCue,
    WeakStreetCue,
    UnitCue,
    NumberCue,
    PlaceCue,
    Inner,
    NamedStreet,
    Article,
    Comma,
    Stop,
}

/// <summary>A token of the text: <c>[Start, End)</c> in UTF-16 code units and what it can be in an address.</summary>
internal readonly record struct AddressToken(int Start, int End, AddressTokenKind Kind);

/// <summary>Cuts text into the tokens that addresses are made of.</summary>
internal static partial class AddressTokenizer
{
    private const char HighHamza = '\u0674';

    private const int LongestPart = 40;

    // A postcode; longer numbers are something else.
    private const int LongestNumber = 6;

    /// <param name="text">Repaired text (<see cref="DetectionText.Repaired"/>).</param>
    public static List<AddressToken> Tokenize(string text)
    {
        var tokens = new List<AddressToken>(text.Length / 5);
        foreach (var found in Token().EnumerateMatches(text))
        {
            // A line that ends with a comma goes on in the next one.
            if (text[found.Index] is '\n' or '\r' && tokens.Count > 0 && tokens[^1].Kind == AddressTokenKind.Comma)
                continue;
            tokens.Add(new AddressToken(found.Index, found.Index + found.Length, KindOf(text, found.Index, found.Index + found.Length)));
        }

        return tokens;
    }

    private static AddressTokenKind KindOf(string text, int start, int end)
    {
        var token = text.AsSpan(start, end - start);
        if (!char.IsLetterOrDigit(token[0]))
            return Sign(text, start);
        // Kazakh in Arabic script marks soft words with a high hamza: house, village.
        if (token[0] == HighHamza && token.Length > 1)
            token = token[1..];
        if (char.IsAsciiDigit(token[0]))
            return token.Length <= LongestNumber ? AddressTokenKind.Number : AddressTokenKind.Stop;
        if (AddressWords().IsMatch(token))
            return AddressTokenKind.Stop;
        if (StreetCues().IsMatch(token))
            return AddressTokenKind.StreetCue;
        if (char.IsUpper(token[0]) && NamedStreets().IsMatch(token))
            return AddressTokenKind.NamedStreet;
        if (token is "the")
            return AddressTokenKind.Article;
        // "Протозанов к. 83"
        if (token is "к" && end < text.Length && text[end] == '.')
            return AddressTokenKind.UnitCue;
        if (WeakStreetCues().IsMatch(token))
            return AddressTokenKind.WeakStreetCue;
        if (UnitCues().IsMatch(token))
            return AddressTokenKind.UnitCue;
        if (token is "No" or "NO" or "Nos" or "no")
            return AddressTokenKind.NumberCue;
        if (PlaceCues().IsMatch(token))
            return AddressTokenKind.PlaceCue;
        if (InnerWords().IsMatch(token))
            return AddressTokenKind.Inner;
        if (TextFolding.IsHan(token[0]))
            return AddressTokenKind.Stop;
        if (token[0] is >= '\u0600' and <= '\u06FF')
            return AddressTokenKind.UncasedName;
        return char.IsUpper(token[0]) && !Openers().IsMatch(token) ? AddressTokenKind.Name : AddressTokenKind.Other;
    }

    // A full stop ends the sentence unless it follows a short word, as the abbreviations of addresses are.
    private static AddressTokenKind Sign(string text, int at) => text[at] switch
    {
        ',' or '،' => AddressTokenKind.Comma,
        '-' or '/' or '\'' or '’' or '"' or '«' or '»' or '“' or '”' or '№' or '·' or '#' or '\u0654' or '\u0674' => AddressTokenKind.Inner,
        '.' when IsAbbreviation(text, at) || IsOrdinal(text, at) => AddressTokenKind.Inner,
        '.' when IsArabicComma(text, at) => AddressTokenKind.Comma,
        ':' when IsAbbreviation(text, at) && NumberLabels().IsMatch(text.AsSpan(Math.Max(0, at - 3), Math.Min(3, at))) => AddressTokenKind.Inner,
        _ => AddressTokenKind.Stop,
    };

    // The Arabic comma is often read as a full stop. It is one where the next words are a part of an address up to the next stop.
    private static bool IsArabicComma(string text, int stop)
    {
        if (stop == 0 || text[stop - 1] is not (>= '\u0600' and <= '\u06FF'))
            return false;
        var after = text.AsSpan(stop + 1, Math.Min(LongestPart, text.Length - stop - 1));
        var end = after.IndexOfAny(".,،\n\f");
        var part = (end < 0 ? after : after[..end]).Trim(' ');
        var last = part[(part.LastIndexOfAny(" -") + 1)..];
        var figures = part.IndexOfAnyExceptInRange('0', '9');
        if (figures > 0 && part[figures] == '-' && part[(figures + 1)..] is var named && (named.IndexOf(' ') < 0 ? named : named[..named.IndexOf(' ')]) is var unit && (StreetCues().IsMatch(unit) || UnitCues().IsMatch(unit)))
            return true;
        return last.Length > 1 && part.Length < LongestPart && part.Count(' ') < 4 && (StreetCues().IsMatch(last) || UnitCues().IsMatch(last) || PlaceCues().IsMatch(last));
    }

    // "58. Sokak", "4. Mahalle"
    private static bool IsOrdinal(string text, int stop) =>
        stop > 0 && char.IsAsciiDigit(text[stop - 1]) && stop + 3 < text.Length && text[stop + 1] == ' ' && (text.AsSpan(stop + 2).StartsWith("Sok", StringComparison.Ordinal) || text.AsSpan(stop + 2).StartsWith("Cad", StringComparison.Ordinal) || text.AsSpan(stop + 2).StartsWith("Sk", StringComparison.Ordinal));

    private static bool IsAbbreviation(string text, int stop)
    {
        var start = stop;
        while (start > 0 && char.IsLetter(text[start - 1]))
            start--;
        return stop > start && stop - start <= 5 && (stop - start <= 2 || Abbreviations().IsMatch(text.AsSpan(start, stop - start)));
    }

    [GeneratedRegex(@"(?<!\p{L})(?:пр-к?т|пр-д|б-р|р-н|м-н|мкр-н|г-к|п-к|д-лы|к-с[іi]|k-s[ıiy]|д-[іi]|dañ|ж/м|м/р|м/у|п/о|ы-а|ш-а)(?!\p{L})|\p{L}[\p{L}\p{M}]*(?:['’ʻ‘]\p{L}+)*|[0-9]+(?:-?[а-яa-zА-ЯA-Z](?![\p{L}0-9]))?|[^\s\p{L}0-9]|[\n\f\r]")]
    private static partial Regex Token();

    [GeneratedRegex("^(?:ул|кв|пр|пер|мкр|корп|стр|обл|пос|гор|дер|пл|наб|бул|просп|көш|ауд|обл|ықш|даң|комн|ком|под|эт|лит|вл|соор|оф|пом|помещ|р-н|даңғ|пәт|бөл|St|Rd|Ave|Apt|Blvd|No|Mah|Cad|Sok|Sk|Apt|Ln|Bldg|Str|Strasse|Dr|Sq|Terr|Ste|Kat|Blok|Ul|Kv|Pr|Per|Mkr|Dom|Prosp|Obl|Tce|Pde|Cres)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Abbreviations();

    [GeneratedRegex("^(?:ул|улиц[аеыуи]|улочк[аеиу]|пр|пр-к?т|пр-д|ж/м|м/р|м/у|б-р|м-н|мкр-н|д-лы|к-с[іi]|k-s[ıiy]|д-[іi]|dañ|ы-а|ш-а|микрорайон|мкрн|массив\\w?|жилмассив\\w?|просп|проспект\\w{0,2}|пер|переул\\w{2,4}|бульвар\\w{0,2}|мкр|микрорайон\\w{0,2}|квартал\\w?|жилмассив\\w?|аллея|аллее|тракт\\w?|проулок|проулк\\w|набережн\\w{2}|шоссе|проезд\\w?|тупик\\w?|" +
        "көшесі\\w{0,5}|көшенің|көш|даңғ|шағынаудан\\w{0,6}|орамы|даңғылы\\w{0,5}|ықшамауда[нн]\\w{0,6}|мөлтекаудан\\w{0,5}|тұйығы\\w{0,4}|көчөсү\\w{0,4}|кўчаси\\w{0,4}|" +
        "Street|Road|Str|Microdistrict|Mikrorayon|Microraion|Rd|Avenue|Ave|Lane|Boulevard|Blvd|Alley|Highway|Sokak|Sokağı|Sokağında|Sok|Sk|Caddesi|Caddesinde|Cad|Bulvarı|Mahallesi|Mahalle|Mah|ul|ulitsa|ulica|ulitsy|ulitse|prospekt|prosp|pr-t|pereulok|mkr|mkrn|ulic[aeiu]|ulicom|sokak|rue|via|viale|chaussée|köşe|köshesı|köşesınde|ko'chasi|dañğyly\\w{0,3}|daŋğyly\\w{0,3}|danğyly\\w{0,3}|dańǵyly\\w{0,3}|danghyly\\w{0,3}|dangyly\\w{0,3}|yqşamaudany?|yqshamaudany?|koshesi\\w{0,3}|köshesi\\w{0,3}|ko|köşesi\\w{0,3}|kóshesi\\w{0,3}|Calle|Avenida|" +
        "كوچىسى\\w{0,6}|كوچا|كوچىدىكى|يولىدىكى|مەھەللىدىكى|كوشەسىندەگى|كوشە|مەھەللىسى\\w{0,5}|مەھەللە|يولى\\w{0,4}|دوقمۇشى|كۆچىسى\\w{0,5}|كوشەسى\\w{0,5}|داڭعىلى\\w{0,5}|ىقشاماۋدان\\w{0,5})$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex StreetCues();

    [GeneratedRegex("^(?:St|Court|Square|Way|Drive|Close|Terrace|Tce|Row|Grove|Walk|Parade|Quay|Mews|Rise|Hill|Place|Crescent|Cres|Gardens|Gdns|Mall|Loop|Circuit|Pike|Parkway|Pkwy|Dr|Sq|Terr|Pde|Esplanade|жолы|يول|joly|площад[ьи]|бульвары|алаңы\\w{0,4})$", RegexOptions.CultureInvariant)]
    private static partial Regex WeakStreetCues();

    [GeneratedRegex("^(?:д|дом\\w?|оф|помещ|помещени\\w|комн|комнат[аеыу]|секци\\w|блок|литер|владени\\w|владение|под|эт|кв|квартир[аеыу]|корп|корпус|стр|подъезд|этаж|офис|үй\\w{0,4}|пәтер\\w{0,3}|аула\\w{0,3}|қабат|Flat|Apt|Apartment|Building|Bldg|Unit|Room|House|Block|Floor|Group|Entrance|Suite|Office|Kabinet|Daire|Kat|каб|кабинет|двор\\w?|бөлме\\w{0,4}|пәт|қабаты|кіреберіс|есік|қора\\w{0,3}|bölme|bólme|üi\\w{0,4}|üy|úı|päter\\w{0,3}|páter\\w{0,3}|pater|qabat|aula|kv|kvartira|dom|korpus|Gate|Level|Lot|Ste|Blok|Kapı|Staircase|Wing|" +
        "ئۆي\\w{0,4}|بىنا\\w{0,4}|قەۋەت\\w{0,3}|قورو\\w{0,4}|ھويلا\\w{0,4}|ئىشىك|خانا|ياتاق|كۋارتىرا\\w{0,3}|نومۇر\\w{0,5}|نومىر\\w{0,5}|بۆلۈم|دوم|ۇي\\w{0,4}|قورا\\w{0,3}|قۇرا\\w{0,3}|بولمە\\w{0,3}|ەسىك|مۇيىس|قابات\\w{0,3}|پاتەر\\w{0,3}|گۇرۇپپا|xonadon|uy)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex UnitCues();

    // Streets of Europe whose name ends in the word for one.
    [GeneratedRegex("^\\w{3,24}(?:gatan|gata|vägen|gränd|straat|laan|gracht|kade|weg|stra(?:ß|ss)e|str|allee|platz|gasse|gade|vej|veien|vei|katu|tie)$", RegexOptions.CultureInvariant)]
    private static partial Regex NamedStreets();

    [GeneratedRegex("(?:No|NO|no|D|K|Kat|№|Apt|nr|Nr)$", RegexOptions.CultureInvariant)]
    private static partial Regex NumberLabels();

    [GeneratedRegex("^(?:г|гор|город[аеу]?|республик[аиеу]|республикасы|обл|област[ьи]|р|район[аеу]?|село|села|селе|с|пос|пос[её]л(?:ок|ке|ка)|п|аул[аеу]?|уезд[аеу]?|волост[ьи]|деревн\\w|дер|станци\\w|" +
        "р-н|қ|қаласы\\w{0,5}|қыстағы\\w{0,5}|станциясы|разъезі|ауданы\\w{0,5}|ауд|облысы\\w{0,5}|ауылы?\\w{0,5}|қалашығы\\w{0,5}|кенті\\w{0,5}|округі?\\w{0,4}|" +
        "County|District|City|Township|Town|Village|Prefecture|Province|Region|İlçesi|tumani|shahri|viloyati|qalasy\\w{0,3}|audany\\w{0,3}|auyly\\w{0,3}|oblysy\\w{0,3}|kentı|obl|Suburb|Shire|ilçesi|Oblast|Raion|" +
        "شەھىرى\\w{0,5}|شەھەر|ناھىيەسى\\w{0,5}|ناھىيىسى\\w{0,5}|رايونى\\w{0,5}|يېزىسى\\w{0,5}|بازىرى|كەنت|كەنتى\\w{0,5}|قالاسى\\w{0,5}|اۋدانى\\w{0,5}|اۋىلى\\w{0,5}|قىستاعى\\w{0,5})$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PlaceCues();

    // Words that introduce an address or the next thing after it.
    [GeneratedRegex("^(?:адрес\\w*|мекенжай\\w*|тұрағы\\w*|address|adres\\w*|тел|телефон\\w*|паспорт\\w*|tel|phone|passport|ئادرې?س\\w*|تۇراعى|پاسپورت\\w*|تېلېفون\\w*|تەلەفون\\w*|كىملىك\\w*|ئىمزا)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AddressWords();

    // Words with the capital of their sentence: "На улице", "The street", "Бұл үй".
    [GeneratedRegex("^(?:The|This|That|These|Those|My|Our|His|Her|Their|Your|Every|Each|Which|What|Some|Any|Another|One|On|In|At|From|By|And|But|When|Then|Near|" +
        "На|По|За|Из|От|До|Во|Со|При|Под|Над|Но|Вот|Эт(?:а|ой|у|от|ом|о)|Наш(?:а|ей|у|ем)?|Мо(?:я|ей|ю|й|ём|ем)|Вся|Всей|Всю|Весь|Кажд\\w{2,3}|Одн\\w{1,2}|Друг\\w{2,3}|Бұл|Осы|Сол|Біздің|Менің|Оның)$", RegexOptions.CultureInvariant)]
    private static partial Regex Openers();

    [GeneratedRegex("^(?:нші|інші|ыншы|ші|шы|имени|им|атындағы|атындагы|of|н|ا|а|б|в|г|n|chasi|батыр|батыра|би|бия|бии|хан|хана|ата|ана|баба|жырау|ақын|сұлтан|апа|әже|қажы|batyr|bi|han|khan|ata|baba|южная|южный|северная|северный|восточная|восточный|западная|западный|ұлы|кызы|de|du|la|le|des|der|am|an|von|van|ىنچى|نچى|ىنشى|نشى|ٴنشى|ناملىق|ناملۇق|اتىنداعى)$", RegexOptions.CultureInvariant)]
    private static partial Regex InnerWords();
}
