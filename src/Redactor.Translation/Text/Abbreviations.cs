namespace Redactor.Translation;

/// <summary>Words that end in a full stop without ending a sentence, by language. Lower case, without the stop.</summary>
internal static class Abbreviations
{
    private static readonly Dictionary<string, HashSet<string>> ByLanguage = new(StringComparer.Ordinal)
    {
        ["ru"] = Set("г гг ул д кв стр им обл р-н пос с дер проф акад рис см тел руб коп тыс млн млрд в вв т.е т.к т.д т.п т.н н.э и.о п пп ст ч к.т.н гр гос зам мкр пр просп пер корп доп напр ср др мин сек час чел др.р а.к а.м ж"),
        ["kk"] = Set("ж жж т.б т.с.с т.ж ғ ғғ көш қ обл ауд тел бет сур мыс млн млрд мың пр к-сі р г ул д кв им проф т"),
        ["ky"] = Set("ж жж к обл р т.б т.а көч тел млн млрд миң г ул д кв"),
        ["uz"] = Set("y yy k ko'ch vil tel mln mlrd ming sh h.k v.b й йй к млн"),
        ["en"] = Set("mr mrs ms dr prof st no nos vol pp p e.g i.e etc vs cf u.s u.k a.m p.m inc ltd co jr sr rev gen col capt lt sgt dept est approx fig art sec ave rd jan feb mar apr jun jul aug sep sept oct nov dec tel"),
        ["es"] = Set("sr sra srta sres d dña dr dra ud uds vd vds núm num pág págs p pp art av avda c gral cap etc ee.uu a.m p.m tel aprox ej prof lic ing ene feb mar abr jun jul ago sep oct nov dic s.a"),
        ["bs"] = Set("g gđa gđica gosp dr mr prof npr tj itd i.dr br ul god sv st str tel tzv tač mil mlrd hilj o.g r.br v.d d.o.o inž čl al stav odn ing npr sl i.sl m.z k.o"),
        ["tr"] = Set("dr prof doç av sn vb vd vs cad sok mah no tel st sf bkz örn yy m.ö m.s alb"),
        ["ug"] = Set("م د پ س ك ن ت ب"),
        ["fr"] = Set("m mm mme mlle dr st art p pp cf etc av n°"),
        ["de"] = Set("dr prof nr str z.b d.h usw bzw ca st s abs art tel hr fr u.a"),
        ["uk"] = Set("р рр вул буд кв обл м с смт ім див тел грн тис млн млрд т.д т.п т.е проф ст"),
    };

    /// <summary>They may end a sentence too: a capital after them begins one, when a number stands before them or when nothing else may follow.</summary>
    private static readonly HashSet<string> AfterNumber = Set("г гг ж жж в вв р god g руб коп й йй тыс млн млрд kn km yy");

    private static readonly HashSet<string> Enders = Set("т.д т.п т.б т.с.с etc itd i.dr vb usw i.sl н.э a.m p.m h.k");

    public static bool Holds(string language, string word) => Of(language).Contains(word);

    public static bool EndsAfterNumber(string word) => AfterNumber.Contains(word);

    public static bool MayEnd(string word) => Enders.Contains(word);

    private static HashSet<string> Of(string language) => LanguageTags.ShortOf(language) switch
    {
        "hr" or "sr" => ByLanguage["bs"],
        var known when ByLanguage.TryGetValue(known, out var set) => set,
        _ => ByLanguage["en"],
    };

    private static HashSet<string> Set(string words) => [.. words.Split(' ')];
}
