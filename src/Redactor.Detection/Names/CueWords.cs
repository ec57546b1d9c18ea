using System.Collections.Frozen;
using Redactor.Detection.Lexicon;
using Redactor.Documents;

namespace Redactor.Detection.Names;

/// <summary>Words that tell what the word beside them is, as word keys; Kazakh ones serve Arabic-script Kazakh too.</summary>
internal static class CueWords
{
    /// <summary>Follow a name: "деген кісі", "дېگەن ئادەم".</summary>
    public static readonly FrozenSet<string> AfterName = Keys("деген атты есімді есімдi аттi дейтін деп дейді по прозвищу аталатын дегенді дегенге дегеннің",
        "دېگەن ئىسىملىك ئاتلىق دەيدىغان دېگۈچى دېگەننى دېگەنگە دېگەننىڭ", "деген named");

    /// <summary>Follow nothing but a name: "атты", "ئىسىملىك".</summary>
    public static readonly FrozenSet<string> AfterNameOnly = Keys("атты есімді", "ئىسىملىك ئاتلىق");

    /// <summary>Kinship and respect that follow a name in Turkic languages: "Рахима апай", "ھاشىم ئاكا".</summary>
    public static readonly FrozenSet<string> KinAfter = Keys(
        "апай апа ағай аға әже әжей ата атай тәте көке жеңге жеңгей қажы молда ақсақал апайдың апайға апайды ағайдың ағайға әжеміз әжеміздің атаның әженің байбише",
        "ئاكا ئاكام ئاكىنىڭ ئاكىنى ئاكىغا ئاچا ئاچام ھەدە ھەدەم ھاجىم ھاجى موللا ئاخۇن قارى قارىم ئاپا ئانا خانىم ئەپەندى مۇئەللىم دوختۇر شۇجى باشلىق");

    /// <summary>Follow the name of a teacher in Kazakh; in Arabic script they announce one that no list has, which <see cref="KinAfter"/> does not.</summary>
    public static readonly FrozenSet<string> TeacherAfter = Keys("мұғалім мұғалімнің мұғалімге мұғалімді мұғалімнен ұстаз ұстаздың");

    /// <summary>People, by their beginnings: what "деген" or "دېگەن" joins to one of these is a name.</summary>
    public static readonly string[] PersonNouns = Prefixes(
        "кісі адам әйел қыз жігіт бала дәрігер мұғалім кемпір шал келіншек жылқышы бастық полиция тергеуші студент әпке аға",
        "ئادەم ئايال قىز يىگىت بالا كىشى دوختۇر مۇئەللىم ساقچى كادىر چوكان بوۋاي موماي ئوقۇتقۇچى ئوقۇغۇچى باشلىق");

    /// <summary>Stand before a name: "named", "по имени", "ئىسمى".</summary>
    public static readonly FrozenSet<string> BeforeName = Keys(
        "аты атым есімі есімім есімдері атты зовут звать звали имени имя фамилия отчество прозвищу кличке назвался назвалась аты-жөні аты-жөнім тегі",
        "ئىسمى ئىسمىم فامىلىسى ئىسىم", "named called name surname nickname nicknamed alias signed", "zove zvao zvala zvali imenu prezimenu ime prezime imenom zvani nadimak nadimkom");

