using Redactor.Detection.Traits;

namespace Redactor.Detection.Amounts;

/// <summary>The words amounts are made of, in every alphabetic language.</summary>
internal static class QuantityWords
{
    /// <summary>Numbers in words; compounds in one word too ("twenty-four").</summary>
    public static readonly PhraseTable Numbers = new(
        "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty* thirty* forty* fifty* sixty* seventy* eighty* ninety* hundred hundreds thousand thousands million millions billion half dozen",
        """
        один одного одному одна одной одну два две двух двум двумя три трёх трех трём трем четыре четырёх четырех пять пяти шесть шести семь семи восемь восьми девять девяти десять десяти одиннадцат* двенадцат* тринадцат* четырнадцат* пятнадцат* шестнадцат* семнадцат* восемнадцат* девятнадцат*
        двадцат* тридцат* сорок сорока пятьдесят пятидесяти шестьдесят шестидесяти семьдесят семидесяти восемьдесят восьмидесяти девяносто сто ста двести триста четыреста пятьсот шестьсот семьсот восемьсот девятьсот тысяч* миллион* миллиард* полтора полторы полутора пол двое трое четверо пятеро
        """,
        "бір екі үш төрт бес алты жеті сегіз тоғыз он жиырма отыз қырық елу алпыс жетпіс сексен тоқсан жүз мың миллион жарты бірнеше",
        "بىر ئىككى ئۈچ تۆت بەش ئالتە يەتتە سەككىز توققۇز ئون يىگىرمە ئوتتۇز قىرىق ئەللىك ئاتمىش يەتمىش سەكسەن توقسان يۈز مىڭ مىليون يېرىم",
        "bir iki üç dört beş altı yedi sekiz dokuz on yirmi otuz kırk elli altmış yetmiş seksen doksan yüz bin milyon");

    /// <summary>Between the figures and the unit: "two and a half years", "3 полных года".</summary>
    public static readonly PhraseTable Between = new("and a half more other full whole long short square cubic of about with с половиной лишним полных целых долгих ещё и жарым жарты и толық يېرىم");

    /// <summary>Lengths of time.</summary>
    public static readonly PhraseTable Times = new(
        "second seconds minute minutes hour hours hour-long day days week weeks month months year years decade decades year-long month-long",
        "секунд* минут* час часа часов часам день дня дней суток сутки недел* месяц* год года лет годов десятилет* полугод* полтора+года",
        "секунд* минут* сағат* күн* апта* ай айдан айға айдай айда айлық айын жыл жылға жылдан жылдай жылда жылдық жылын тәулік*",
        "سېكۇنت* مىنۇت* سائەت* كۈن* ھەپتە* ئاي ئايدىن ئايغا ئايدا ئايلىق يىل يىلغا يىلدىن يىلدا يىللىق سوتكا*",
        "gün* hafta* ay yıl* saat* dakika* kún* apta* saǵat* jyl*");

    /// <summary>Money.</summary>
    public static readonly PhraseTable Money = new(
        "euro euros dollar* cent cents pound pounds sterling lira* zloty* kronor krona krone kroner schilling* mark marks deutschmark* franc francs rouble* ruble* tenge* yuan* renminbi som soms sum sums rupee* crown crowns peseta* guilder* forint* leu lei hryvnia*",
        "рубл* копе* тенге* тиын* юан* доллар* бакс* евро сом* сум* лир* гривн* крон* фунт* марок", "теңге* тиын* юань* доллар* рубль* еуро* сом* сум*", "يۈەن* كوي* تەڭگە* دوللار* سوم* رۇبلى* ياۋرو* تەنگە*", "lira* tenge* teńge* dolar* rubl* so'm*");

    /// <summary>Measures.</summary>
    public static readonly PhraseTable Measures = new(
        "km kms kilometre* kilometer* m metre metres meter meters cm centimetre* centimeter* mm kg kgs kilogram* kilo kilos gram grams g tonne tonnes ton tons litre* liter* hectare* ha acre acres mu degrees degree percent per+cent km/h plot plots square+metres",
        "км километр* м метр* см сантиметр* мм кг килограмм* кило грамм* тонн* литр* гектар* га сот* градус* процент* голов* штук*", "шақырым* метр* келі* грамм* тонна* литр* гектар* пайыз* бас", "كىلومېتىر* مېتىر* كىلو* گرام* توننا* لىتىر* پىرسەنت* مو");

    /// <summary>People and things that a case counts.</summary>
    public static readonly PhraseTable Counted = new(
        """
        person persons people men women man woman child children boys girls sons daughters brothers sisters siblings relatives villagers inmates prisoners detainees cellmates hearing hearings occasion occasions times witness witnesses applicants landowners decisions envelopes families households
        houses rooms floors sheep horses cows cattle camels goats head acres pages letters shops plots officers policemen guards students pupils workers employees
        """,
        "человек* людей мужчин* женщин* детей ребён* ребен* сыновей сына дочерей дочери братьев сестёр сестер родственник* сокамерн* заключ* задержан* раз раза свидетел* семей семьи овец баран* лошад* коров* верблюд* коз полицейск* охранник* ученик* студент* рабоч* писем страниц* комнат*",
        "адам* кісі* еркек* әйел* бала* ұл ұлы қыз қызы ағайын* туыс* тұтқын* рет* үй отбасы* қой* жылқы* сиыр* түйе* ешкі* полицей* оқушы* бет*",
        "ئادەم* كىشى* ئەر ئايال* بالا* ئوغۇل* قىز* تۇغقان* مەھبۇس* تۇتقۇن* قېتىم* ئائىلە* قوي* ئات كالا* تۆگە* ئۆچكە* ساقچى* ئوقۇغۇچى*");

    /// <summary>What a length of time or an amount is of: it belongs to the amount.</summary>
    public static readonly PhraseTable After = new("imprisonment ago later tenure", "лишения+свободы назад спустя", "бұрын кейін", "بۇرۇن كېيىن");

    public static readonly System.Collections.Frozen.FrozenSet<string> Codes = System.Collections.Frozen.FrozenSet.ToFrozenSet(
        ["EUR", "USD", "GBP", "TRL", "TRY", "YTL", "PLN", "SEK", "ATS", "DEM", "CHF", "FRF", "ITL", "ESP", "RUB", "RUR", "KZT", "CNY", "RMB", "UZS", "KGS", "NOK", "DKK", "FIM", "CZK", "SKK", "HUF", "BGN", "ROL", "RON", "UAH", "AMD", "GEL", "AZN", "CYP", "GRD", "JPY", "TL", "DM", "SIT", "HRK"],
        StringComparer.Ordinal);
}
