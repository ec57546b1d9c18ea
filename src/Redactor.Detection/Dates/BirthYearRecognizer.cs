using System.Text.RegularExpressions;
using Redactor.Detection.Patterns;
using Redactor.Documents;

namespace Redactor.Detection.Dates;

/// <summary>Years of birth: a year beside a word for birth, or set apart by commas as lists of people give it.</summary>
public sealed partial class BirthYearRecognizer() : PatternRecognizer(
    "date/birth-year/1",
    EntityType.Date,
    new RecognizerPattern(AfterBirth(), 0.9, "year after a word for birth"),
    new RecognizerPattern(BeforeBirth(), 0.9, "year before a word for birth"),
    new RecognizerPattern(ChineseBirth(), 0.9, "year before a Chinese word for birth"),
    new RecognizerPattern(OfYear(), 0.75, "early year behind a word for a person in Russian"),
    new RecognizerPattern(SetApart(), 0.6, "early year set apart by commas, as beside a name in a list"),
    new RecognizerPattern(ChineseSetApart(), 0.6, "early year set apart, as beside a name in a Chinese list"))
{
    private const string Year = @"(?<![0-9./\-])(?:18[89]|19[0-9]|20[0-2])[0-9](?![0-9]|[./][0-9])";
    private const string Suffix = @"(?:[ \-]{0,2}(?:г[./]?[ ]?р\.?|гг?\.|год\w{0,3}|ж[./]?[ ]?т\.?|ж\.|жыл\w{0,8}|يىل\w{0,6}|جىل\w{0,6}|yil\w{0,6}|jyl\w{0,6}|yıl\w{0,4}))?";

    internal const string Birth =
        @"(?:\bborn|\bb\.|birth|туған|туылған|туды\b|тудым|дүниеге|рожд[её]н|рождени|рожд\.|родил|г\.[ ]?р\.|doğum|doğdu|tug.ilgan|туғилган|төрөлгөн|туулган|tuğan|tuılğan|tuwğan|nacid|" +
        @"تۇغۇل|تۋعان|تۋىلعان|تۋدىم|دۇنيەگە)\p{L}{0,8}";

    protected override bool ReadsRepairedFigures => true;

    [GeneratedRegex($@"{Birth}(?:[^.!?\n\f0-9]|(?<=\b\w{{1,2}})\.){{0,36}}?(?<it>{Year}{Suffix})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AfterBirth();

    [GeneratedRegex($@"(?<it>{Year}[ \-]?(?:жылғы(?:мын|мін|сың|ның)|жылғы(?=[ ]?[,;.)])|جىلعى(?:مىن|نىڭ)|جىلعى(?=[ ]?[،,;.)]|[ ](?:بالا|تۋعان|كىسى))|يىللىق(?:مەن)?(?=[ ]?[،,;.)])|г[./]?[ ]?р\b\.?|года рожд\w+|ж[./]?[ ]?т\b\.?|doğumlu|yilgi|jylğymyn))|(?<it>{Year}{Suffix})(?:[ ](?:года?|жылы?)?)?[^.!?;\n\f0-9]{{0,36}}?{Birth}", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex BeforeBirth();

    [GeneratedRegex(@"(?<it>(?:(?:19|20)[0-9]{2}|[一二][九〇零○0][一二三四五六七八九〇零○0]{2}|[0-9]{2}|[〇零一二三四五六七八九]{2})[ ]?年)[ ]?(?:出[ ]?生|生(?![活产命日意病效前气])|生人)|(?:生于|出生于|出生年份?[:是]?)[ ]?(?<it>(?:(?:19|20)[0-9]{2}|[一二][九〇零○0][一二三四五六七八九〇零○0]{2})[ ]?年?)")]
    private static partial Regex ChineseBirth();

    [GeneratedRegex(@"(?<!\w)(?:я|он|она|муж|жена|мать|отец|брат|сестра|сын|дочь|сам|сама)[ ](?<it>19[0-9]{2}(?:-го)?[ ](?:года|г\.))(?=[ ]?[,.;)\n])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OfYear();

    [GeneratedRegex(@"(?<=[,(;،][ ]?)(?<it>(?:19[2-9][0-9]|200[0-9]))(?=[ ]?(?:[,.);،]|$|[\n\f]))|(?<=[\u0620-\u06D5][.][ ])(?<it>(?:19[2-9][0-9]|200[0-9]))(?=[ ]?[.,،])|(?<=(?:^|[\n\f])[ ]{0,3}[0-9]{1,2}[.)]?(?:[ ][\u0620-\u06D5]{2,20}){1,3}[ ])(?<it>(?:19[2-9][0-9]|200[0-9]))(?=[ ][\u0620-\u06D5])(?![ ](?:جىل|يىل))")]
    private static partial Regex SetApart();

    [GeneratedRegex(@"(?<=[,(;:“”""·][ ]?)(?<it>(?:19[2-9][0-9]|200[0-9])[0-9]?[ ]?年)(?=[ ]?(?:[,.);“”""]|同上|$|[\n\f]))|(?<![0-9])(?<it>(?:19[2-9][0-9]|200[0-9])(?:[0-9][ ]?年|[ ]?年(?=[ ]?同上)))")]
    private static partial Regex ChineseSetApart();
}