    /// <summary>Kinship and respect; beside a name they belong to the same person.</summary>
    public static readonly FrozenSet<string> Kin = Keys(
        """
        апай апа аға ағай ата әже көке жеңге тәте ақсақал молда қажы қари ахун имам бабушка дедушка баба дед дядя тётя тетя апке мулла хаджи
        ұлым ұлы қызым қызы балам баласы інім інісі ағам ағасы әпкем апам анам шешем шешесі әкем әкесі әжем атам жолдасым күйеуім әйелім әйелі келінім жиенім
        немерем сіңлім қарындасым бауырым көршім досым құрдасым ұстазым жездем жеңгем нағашым кенжесі кенжем кенже үлкені кішісі тұңғышы келіні сын сына сыну сыном дочь дочери муж мужа мужу мужем жена жену жены женой
        брат брата брату братом сестра сестру сестре сестрой мать отец отца отцу племянник племянница внук внучка сосед соседка соседку подруга друг
        """,
        """
        ئاكا ئاچا ھەدە ئۇكا دادا ئاپا ئانا مومام بوۋام ھاجىم قارىم موللا ئاخۇن ئوغلۇم ئوغلى قىزىم قىزى ئاكام ئاكىسى ئۇكام ئىنىم سىڭلىم ھەدەم ئاچام دادام ئاپام ئانام
        ئايالىم ئايالى ئېرىم يولدىشىم كېلىنىم كۈيئوغلۇم نەۋرەم قوشنىمىز قوشنام دوستۇم جىيەنىم چوڭى كىچىكى تاغام ھاممام ئوغلۇمنىڭ قىزىمنىڭ
        """,
        "aunt uncle sister brother son daughter husband wife mother father cousin nephew niece neighbour neighbor friend grandmother grandfather granny auntie wife's imam mullah haji",
        "brat brata bratu sestra sestre sestru majka majke otac oca muž muža žena ženu kćerka kći stric ujak tetka amidža daidža nana dedo komšija komšinica susjed susjeda rođak rođaka prijatelj efendija hodža hadži");

    /// <summary>Kinship written as part of the name: burned with it.</summary>
    public static readonly FrozenSet<string> KinInName = Keys("баба дядя тётя тетя", "", "aunt uncle auntie granny sister brother grandpa grandma grandfather grandmother mama papa mother father teacher master");

    /// <summary>Capitals of courtesy inside a sentence.</summary>
    public static readonly FrozenSet<string> Polite = Keys("вы вас вам вами ваш ваша ваше ваши вашего вашей вашему вашим ваших сіз сізге сізден сіздің сізді сіздер сіздерге сіздерден сіздерді бог бога богу господь алла аллах құдай құдайға");

    /// <summary>Labels of a form or a signature: what follows their colon is a name.</summary>
    public static readonly FrozenSet<string> NameLabels = Keys(
        """
        аты-жөні аты-жөнім аты-жөні: есімі қолы қолым жинаған жазған аударған тіркеген қабылдаған дайындаған куә куәгер оқушы өтініш берушінің арыз иесі шағымданушы жазып алған тегі
        имя фамилия отчество ф.и.о фио заявитель заявителя подпись свидетель составил составила записал записала перевёл перевела принял приняла исполнитель кому ответственный секретарь
        председательствующий судья заседатель адвокат врач переводчик больной пациент ученик ученица
        """,
        "ئىسمى ئىمزا فامىلىسى گۇۋاھچى توپلىغۇچى يازغۇچى تەرجىمە خاتىرىلىگۈچى بەرگۈچى قىلغۇچى ئوقۇغۇچى دوختۇر سودىيە كاتىپ قىلغۇچىنىڭ",
        "name names signature signed clerk judge judges witness applicant patient translator interviewer compiled prepared by to pupil student doctor teacher",
        "ime prezime potpis svjedok svjedokinja izjavu zapisničar tumač prevodilac podnosilac podnositelj sudija sudac oštećeni liječnik ljekar doktor");

    /// <summary>Labels whose value is a place.</summary>
    public static readonly FrozenSet<string> PlaceLabels = Keys(
        "ауылы ауыл ауданы аудан қаласы қала мекенжайы туған жері село деревня город район уезд волость место",
        "يېزا يېزىسى ناھىيە ناھىيىسى كەنت شەھەر يېرى", "village town city county district township birthplace", "selo grad općina opština mjesto rođenja prebivalište boravište");

    /// <summary>Labels of forms that are nobody's name: before a colon they begin what comes next.</summary>
    public static readonly FrozenSet<string> NextLabels = Keys("телефон тел паспорт возраст адрес дата дело жасы мекенжайы күні", "", "file ref reference passport phone tel date age address");

    /// <summary>A nickname follows.</summary>
    public static readonly FrozenSet<string> Nickname = Keys("прозвище прозвищу кличка кличке лақап лақабы", "لەقىمى لەقەم", "nickname nicknamed alias known");

