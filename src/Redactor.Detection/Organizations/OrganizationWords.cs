using System.Collections.Frozen;
using Redactor.Detection.Lexicon;
using Redactor.Detection.Names;

namespace Redactor.Detection.Organizations;

/// <summary>The words organisations are made of, as word keys. Kazakh and Russian share a script, and Arabic-script Kazakh is keyed in Cyrillic.</summary>
internal static class OrganizationWords
{
    /// <summary>Beginnings of head words: school, hospital, mosque, factory, prison.</summary>
    public static readonly string[] Heads = CueWords.Prefixes(
        """
        сақшыхан нанхан наубайхан диірмен садик әкімдіг департамент комиссия филиал мектеп мектеб гимнази лицей университет институт колледж училищ аурухана емхана клиник перзентхана дәріхана мешіт медресе фабрик зауыт комбинат шаруашылығ шаруашылық дүкен мейрамхана асхана дәмхана
        компани фирма лагер түрме абақты орталығ кеңсе мекеме қонақүй қонақүйі жатақхана баспахана дәріхана базар колледж балабақша интернат изолятор прокуратура полиция бөлімше учаске цех ательесі серіктестіг кооператив наубайхана
        школ техникум больниц поликлиник мечет завод совхоз колхоз магазин ресторан кафе столов тюрьм колони отделени участк сельсовет детсад центр цех роддом госпиталь артель мастерск пекарн гостиниц отел общежити типографи базар рынок рынк шипажай мәслихат басқарма педколледж онкодиспансер кәсіпорн ясл райбольниц горбольниц нефтебаз автомойк стройфирм турфирм акимат әкімдік сельхоз приют хоспис контор чайхан кофейн парикмахерск агентств издательств библиотек академи консерватори шахт рудник диспансер санатори амбулатори медпункт прокуратур комендатур детприёмник детприемник школа-интернат мектеп-интернат жатақ-интернат кітапхан кеніш автобекет паналау аурукхан аурухан емкхан автобаз аптек пансионат спецприемник спецприёмник
        """,
        """
        مەكتەپ مەكتىپ دوختۇرخان شىپاخان مەسچىت مەسچىد جامەسى زاۋۇت فابرىكا فابرىكى شىركەت شىركىت دۇكان دۇكىن ئاشخان رېستوران لاگېر تۈرمە تۈرمى مەركەز مەركىز ساقچىخان مەھكىم مەھكەم ئىدارە ئىدارى باغچا باغچى
        ئىنستىتۇت ئۇنىۋېرسىتېت پونكىت كارخان گىمنازىيە كوللېج كولخوز كوپىراتىپ شۆبە پونكىتى ئامبۇلاتورىي ساناتورى دورىخان ئاپتېك ناۋايخان مەدرىس ئىنتېرنات تېخنىكوم لىتسېي ئويۇشم خانىق ئىشخان يەسلى كۇتۇپخان بانكا بانكى قاماقخان مېھمانخان
        """,
        """
        school university college institute academy kindergarten hospital clinic mosque madrasa factory mill plant farm ranch shop store restaurant bakery company prison jail camp centre center court prosecutor
        police station office bureau detention bank hotel orphanage cooperative workshop market post library madrassa madrasah
        authority directorate association society foundation federation union fund railways cemetery commandership gendarmerie newspaper municipality agency board faculty theatre museum brigade hostel guesthouse bazaar pharmacy dormitory refuge shelter hospice polyclinic lyceum gymnasium nursery surgery solicitors teahouse canteen dispensary sanatorium infirmary seminary polytechnic
        """);

    /// <summary>Kazakh heads in Latin letters, for lines too short to tell their language.</summary>
    public static readonly string[] LatinKazakhHeads =
        [.. new[] { "mektep", "mekteb", "aurukhana", "auruhana", "awruxana", "aýrýhana", "emkhana", "emhana", "balabaqşa", "balabaqsha", "balabaksha", "türme", "lager", "meşit", "meshit", "fabrika", "zauyt", "universitet", "kolledj", "gimnazia", "internat" }.Select(h => Folding.WordKey(h))];

