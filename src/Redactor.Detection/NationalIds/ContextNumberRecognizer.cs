using System.Text.RegularExpressions;
using Redactor.Detection.Patterns;
using Redactor.Documents;

namespace Redactor.Detection.NationalIds;

/// <summary>Numbers of documents and prisoners, told by the words around them in every language.</summary>
public sealed partial class ContextNumberRecognizer() : PatternRecognizer(
    "id/context/1",
    EntityType.Id,
    new RecognizerPattern(RightAfterCue(), 0.85, "number right after a word for a document"),
    new RecognizerPattern(AfterCue(), LongNumber, "long number after a word for a document"),
    new RecognizerPattern(AfterNumberWord(), 0.7, "figures after a word for number"),
    new RecognizerPattern(BeforeCue(), 0.75, "figures before a word for number"),
    new RecognizerPattern(Ending(), 0.7, "last figures of a number"),
    new RecognizerPattern(SmallNumber(), 0.6, "figures after the English for number"),
    new RecognizerPattern(ChineseLabel(), 0.8, "figures right after a Chinese word for a number"),
    new RecognizerPattern(SignAfterPaper(), 0.7, "number sign after a word for a paper"),
    new RecognizerPattern(NumberSign(), 0.7, "long number after a number sign"),
    new RecognizerPattern(LeadingZero(), 0.55, "figures that begin with zero"),
    new RecognizerPattern(BehindYear(), 0.75, "number behind a year after a word for a passport, as reading from right to left mixes them"),
    new RecognizerPattern(LongRun(), 0.5, "seven or more figures without other meaning"))
{
    private const double LongNumber = 0.8;

    private const string Value =
        @"(?:(?:№|N[o°º]?\.?)[ ]?)?(?=[\w\-/ №]{0,10}[0-9]{2})(?:[A-ZА-ЯӘІҢҒҮҰҚӨҺ]{1,4}(?:[\-/][A-ZА-ЯӘІҢҒҮҰҚӨҺ]{1,3})?[ \-/]{0,2})?(?:(?:№|[КМНKMNХ][оoеe°º])[ ]?)?[0-9](?:[ \-/]?[0-9A-ZА-Я]){1,20}(?![\w-[\u3007\u3400-\u9FFF]])";

    private const string CyrillicCue =
        @"паспорт\w{0,16}|сери[яиюей]\w{0,2}|удостоверени\w{1,16}|ИИН|ИНН|СНИЛС|свидетельств\w{1,16}|справк\w{1,16}|дел[оау](?= ?[№N(0-9])|вид\w{0,16} на жительство|исходящ\w{1,16}|исх\.|договор(?:а|у|е|ом)?|полис\w{0,16}|" +
        @"карт[аыуе]\b|диплом\w{0,16}|жетон\w{0,16}|протокол\w{0,16}|регистрационн\w{1,16}|лицевой сч[её]т|куәлі[гк]\w{0,16}|ЖСН|төлқұжат\w{0,16}|құжат\w{0,16}|ықтиярхат\w{0,16}|тіркеу\w{0,16}|хаттама\w{0,16}|іс(?= ?[№N0-9])|анықтама\w{0,16}|" +
        @"аттестат\w{0,16}|заключ[её]нн\w{0,6}|осужд[её]нн\w{0,6}|арестант\w{0,6}|тұтқын\w{0,16}|сотталған\w{0,16}|разрешени\w{1,3}|рұқсат\w{0,16}|лиценз\w{1,16}|ордер\w{0,16}|билет\w{0,16}|күбөлүк\w{0,16}|гувоҳнома\w{0,16}|кызматтык|кітапш\w{0,8}|қолхат\w{0,6}|сырқатнам\w{0,6}|жолдама\w{0,6}|пропуск\w{0,4}|табельн\w{1,4}|зач[её]тн\w{1,4}|трудов\w{1,4} книжк\w|бирк\w{1,3}|нашивк\w{1,3}";

    private const string LatinCue =
        @"passports?|ID|identity|identification|case|file|ref|reference|certificate|permit|badge|registration|visa|licen[cs]e|docket|account|prisoner|inmate|detainee|convict|uniform|cell|warrant|application|appl\.|complaint|summons|diploma|record no|" +
        @"card|dossier|document|pasaport\w{0,16}|kimlik\w{0,16}|pasport\w{0,16}|kuälik\w{0,16}|JSN|expediente|pasaporte";

    private const string OtherCue =
        @"身份证|护照|囚犯|囚号|监号|监室|床号|学员|居留证|居留许可|通行证|准考证|结婚证|出生证|毕业证|编号|案号|证号|号码|证件|尾号|学号|工号|警号|卡号|证书|户口|كىملىك\w{0,16}|كىمدىك\w{0,16}|پاسپورت\w{0,16}|دېلو\w{0,16}|كۋالىك\w{0,16}|تولقۇجات\w{0,16}|ارحيۆ\w{0,16}|ئارخىپ\w{0,16}|رۇخسەتنامە\w{0,16}|كىنىشكا\w{0,16}|گۇۋاھنام\w{0,16}|مەھبۇس\w{0,16}|تۇتقۇن\w{0,16}";

    protected override double Score(Candidate candidate)
    {
        var value = candidate.Value;
        if (Dates.DateShapes.IsNumericDate(value) || Dates.DateShapes.IsYear(value))
            return 0;
        var least = candidate.Pattern.Score == LongNumber ? 4 : 2;
        return DigitRepair.CountDigits(value) >= least ? candidate.Pattern.Score : 0;
    }

    [GeneratedRegex($@"(?:(?<![\w-[\u3007\u3400-\u9FFF]])(?:{CyrillicCue}|{LatinCue})(?![\w-[\u3007\u3400-\u9FFF]])|(?:{OtherCue}))(?:[ :(«""\-–—№#]|номер\w{{0,2}}|нөмір\w{{0,3}}|ٴ?نومىر\w{{0,4}}|نومۇر\w{{0,4}}|numbers?|nos?\.|no\b|nr\.?|№|号码?|[是为]){{1,8}}(?<![\w№-[\u3007\u3400-\u9FFF]])(?<it>(?-i:{Value}))", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex RightAfterCue();

    [GeneratedRegex($@"(?:(?<![\w-[\u3007\u3400-\u9FFF]])(?:{CyrillicCue}|{LatinCue})\b|(?:{OtherCue}))[^0-9\n\f.]{{0,24}}?(?<![\w№-[\u3007\u3400-\u9FFF]])(?<it>(?-i:{Value}))", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex AfterCue();

    [GeneratedRegex(@"(?:(?<![\w-[\u3007\u3400-\u9FFF]])(?:(?:номер|нөмір)\w{0,6}(?: \p{L}{1,12}){1,4}(?=[ ]?:)|цифр(?:ами|ы|ой|а)(?= )|сандар(?= )|номер\w{0,16}|нөмір\w{0,16}|number(?:s|ed)?|numara\w{0,16}|nömir\w{0,16}|raqam\w{0,16})|(?:我的|编|囚|代)号(?:是|为)?|ٴ?نومىر\w{0,16}|نومۇر\w{0,16})(?: (?:на \w{1,16}|of|is|was|there was|there is|inside was|жазылған|бар))?[ :\-–—,«""“]{1,4}(?<it>(?-i:(?:\p{L}{1,3}-(?=(?:19|20)[0-9]{2}/))?[0-9](?:[ ]?[0-9]){1,11}(?:[\-/][0-9A-ZА-Я]{1,8})?))(?![\w-[\u3007\u3400-\u9FFF]]|[.,/][0-9]|[ ](?:жас|лет|год|years|ياش))", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex AfterNumberWord();

    [GeneratedRegex(@"(?<![\w.,/\--[\u3007\u3400-\u9FFF]])(?<it>№?[0-9]{2,12})[»""”]?[ -](?:деген |дейтін |degen |نومۇرلۇق |دېگەن |دەگەن )(?:нөмір|номер|сан|nömir|نومۇر|ٴ?[نت]ومىر)\w{0,16}", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex BeforeCue();

    [GeneratedRegex(@"(?:(?<!\w)(?:(?:о|за)?канчива(?:ется|лся)|кончается) на|(?<!\w)end(?:s|ed|ing) (?:in|with)|(?:末|后)[几两三四五六]位(?:数字?)?[是为:])[ :«""“]{1,3}(?<it>[0-9](?:[ -]?[0-9]){1,5})(?![0-9])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Ending();

    [GeneratedRegex(@"(?<!(?i:law|act|decree|protocol|rule|regulation|directive|article|appendix|annex|page|table|chapter|volume)[ ])(?<=[ (])(?:no|nos|plot|parcel|cell)\.?[ ](?<it>[0-9]{2,6}(?:/[0-9A-Z]{1,6}(?:\.[0-9]{1,3}){0,3})?)(?![\w,.][0-9]|[0-9]|[ ](?:%|per|people|men|women|years|days|square|hectares))", RegexOptions.CultureInvariant)]
    private static partial Regex SmallNumber();

    [GeneratedRegex(@"(?:住院|床|门诊|病案|病历|登记|学|工|警|囚|监|卡|案|编|证|证件|身份证|档案|文|铺|票|单|订单|合同|账|批|户|准考证|报警|受理|流水|序列|会员|座|代|牌|番|胸牌|床牌|我的)号(?:码)?[ ]?[:是为]?[ ]?(?<it>(?:[\u4E00-\u9FFF]{1,3}字[ ]?第?[ ]?)?(?:[A-Z]{1,5}-?)?[0-9][0-9A-Z\-]{1,20})(?![0-9A-Za-z]|[ ]?[年月日楼栋室路])")]
    private static partial Regex ChineseLabel();

    [GeneratedRegex(@"(?<!\w)(?:вх|исх|рег|уч|инв|таб)\.[ ]?№[ ]?(?<it>[0-9]{2,8}(?:[\-/][0-9A-ZА-Я]{1,8}){0,3})|(?<!\w)(?:приказ|постановлен|распоряжен|жалоб|заявк|заявлен|обращен|направлен|наряд|квитанц|талон|бирк|пропуск|накладн|пут[её]вк|повестк|уведомлен|предписан|истори\w болезни|бұйры|қаулы|шешім|үкім|өтініш|арыз|талон|түбіртек|шақыру|хабарлама|ھۆكۈمنام|ئۇقتۇرۇش|چاقىرىق|تالون|بۇيرۇق|قارار|ئىلتىماس)\p{L}{0,9}[ ](?:№|N[o°º]?\.?|نومۇر\p{L}{0,3})[ ]?(?<it>[0-9]{2,8}(?:[\-/][0-9A-ZА-Я]{1,8}){0,3})(?!\w)|(?<!\w)(?:решени|протокол|карточк|дел|договор|контракт|акт|справк|выписк|камер|палат|койк)\p{L}{0,4}[ ]№[ ]?(?<it>[0-9]{1,8}(?:[\-/][0-9A-ZА-Я]{1,8}){0,3})(?!\w)|(?<!\w)(?:student|claim|order|notice|appointment|sample|booking|policy|voucher|tracking|reg|Medicare|member|employee|staff|roll|enrol?ment|admission|request|incident|event|report|crime)(?:[ ](?:number|no|id|ref))?[.:]?[ ](?:is[ ])?#?(?<it>(?=[a-z0-9/\-]{0,4}[0-9])[a-z]{0,4}-?[0-9]{2,12}(?:[\-/][0-9a-z]{1,8}){0,3}(?:[ ][0-9]{4,5}){0,2}(?:[ ][0-9])?)(?![\w.]|[ ](?:people|men|women|years|days|yuan|of|times|pages|km|minutes))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SignAfterPaper();

    [GeneratedRegex(@"(?:№|(?<![\w-[\u3007\u3400-\u9FFF]])N[o°º]\.?|(?<![\w-[\u3007\u3400-\u9FFF]])Nr\.?|#)[ ]?(?=[0-9A-ZА-Я\-/ ]{0,8}[0-9])(?:(?=[0-9]{0,3}[A-ZА-Я])[0-9A-ZА-Я]{1,4}[\-/])?(?:[0-9]{4,12}|[0-9]{1,4}(?:[ ][0-9]{3}){1,3}|[0-9]{1,8}(?:[\-/][0-9A-ZА-Я]{1,8}){1,3}|0[0-9]{1,3})(?:[\-/][0-9A-ZА-Я]{1,8}){0,2}(?![\w-[\u3007\u3400-\u9FFF]])")]
    private static partial Regex NumberSign();

    [GeneratedRegex(@"(?<![\w@./\-+,:#-[\u3007\u3400-\u9FFF]]|[0-9][ ])0[0-9]{2,7}(?![\w-[\u3007\u3400-\u9FFF]]|[.,:/\-][0-9])")]
    private static partial Regex LeadingZero();

    [GeneratedRegex(@"(?<![\w@./+,:-[\u3007\u3400-\u9FFF]]|[0-9][ \-])[0-9]{7,24}(?![\w-[\u3007\u3400-\u9FFF]]|[.,:/][0-9])")]
    private static partial Regex LongRun();

    [GeneratedRegex(@"(?:پاسپورت|كىملىك|كىمدىك|كۋالىك)\w{0,16}[^\n\f0-9]{0,24}(?:19|20)[0-9]{2}[ ]?[.,]?[ ]?(?<it>[A-Z]?[0-9]{7,9})(?![0-9])")]
    private static partial Regex BehindYear();
}
