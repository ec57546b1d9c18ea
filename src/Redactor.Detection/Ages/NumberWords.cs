namespace Redactor.Detection.Ages;

/// <summary>Numbers from one to a hundred and a few, in words, as fragments of regular expressions; case endings may follow.</summary>
internal static class NumberWords
{
    public const string English =
        "(?:(?:twenty|thirty|forty|fourty|fifty|sixty|seventy|eighty|ninety)(?:[ -]?(?:one|two|three|four|five|six|seven|eight|nine))?" +
        "|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen)|(?:a|one) hundred)";

    private const string RussianTens =
        @"(?:двадцат(?:ь|и|ью)|тридцат(?:ь|и|ью)|сорока?|пят(?:ь|и)десят(?:и|ью)?|шест(?:ь|и)десят(?:и|ью)?|сем(?:ь|и)десят(?:и|ью)?|вос(?:емь|ьми)десят(?:и|ью)?|девяност[оа]|сто|ста)";

    private const string RussianUnits =
        @"(?:один|одного|одна|одной|дв(?:а|е|ух)|тр(?:и|[её]х)|четыре|четыр[её]х|пят(?:ь|и)|шест(?:ь|и)|сем(?:ь|и)|вос(?:емь|ьми)|девят(?:ь|и))";

    public const string Russian =
        $@"(?:{RussianTens}(?:[ -]?{RussianUnits})?|(?:один|две|три|четыр|пят|шест|сем|восем|девят)надцат(?:ь|и)|десят(?:ь|и)|{RussianUnits})";

    public const string Kazakh =
        "(?:жүз|(?:он|жиырма|отыз|қырық|елу|алпыс|жетпіс|сексен|тоқсан)(?:[ -]?(?:бір|екі|үш|төрт|бес|алты|жеті|сегіз|тоғыз))?|бір|екі|үш|төрт|бес|алты|жеті|сегіз|тоғыз)";

    public const string KazakhLatin =
        "(?:(?:on|jı?i?yrma|zhiyrma|otyz|qyryq|kyryk|el[wuý]?|alpys|jetp[iı]s|zhetpis|seksen|toqsan|toksan)(?:[ -](?:b[iı]r|ek[iı]|[üuú]ş|[üuú]sh|t[öoó]rt|bes|alty|jet[iı]|zheti|seg[iı]z|to[ğgǵ]yz))?|b[iı]r|ek[iı]|[üuú]ş|[üuú]sh|t[öoó]rt|bes|alty|jet[iı]|zheti|seg[iı]z|to[ğgǵ]yz)";

    public const string KazakhArabic =
        "(?:(?:ون|جيىرما|وتىز|قىرىق|ەلۋ|الپىس|جەتپىس|سەكسەن|توقسان)(?:[ -]ٴ?(?:بىر|ەك[ىي]|ۇش|تورت|بەس|الت[ىي]|جەت[ىي]|سەگ[ىي]ز|توع[ىي]ز))?|ٴ?(?:بىر|ەك[ىي]|ۇش|تورت|بەس|الت[ىي]|جەت[ىي]|سەگ[ىي]ز|توع[ىي]ز))";

    public const string Uyghur =
        "(?:(?:ئون|يىگىرم[ەى]|ئوتتۇز|قىرىق|ئەللىك|ئال?تمىش|يەتمىش|سەكسەن|توقسان)(?:[ -]?(?:بىر|ئىككى|ئۈچ|تۆت|بەش|ئالت[ەى]|يەتت[ەى]|سەككىز|توققۇز))?|يۈز|بىر|ئىككى|ئۈچ|تۆت|بەش|ئالت[ەى]|يەتت[ەى]|سەككىز|توققۇز)";

    public const string Kyrgyz =
        "(?:(?:он|жыйырма|отуз|кырк|элүү|алтымыш|жетимиш|сексен|токсон)(?:[ -]?(?:бир|эки|үч|төрт|беш|алты|жети|сегиз|тогуз))?|бир|эки|үч|төрт|беш|алты|жети|сегиз|тогуз)";

    public const string Uzbek =
        "(?:(?:o.?n|yigirma|o.?ttiz|qirq|ellik|oltmish|yetmish|sakson|to.?qson)(?:[ -](?:bir|ikki|uch|to.?rt|besh|olti|yetti|sakkiz|to.?qqiz))?|bir|ikki|uch|to.?rt|besh|olti|yetti|sakkiz|to.?qqiz)";

    public const string Turkish =
        "(?:(?:on|yirmi|otuz|kırk|elli|altmış|yetmiş|seksen|doksan)(?:[ -]?(?:bir|iki|üç|dört|beş|altı|yedi|sekiz|dokuz))?|bir|iki|üç|dört|beş|altı|yedi|sekiz|dokuz)";

    public const string Bosnian =
        "(?:(?:dva|tri|četr|cetr|pe|šez|sez|sedam|osam|deve)deset(?:[ ](?:i[ ])?(?:jedn[aeu]|jedan|dv(?:a|ije)|tri|č?c?etiri|pet|[šs]est|sedam|osam|devet))?|(?:jeda|dva|tri|četr|cetr|pet|[šs]es|sedam|osam|devet)naest|deset|jedn[aeu]|dv(?:a|ije)|tri|[čc]etiri|pet|[šs]est|sedam|osam|devet)";

    public const string Chinese = "(?:[一二三四五六七八九]?十[一二三四五六七八九]?|一?百[零〇]?[一二三四五六七八九十]{0,2}|[一二两三四五六七八九])";
}
