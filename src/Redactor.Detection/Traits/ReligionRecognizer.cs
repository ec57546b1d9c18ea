using Redactor.Documents;

namespace Redactor.Detection.Traits;

/// <summary>Somebody's faith, its practice, dress, books and offices, in every language.</summary>
internal sealed class ReligionRecognizer() : TraitRecognizer("religion/1", EntityType.Religion, 0.6, "a word for faith or its practice", Words, Chinese)
{
    private static readonly PhraseTable Words = new(
        """
        muslim* islam* quran* koran* qur'an prayer prayers prayed praying prays pray namaz salat mosque* madrasa* madrassa* imam* mullah* hajj haji pilgrimage* ramadan* ramazan* fasted fasting halal hijab* headscarf* headscarves veil veils veiled niqab* burqa* beard beards bearded religious religion shahada sharia
        christian* orthodox catholic* protestant* baptist* evangelical* church churches bible* priest* pastor* jehovah* jewish jew jews judaism synagogue* rabbi* buddhis* falun+gong sunni shia shiite* sufi* wahhabi* salafi* atheis* nikah circumcis* buddhist* convert converted baptis* baptiz* zeugen
        """,
        """
        мусульман* ислам* коран* намаз* молитв* молил* молится молиться мечет* медресе имам* мулл* хадж* паломнич* рамадан* рамазан* ураза уразу поститься постил* халял* хиджаб* платок платка платке никаб* паранджа бород* религи* верующ* вероисповедан* шариат* христиан* православн* католи* протестант* баптист* церк* библи* священник* иегов* еврей* иуде*
        синагог* раввин* буддис* фалуньгун суннит* шиит* суфи* ваххабит* салафит* атеис* никах* обрезани*
        """,
        """
        мұсылман* ислам* құран* намаз* дұға* мешіт* медресе* имам* молда* қажылық* қажы рамазан* ораза* халал* хиджаб* орамал* бүркен* сақал* дін+ұстан* діндар* діни* дінге шариғат* христиан* неке+қию* сүндет* шахада* пайғамбар* аят* аятты
        """,
        """
        مۇسۇلمان* ئىسلام* قۇرئان* ناماز* دۇئا* مەسچىت* مەدرىس* ئىمام* موللا* ھەج ھەجگە ھاجى* رامزان* روزا* ھالال* ھىجاب* رومال* چۈمبەل* ساقال* دىن دىنىي* دىنغا دىندار* شەرىئەت* نىكاھ* خەتمە* سۈننەت* ئايەت* پەيغەمبەر* تالىپ* ئىمان*
        مۇسىلمان* قۇران* مەشىت* ورازا* مولدا* ساقال* ءدىن ءدىني*
        """,
        "müslüman* namaz* kuran* cami* oruç* hac başörtü* sakal* dindar* musulmon* namoz* qur'on* masjid* ro'za* hijob* musylman* musılman* quran* meshit* meşit* oraza*");

    private static readonly HanPhrases Chinese = new(
        """
        穆斯林 伊斯兰 伊斯兰教 古兰经 可兰经 礼拜 做礼拜 做乃玛孜 乃玛孜 祷告 祈祷 清真 清真寺 经文学校 阿訇 伊玛目 毛拉 朝觐 麦加 斋月 封斋 把斋 守斋 头巾 面纱 蒙面 蒙面罩袍 罩袍 留胡须 蓄须 大胡子 胡须 宗教 宗教信仰 信教 学经 讲经 念经 经文 尼卡 割礼 基督教 基督徒 天主教 教堂 圣经 牧师 神父 佛教 佛教徒 喇嘛 法轮功 瓦哈比 苏菲 无神论
        """);
}