    /// <summary>Occupations and titles before a name, outside it.</summary>
    public static readonly FrozenSet<string> Titles = Keys(
        """
        хатшы бастығы бастық директор директоры директорі мұғалім дәрігер сот судья төраға төрағасы тергеуші полиция полицей учаскелік хатшысы басшысы кадр
        секретарь начальник участковый капитан майор лейтенант следователь судья директор врач доктор учитель учительница имам староста конвоир надзиратель
        следователя адвокат заявитель исполнитель перевёл перевел составил составила записал записала подпись ответственный переводчик
        """,
        "شۇجى كادىر كادىرى باشلىق باشلىقى مەسئۇلى مۇدىر مۇدىرى ساقچى دوختۇر مۇئەللىم ئىمام كەنت سودىيە سېكرېتار تەرجىمان قاراۋۇل",
        "mr mrs ms miss dr doctor cadre officer captain director secretary judge judges clerk teacher professor imam guard by chief translator compiled checked interviewer");

    /// <summary>English words of institutions and papers, which carry a capital and are no names, and months that are nobody's name.</summary>
    public static readonly FrozenSet<string> Institutions = Keys("", "",
        """
        court courts chamber code council act article section registry president government commission committee convention rule rules protocol chapter party police prison directorate authority office department state union board agency assembly parliament
        division panel inspector procurator prosecutor senate federal national labour labor aliens roads house ministry minister republic constitution plenary tribunal judiciary registrar inspectorate gendarmerie military civil criminal administrative
        constitutional supreme regional district appellate assize security social insurance treasury university faculty institute appeal appeals cassation january february september october november december corpus habeas act acts law-decree decree directive regulation regulations
        """);

    /// <summary>Follow the name of a place and belong to it; compared by their beginning.</summary>
    public static readonly string[] PlaceAfter = Prefixes(
        "аудани ауданда ауданин ауили ауилин ауилда ауилиу каласи каласин кистаги кистагин кенти кентин округи уези уезин жаилауи жаилауин калашиги калашигин калашигинда махалласи махалласинда селоси поселкеси ауилди мекени",
        "شەھىرى شەھرى ناھىيىسى ناھىيەسى ناھىيىسىد يېزىسى كەنتى كەنتىنىڭ مەھەللىسى يېزىسىد شەھىرىد شەھەر ناھىيە بازىرى ئايمىقى ۋىلايىتى رايونى",
        "county district village township town city prefecture district's");

    /// <summary>Stand before the name of a place and belong to it.</summary>
    public static readonly FrozenSet<string> PlaceBefore = Keys(
        "город города городе городу городом г гор уезд уезда уезде уезду волость волости село села селе селу сельо деревня деревни деревне аул аула ауле поселок поселка поселке посёлок посёлка посёлке пос район района районе станция станции ст кишлак хутор махалля махалле махалли махаллю квартал квартале",
        "", "");

    /// <summary>English prepositions after which an unknown capital is a place.</summary>
    public static readonly FrozenSet<string> PlacePrepositions = Keys("", "", "in at from near to into of via towards outside");

    /// <summary>Patronymic words in small letters after a name.</summary>
    public static readonly FrozenSet<string> Patronymics = Keys("ұлы қызы улы кызы оглы гызы кизи угли", "ئوغلى قىزى", "uly kyzy qyzy uli oglu oglu ogli qizi ulı qızı bin bint ibn");

    public static bool IsPlaceAfter(Token token)
    {
        foreach (var prefix in PlaceAfter)
        {
            if (token.WordKey.StartsWith(prefix, StringComparison.Ordinal) && token.WordKey.Length <= prefix.Length + 7)
                return true;
        }

        return false;
    }

    public static FrozenSet<string> Keys(params string[] lists) =>
        lists.SelectMany(Words).Select(w => Folding.WordKey(w)).Where(k => k.Length > 0).ToFrozenSet(StringComparer.Ordinal);

    public static string[] Prefixes(params string[] lists) =>
        [.. lists.SelectMany(Words).Select(w => Folding.WordKey(w)).Distinct(StringComparer.Ordinal).OrderByDescending(w => w.Length)];

    private static string[] Words(string list) => list.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries);
}