    private static readonly FrozenDictionary<char, string[]> HeadsByLetter = Heads.GroupBy(h => h[0]).ToFrozenDictionary(g => g.Key, g => g.ToArray());

    /// <summary>Heads that are one word among many: they need a form of possession, or a name right beside.</summary>
    public static readonly FrozenSet<string> ExactHeads = CueWords.Keys(
        "сизо соты сотының сотына сотында соттың сотынан суд суда суде судом суду фабрика ферма ферме фермы фермасы фермасында базары базарында пункті пунктінде пунктінің баспасы баспасында ансамблі ансамблінің отдел отдела отделе отделу кені кенінде кенінің кеніне қоры қорының қорында бюро ателье");

    /// <summary>Forms of enterprises and offices in short, written in capitals.</summary>
    public static readonly FrozenSet<string> LegalForms = CueWords.Keys("тоо ооо оао зао пао жшс гккп кгп кгкп кгу рувд ровд гувд увд овд рудн гуп муп ип кх жк ақ", "", "llp llc ltd gmbh");

    /// <summary>Heads of two words: the second tells only behind the first.</summary>
    public static readonly (string First, string Second)[] PairedHeads =
    [
        .. new[] { ("детск", "сад"), ("детск", "дом"), ("дом", "престарел"), ("дом", "ребёнк"), ("дом", "малютк"), ("дом", "инвалид"), ("балалар", "үй"), ("қарттар", "үй"), ("жетімдер", "үй"), ("сәбилер", "үй"), ("مۇكەممەل", "مەكتەپ"), ("يېتىملار", "يۇرت"), ("قېرىلار", "يۇرت") }
            .Select(p => (Folding.WordKey(p.Item1), Folding.WordKey(p.Item2))),
    ];

    /// <summary>Levels of administration: what they tie down identifies.</summary>
    public static readonly FrozenSet<string> Levels = CueWords.Keys(
        """
        ауыл ауылдық ауданың аудандық аудан қалалық қала облыстық уездік кент селолық округтік аймақтық жергілікті ауылы ауданы қаласы қыстақ бірінші екінші үшінші төртінші бесінші алтыншы жетінші сегізінші тоғызыншы оныншы
        уезда района села города волости аула поселка посёлка округа уездный уездной уездная уездном уездную районный районной районная районном районную сельский сельской сельская сельском сельскую городской городская городском городскую городскую волостной волостном волостная поселковый поселковая областной областная областном второй вторая третья третьей третью третьем четвертой четвёртой четвертая четвёртая четвертую четвёртую пятая пятой пятую пятом шестая шестой шестую шестом седьмая седьмой седьмую восьмая восьмой восьмую девятая девятой девятую десятая десятой десятую
        """,
        "يېزىلىق ناھىيىلىك ناھىيەلىك شەھەرلىك مەھەللە مەھەللىلىك ۋىلايەتلىك كەنت يېزا ناھىيە شەھەر رايونلۇق كوچا خەلق ئاپتونوم بىرىنچى ئىككىنچى ئۈچىنچى تۆتىنچى بەشىنچى ئالتىنچى يەتتىنچى سەككىزىنچى توققۇزىنچى ئونىنچى",
        "county village township district town city prefecture prefectural neighbourhood neighborhood local municipal people's provincial regional street");

    /// <summary>Words that describe a head without tying it down.</summary>
    public static readonly FrozenSet<string> Modifiers = CueWords.Keys(
        """
        ыншы інші нші ншы шы ші орта бастауыш жоғары кәсіптік техникалық тәрбиелеу оқыту қайта халық орталық мемлекеттік қоғам қоғамдық қауіпсіздік атындағы педагогикалық медициналық саяси үйрету полиция тергеу балалар кәсіби сазды музыка спорт нөмірлі нөмірлік номерлі мұғалімдер даярлау мұғалім қарттар жетімдер сәбилер көмір алтын мұнай тігін
        средний средняя средней среднюю начальная начальной профессиональный профессиональной профессиональная профессиональную народный народного народная народной центральный центральной центральная районная музыкальной детский детского следственный следственном следственного дом дома доме дому детская детскую детском детскому полиции милиции учебный учебного учебном воспитательный перевоспитания имени промежуточный участковый
        """,
        """
        ئوتتۇرا باشلانغۇچ ئالىي كەسپىي تېخنىكا تەربىيەلەش تەربىيە ئۆگىنىش ئوقۇتۇش مەركىزى دۆلەت جامائەت خەۋپسىزلىك سوت ساقچى نومۇرلۇق نومۇر كۇنلۇق بالىلار قىزلار ئوغۇللار مالىيە سەھىيە مائارىپ
        """,
        """
        middle primary secondary elementary high vocational training education re-education reeducation detention police number intermediate central state medical technical teachers teacher normal textile garment clothing cotton sewing glove shoe food processing
        brick cement iron coal silk wool knitting export trade transport construction skills transformation study learning psychiatric maternity children's women's central first second third fourth fifth no
        """);

