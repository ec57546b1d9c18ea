using System.Text.RegularExpressions;
using Redactor.Detection.Patterns;
using Redactor.Documents;

namespace Redactor.Detection.Ages;

/// <summary>Ages in Chinese, in figures and characters, with the word for age or after one.</summary>
public sealed partial class ChineseAgeRecognizer() : PatternRecognizer(
    "age/chinese/1",
    EntityType.Age,
    new RecognizerPattern(WithWord(), 0.9, "number and the word for years of age"),
    new RecognizerPattern(Several(), 0.85, "several numbers and the word for years of age"),
    new RecognizerPattern(AfterCue(), 0.85, "number after a word for age"),
    new RecognizerPattern(OldNames(), 0.8, "word for a decade of life"),
    new RecognizerPattern(Around(), 0.8, "about so many, as ages are told"),
    new RecognizerPattern(Infant(), 0.8, "months of a small child"),
    new RecognizerPattern(BesideSex(), 0.8, "number beside the word for sex, as in a list"),
    new RecognizerPattern(Children(), 0.75, "number after a word for the eldest or next child"),
    new RecognizerPattern(Reached(), 0.7, "number somebody has reached"))
{
    private const string Number = $"(?:(?<![0-9])(?:1[01][0-9]|[1-9]?[0-9])(?![0-9])|(?<![一二三四五六七八九十百千]){NumberWords.Chinese})";

    protected override bool ReadsRepairedFigures => true;

    [GeneratedRegex("(?:[0-9]{1,3}[ ]?[、,和][ ]?){1,5}[0-9]{1,3}[ ]?岁")]
    private static partial Regex Several();

    [GeneratedRegex($"(?:(?:年仅|刚满|未满|不到|已满|将近|快|约)[ ]?)?{Number}[ ]?[多几来]?[ ]?(?:周|虚)?[ ]?(?:岁|歲)半?|(?:{Number}|[0-9]0|[二三四五六七八九]十)(?:多|几|来)岁|[二三四五六七八九]?十[一二三四五六七八九]{{2}}[ ]?岁|(?<![0-9])[1-9][0-9]?[ ]?[-~、到至][ ]?[1-9][0-9]?[ ]?岁")]
    private static partial Regex WithWord();

    [GeneratedRegex($"(?:年龄|年纪|岁数|现年|今年|享年|时年|年仅|年满|虚岁|周岁)[ ]?[:是为已]?[ ]?(?<it>(?:快|已经|刚)?{Number})[ ]?(?![0-9年月日季个号点天元块次人家间头只亩公斤十百千.])")]
    private static partial Regex AfterCue();

    [GeneratedRegex("(?:年)?(?:近|过|逾|届|满|至)?(?:花甲|古稀|耄耋|而立|不惑|知命|知天命)(?:之年)?(?![门酒])|[三四五六七八九]旬(?![市])|(?:[五六七八九]十|[5-9]0)高龄|及笄之年|弱冠之年|豆蔻年华")]
    private static partial Regex OldNames();

    [GeneratedRegex("(?<![一二三四五六七八九十百千第0-9])(?:[二三四五六七八九]十|[2-9]0)(?:出头|开外|上下(?=[,的。]|年纪)|挂零|好几(?=[,。了的]))|(?:快|近|将近|奔|已经|才|刚|不到|年近|年过)(?:[二三四五六七八九]十[一二三四五六七八九]?|[2-9][0-9])(?:的(?:人|老|女|男)|(?=了))|(?:[二三四五六七八九]十)(?:多|来|几)(?=的(?:人|老|女|男|妇)|[,。]|年纪)(?<=[他她我爸妈爷奶父母婆公人].{3,4})")]
    private static partial Regex Around();

    [GeneratedRegex("(?:[0-9]{1,2}|[一二两三四五六七八九十]{1,2})[ ]?个(?:多|半)?月(?:大|的(?=孩子|婴儿|宝宝|女儿|儿子|娃|女婴|男婴|孙))|(?:未|不|没)?满周岁|(?:刚|才)满月")]
    private static partial Regex Infant();

    [GeneratedRegex("(?<=[男女][,、/ |\\t]{1,3})(?<it>[1-9][0-9]?|1[01][0-9])(?=[ ]?[,、。;|\\t]|[ ]{2}|[ ]?[\\n\\f]|[ ]?$|[ ][\\u4E00-\\u9FFF])|(?<=[,、/ |\\t])(?<it>[1-9][0-9]?)(?=[,、/|\\t][ ]?[男女](?![\\u4E00-\\u9FFF]))")]
    private static partial Regex BesideSex();

    [GeneratedRegex($"(?:老[大二三四五六小幺]|大的|小的|大儿子|小儿子|大女儿|小女儿|儿子|女儿|弟弟|妹妹|哥哥|姐姐|孙子|孙女)(?:今年|才|已经|刚|现在|是)?(?<it>[二三四五六七八九]?十[一二三四五六七八九]?|[1-9][0-9]?|[一两三四五六七八九])(?:岁|(?=[,。;)了]))")]
    private static partial Regex Children();

    [GeneratedRegex("(?<=[他她爷奶爸妈父母叔伯姑姨婶哥姐弟妹我婆公您你人舅])(?:都|已经?|也|今年|快|才|刚)?(?<it>(?:快|才)?[二三四五六七八九]十[一二三四五六七八九]?|[1-9][0-9])(?=了[,。.;,!]?)|(?<=[,。;?])(?<it>[二三四五六七八九]十[一二三四五六七八九]?)(?=了[,。.;,!])")]
    private static partial Regex Reached();
}
