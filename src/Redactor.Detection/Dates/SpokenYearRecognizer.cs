using System.Text.RegularExpressions;
using Redactor.Detection.Patterns;
using Redactor.Documents;

namespace Redactor.Detection.Dates;

/// <summary>Years of birth told in words or in two figures ("елу тоғызыншы жылғымын", "шестьдесят второго года рождения", "62-يىلى تۇغۇلغان"), and years in words before a month.</summary>
public sealed partial class SpokenYearRecognizer() : PatternRecognizer(
    "date/spoken-year/1",
    EntityType.Date,
    new RecognizerPattern(Kazakh(), 0.85, "year of birth in Kazakh words or two figures"),
    new RecognizerPattern(ArabicScript(), 0.85, "year of birth in Uyghur or Kazakh words or two figures"),
    new RecognizerPattern(RussianBirth(), 0.85, "year of birth in Russian words"),
    new RecognizerPattern(RussianPerson(), 0.75, "year behind a word for a person in Russian"),
    new RecognizerPattern(BesideName(), 0.7, "short year behind a name, as in a list"),
    new RecognizerPattern(InColumn(), 0.55, "early year with its word, set apart by commas"))
{
    private const string KazakhYear = "(?:(?:мың тоғыз жүз|екі мың)[ ])?(?:(?:жиырма|отыз|қырық|елу|алпыс|жетпіс|сексен|тоқсан)[ ](?:бірінші|екінші|үшінші|төртінші|бесінші|алтыншы|жетінші|сегізінші|тоғызыншы)|отызыншы|қырқыншы|елуінші|алпысыншы|жетпісінші|сексенінші|тоқсаныншы)";
    private const string UyghurYear = "(?:(?:يىگىرمە|ئوتتۇز|قىرىق|ئەللىك|ئاتمىش|يەتمىش|سەكسەن|توقسان)[ ](?:بىرىنچى|ئىككىنچى|ئۈچىنچى|تۆتىنچى|بەشىنچى|ئالتىنچى|يەتتىنچى|سەككىزىنچى|توققۇزىنچى)|قىرىقىنچى|ئەللىكىنچى|ئاتمىشىنچى|يەتمىشىنچى|سەكسىنىنچى|توقسىنىنچى)";
    private const string KazakhArabicYear = "(?:(?:جيىرما|وتىز|قىرىق|ەلۋ|الپىس|جەتپىس|سەكسەن|توقسان)[ ]ٴ?(?:بىرىنشى|ەكىنشى|ۇشىنشى|تورتىنشى|بەسىنشى|التىنشى|جەتىنشى|سەگىزىنشى|توعىزىنشى)|ەلۋىنشى|الپىسىنشى|جەتپىسىنشى|سەكسەنىنشى|توقسانىنشى)";
    private const string RussianTens = "(?:двадцать|тридцать|сорок|пятьдесят|шестьдесят|семьдесят|восемьдесят|девяносто)";
    private const string RussianOrdinal = @"(?:(?:перв|втор|четв[её]рт|пят|шест|седьм|восьм|девят)(?:ого|ом)|треть(?:его|ем))";
    private const string RussianYear = $@"(?:(?:тысяча девятьсот[ ])?{RussianTens}[ ]{RussianOrdinal}|тысяча девятьсот[ ]\w{{4,14}}(?:ого|ом)|(?:сороков|пятидесят|шестидесят|семидесят|восьмидесят|девяност)(?:ого|ом))";
    private const string Short = "(?<![0-9.,/№-])[2-9][0-9]";

    [GeneratedRegex($@"(?<!\w)(?<it>(?:{KazakhYear}|{Short}(?:[ ]?-?(?:ші|шы|інші|нші|ншы))?)[ -]{{1,2}}жыл(?:ғымын|ғымыз|ғы(?=[ ]?[,;.)])|ы(?=[ ](?:[^.!?\n]{{0,24}}[ ])?(?:туған|туыл|дүние))))|(?<!\w)туған[ ](?:жыл|күн)\w{{0,4}}[ :—-]{{1,3}}(?<it>{KazakhYear}|{Short})(?:[ ]жыл\w{{0,5}})?|(?<!\w)(?<it>он[ ](?:бесінші|алтыншы|жетінші|сегізінші|тоғызыншы)[ ]жылдың)(?=[ ]\p{{L}}{{4,12}})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Kazakh();

    [GeneratedRegex($@"(?<!\w)(?<it>(?:{UyghurYear}|{Short})[ -]{{1,2}}(?:يىل(?:ى|دا|ىدا)(?=[^.!?\n]{{0,24}}تۇغۇل)|يىللىق(?:مەن)?))|(?<!\w)(?<it>(?:{KazakhArabicYear}|{Short})[ -]{{1,2}}(?:جىل(?:ى|دا)(?=[^.!?\n]{{0,24}}(?:تۋعان|تۋىلعان))|جىلعى(?:مىن)?(?=[ ]?[.,،]|مىن)))(?!\w)")]
    private static partial Regex ArabicScript();

    [GeneratedRegex($@"(?<!\w)(?:родил\w{{1,4}}|рожд[её]н\w{{0,2}})[^.!?\n0-9]{{0,24}}?[ ](?<it>{RussianYear}(?:[ ](?:года?|году))?)(?!\w)|(?<!\w)(?<it>{RussianYear}[ ]года)(?=[ ]рожд)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex RussianBirth();

    [GeneratedRegex($@"(?<!\w)(?:я|он|она|брат|сестра|муж|жена|мать|отец|сын|дочь|мама|папа|дед|бабушка)(?:[ ](?:мой|моя|у меня|у нас|его|её))?[ ](?:с[ ])?(?<it>{RussianYear}[ ]года|[2-9][0-9]-го(?:[ ]года)?)(?=[ ]?[,.;)])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex RussianPerson();

    [GeneratedRegex(@"(?<=\p{Lu}[\p{Ll}.]{1,20},[ ])[3-9][0-9][ ]?(?:г\.|ж\.)(?=[ ]?[,;])")]
    private static partial Regex BesideName();

    [GeneratedRegex(@"(?<=[,،;][ ])(?:19[2-9][0-9]|200[0-9])[ ]?-?[ ]?(?:ж\.|жыл|жылы|жылғы|يىلى|يىل|جىلى|جىل|года|год|г\.)(?=[ ]?[,،;]|[ ]?$|[\n\f])")]
    private static partial Regex InColumn();
}