    /// <summary>Words that a court of any place is made of: with nothing else it is a state body, as a ministry is.</summary>
    public static readonly FrozenSet<string> CourtsOfState = CueWords.Keys("", "",
        "court courts prosecutor prosecutors tribunal authority th st nd rd chamber supreme administrative constitutional district regional military criminal civil labour labor social federal high appeal appeals of cassation public principal state security first instance assize appellate tax chief general the second third commercial juvenile magistrates");

    /// <summary>One of these makes it the state's: others are one court among many.</summary>
    public static readonly FrozenSet<string> HighestCourts = CueWords.Keys("", "", "supreme constitutional cassation appeal appeals high public principal general chief");

    /// <summary>Words that end the name of an organisation to the left.</summary>
    public static readonly FrozenSet<string> Stops = CueWords.Keys(
        """
        сол осы бұл мына ана ол бір екі үш ескі жаңа үлкен кіші және мен біз де да бен пен деген барлық басқа қай кез біреу кейін соң үшін әр тағы енді ғана сіздің біздің өз өзі
        этот этой эту этом наша нашей нашу нашем наш старый старой старая старую новый новой новая новую большой большая большую другой другая другую своей свою своём моей мою в на из с и к за под над около возле при от до одной одну один каждый каждой весь всю всей который которой какой какую такой тот той ту
        хорошей бывшей бывший бывшая бывшую той самой ближайшей ближайшую детской школьной рабочей
        """,
        "بۇ شۇ ئۇ بىر ئىككى كونا يېڭى چوڭ كىچىك ۋە بىلەن مېنىڭ بىزنىڭ ئۇنىڭ ئۇلارنىڭ ھەر باشقا بەزى قايسى ھەممە دېگەن ئاۋۋال كېيىن ئۈچۈن ئۆز ئاشۇ مۇشۇ",
        "the a an this that these those my our his her their your its one two another other each every any some no same old new big small large former first in at from to of and or by with near for was were is are be into out on after before whose which what");

    /// <summary>Russian words of administration in the genitive, after the head.</summary>
    public static readonly FrozenSet<string> LevelsAfter = CueWords.Keys("уезда района села города волости аула поселка посёлка округа области префектуры поселения");

    /// <summary>Russian words between a head and its place.</summary>
    public static readonly FrozenSet<string> BetweenHeadAndPlace = CueWords.Keys("полиции милиции внутренних дел общественной безопасности временного содержания здравоохранения образования юстиции уголовного розыска народного суда");

    // They begin as a head does and are none.
    private static readonly FrozenSet<string> NoHeads = CueWords.Keys("", "", "clinical clinically clinician clinicians clinician's");

    /// <summary>School, hospital, court: a word that organisations are named by.</summary>
    public static bool IsHead(string wordKey) => ExactHeads.Contains(wordKey) || HeadOf(wordKey) is not null;

    /// <summary>The longest head that a word begins with and leaves at most <paramref name="mostBehind"/> letters of, or null.</summary>
    public static string? HeadOf(string wordKey, int mostBehind = int.MaxValue)
    {
        if (wordKey.Length == 0 || !HeadsByLetter.TryGetValue(wordKey[0], out var heads) || NoHeads.Contains(wordKey))
            return null;
        foreach (var head in heads)
        {
            if (wordKey.Length - head.Length <= mostBehind && wordKey.StartsWith(head, StringComparison.Ordinal))
                return head;
        }

        return null;
    }
}
