using System.Text.RegularExpressions;
using Redactor.Detection.Patterns;
using Redactor.Documents;

namespace Redactor.Detection.NationalIds;

/// <summary>Numbers of court cases, summonses and files: a bracketed year with what follows it, and codes of letters and figures.</summary>
public sealed partial class CaseNumberRecognizer() : PatternRecognizer(
    "id/case/1",
    EntityType.Id,
    new RecognizerPattern(ChineseCase(), 0.95, "bracketed year and number, as on Chinese papers"),
    new RecognizerPattern(TranslatedCase(), 0.9, "bracketed year and number, as on translated papers"),
    new RecognizerPattern(ChineseFile(), 0.85, "Chinese file number"),
    new RecognizerPattern(ChineseCell(), 0.7, "stem and figures, as detainees are numbered"),
    new RecognizerPattern(Code(), 0.7, "code of letters and figures"),
    new RecognizerPattern(ShortCode(), 0.75, "letters and figures after a word for an agent or officer"),
    new RecognizerPattern(Roman(), 0.85, "series in letters and a Roman figure, and number"),
    new RecognizerPattern(Slashed(), 0.6, "figures joined by a dash or stroke"))
{
    private const string Year = "(?:19|20)[0-9]{2}";
    private const string Open = @"[(\[〔【{〈<《]";
    private const string Letter = @"[A-ZА-ЯӘІҢҒҮҰҚӨҺa-zа-яәіңғүұқөһ\u0620-\u06D5\u0674]";
    private const string Close = @"[)\]〕】}〉>》]";

    protected override double Score(Candidate candidate) =>
        Dates.DateShapes.IsNumericDate(candidate.Value) || YearRange().IsMatch(candidate.Value) ? 0 : candidate.Pattern.Score;

    [GeneratedRegex($@"(?:[\u4E00-\u9FFF]{{1,10}}(?:\([\u4E00-\u9FFF]{{1,3}}\)[\u4E00-\u9FFF]{{0,5}})?)?{Open}[ ]?{Year}[ ]?{Close}[ ]?(?:第|[\u4E00-\u9FFF0-9 ]{{1,24}}?)?[ ]?[0-9]{{1,6}}[ ]?号(?:之[一二三四五六七八九十])?")]
    private static partial Regex ChineseCase();

    [GeneratedRegex($@"(?:(?<!\w)(?:[\u0620-\u06D5]{{1,6}}\.[ ]?){{1,4}}|(?<!\w)(?!Case|Дело|Іс|Summons|File)[A-ZА-ЯІҚҒӨ]\w{{1,6}}[ ](?:\w{{2,6}}\.[ ]?){{1,4}})?{Open}[ ]?{Year}[ ]?{Close}[ ]?(?:[0-9]{{1,6}}-?[ ]?(?:нөмір|نومۇر|ٴنومىر)(?!\p{{L}}{{5}})|(?:(?:{Letter}{{1,12}}|[0-9]{{1,4}})[ ]){{0,5}}(?:(?:№|N[o°º]?\.?)[ ]?|[\u0627|][ ]|(?<=[0-9] (?:{Letter}{{1,12}} ){{1,4}}))[0-9]{{1,6}}(?:-?[ ]?(?:нөмір|نومۇر|ٴ?نومىر)\p{{L}}{{0,5}})?(?!\w|[.,][0-9]))")]
    private static partial Regex TranslatedCase();

    [GeneratedRegex($@"[\u4E00-\u9FFF]{{1,4}}(?:字|证字|案)(?:第)?[ ]?{Open}?{Year}{Close}?[ ]?(?:第|-|号)?[ ]?[0-9]{{1,6}}(?:[ ]?号)?|(?:第|编号|字)[ ]?[0-9]{{4,12}}[ ]?号")]
    private static partial Regex ChineseFile();

    [GeneratedRegex(@"(?<![自知一二三四五六七八九十])[甲乙丙丁戊己庚辛][ ]?[一二三四五六七八九〇零○O0-9]{2,5}(?![\u4E00-\u9FFF]?[年月日岁])")]
    private static partial Regex ChineseCell();

    [GeneratedRegex(@"(?<![\w@./\--[\u3007\u3400-\u9FFF]])(?:[A-ZА-ЯӘІҢҒҮҰҚӨҺ]{1,4}[\-/ ]?){1,2}(?<=[\-/]|[A-ZА-Я])(?=[0-9\-/]{0,8}[\-/]|[0-9]{4,})[0-9]{2,12}(?:[\-/][0-9A-ZА-Я]{1,8}){0,3}(?![\w@-[\u3007\u3400-\u9FFF]]|[.,][0-9])")]
    private static partial Regex Code();

    [GeneratedRegex(@"(?<!\w)(?:agent|interpreter|translator|officer|operator|caller|advis[eo]r|worker|guard|client|patient|unit|desk|ward|агент|сотрудник|оператор|переводчик|надзиратель|ақпаратшы|агенті|خادىم|ساقچى|تەرجىمان)[ ](?:№[ ]?|no\.?[ ]|#)?(?<it>(?-i:[A-ZА-Я]{1,3})-?[0-9]{1,6}|[A-ZА-Я]?[0-9]{4,8})(?!\w)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ShortCode();

    [GeneratedRegex(@"(?<!\w)[A-ZА-ЯІ]{1,4}[- ]?[IVX]{1,4}[ ](?:№|N[o°º]?\.?)[ ]?[0-9]{4,8}(?!\w)")]
    private static partial Regex Roman();

    [GeneratedRegex(@"(?<![\w@./\-+,-[\u3007\u3400-\u9FFF]])[0-9]{1,7}(?:[\-/][0-9]{1,8}){1,3}(?:/[0-9A-ZА-Я]{1,4})?(?![\w@-[\u3007\u3400-\u9FFF]]|[./\-,][0-9]|[ ]?(?:%|лет|жас|岁|ياش|год|years|km|км|kg|кг))")]
    private static partial Regex Slashed();

    [GeneratedRegex(@"^(?:(?:19|20)[0-9]{2}[\-/](?:[12][0-9]{3}|[0-9]{2})|[A-ZА-Я]{2,5}(?:19|20)[0-9]{2}|(?:0|0?[1-9][0-9]?|[1-9][0-9]{2}|0[0-9])-[0-9]{1,3}|[0-9]{1,2}/[0-9]{1,3}|[0-9]{3}/(?:[1-9][0-9]{0,2}|0))$")]
    private static partial Regex YearRange();
}
