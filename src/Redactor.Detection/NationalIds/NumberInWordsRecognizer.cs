using System.Text.RegularExpressions;
using Redactor.Detection.Ages;
using Redactor.Detection.Patterns;
using Redactor.Documents;

namespace Redactor.Detection.NationalIds;

/// <summary>Numbers that stand for a name, told in words: "I was number twenty-three", "номер двести пять", 我是二十三号.</summary>
public sealed partial class NumberInWordsRecognizer() : PatternRecognizer(
    "id/words/1",
    EntityType.Id,
    new RecognizerPattern(English(), 0.7, "number in English words after the word for number"),
    new RecognizerPattern(Russian(), 0.7, "number in Russian words after the word for number"),
    new RecognizerPattern(Turkic(), 0.7, "number in Turkic words after the word for number"),
    new RecognizerPattern(Chinese(), 0.75, "number that somebody is called by in Chinese"))
{
    private const string Link = @"(?:[ ](?:был[аои]?|был у меня|стал[ао]?|такой|is|was|болды|еді|болған|ئېيتىدۇ|ئىدى))?[ :«""“–—-]{1,4}";

    [GeneratedRegex($@"(?<!\w)(?:am|was|is|were|be|became|called|by|as|my|her|his)[ ]number(?:{Link})(?<it>(?:(?:one|two|three|four|five|six|seven|eight|nine)[ ]hundred(?:[ ]and)?[ ]?)?(?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[ -](?:one|two|three|four|five|six|seven|eight|nine))?|eleven|twelve|\w{{3,5}}teen)|(?:one|two|three|four|five|six|seven|eight|nine)[ ]hundred(?:[ ]and[ ]\w{{3,9}}(?:-\w{{3,5}})?)?)(?!\w|[ ](?:in|on|of|people|years))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex English();

    [GeneratedRegex($@"(?<!\w)номер(?:ом|а|у)?(?:{Link})(?<it>(?:(?:сто|двести|триста|четыреста|пятьсот|шестьсот|семьсот|восемьсот|девятьсот)[ ]?){{0,1}}(?:(?:двадцать|тридцать|сорок|пятьдесят|шестьдесят|семьдесят|восемьдесят|девяносто)(?:[ ](?:один|два|три|четыре|пять|шесть|семь|восемь|девять))?|\w{{3,9}}надцать)|(?:сто|двести|триста|четыреста|пятьсот|шестьсот|семьсот|восемьсот|девятьсот)(?:[ ](?:один|два|три|четыре|пять|шесть|семь|восемь|девять|десять))?)(?!\w)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Russian();

    [GeneratedRegex($@"(?<!\w)(?:нөмір\w{{0,4}}|ٴ?نومىر\w{{0,4}}|نومۇر\w{{0,4}}|nömır\w{{0,4}})(?:{Link})(?<it>(?:(?:{NumberWords.Kazakh}|екі|үш)[ ])?жүз(?:[ ]{NumberWords.Kazakh})?|(?:(?:бір|екі|үш)[ ])?(?:он|жиырма|отыз|қырық|елу|алпыс|жетпіс|сексен|тоқсан)(?:[ ](?:бір|екі|үш|төрт|бес|алты|жеті|сегіз|тоғыз))?|(?:{NumberWords.Uyghur}[ ])?يۈز(?:[ ]{NumberWords.Uyghur})?|(?:ئون|يىگىرمە|ئوتتۇز|قىرىق|ئەللىك|ئاتمىش|يەتمىش|سەكسەن|توقسان)(?:[ ](?:بىر|ئىككى|ئۈچ|تۆت|بەش|ئالتە|يەتتە|سەككىز|توققۇز))?|(?:{NumberWords.KazakhArabic}[ ])?ٴ?جۇز(?:[ ]{NumberWords.KazakhArabic})?|(?:ون|جيىرما|وتىز|قىرىق|ەلۋ|الپىس|جەتپىس|سەكسەن|توقسان)(?:[ ]ٴ?(?:بىر|ەكى|ۇش|تورت|بەس|التى|جەتى|سەگىز|توعىز))?)(?!\w)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Turkic();

    [GeneratedRegex("(?:我的号(?:码)?(?:是|为)|我(?:在里面)?(?:是|叫)|(?:叫|喊)(?:我|他|她)|编号(?:是|为)?|囚号(?:是|为)?|代号(?:是|为)?|番号(?:是|为)?)[ ]?[“\"]?(?<it>(?:[0-9]{2,6}|[一二三四五六七八九十百〇零]{2,6})号?)(?![一二三四五六七八九十年月日岁个])")]
    private static partial Regex Chinese();
}
