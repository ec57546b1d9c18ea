using System.Text.RegularExpressions;
using Redactor.Detection.Patterns;
using Redactor.Documents;

namespace Redactor.Detection.Dates;

/// <summary>Chinese dates in Arabic or Chinese figures, with relative years and the lunar calendar.</summary>
public sealed partial class ChineseDateRecognizer() : PatternRecognizer(
    "date/chinese/1",
    EntityType.Date,
    new RecognizerPattern(Full(), 0.95, "year and month, perhaps day"),
    new RecognizerPattern(Relative(), 0.9, "relative year and month, perhaps day"),
    new RecognizerPattern(MonthDay(), 0.9, "month and day"),
    new RecognizerPattern(Range(), 0.85, "end of a span of dates"),
    new RecognizerPattern(Lunar(), 0.85, "month and day of the lunar calendar"),
    new RecognizerPattern(SaidMonth(), 0.85, "day or part of a month told by this, last or next"),
    new RecognizerPattern(LoneMonth(), 0.6, "month alone"),
    new RecognizerPattern(MonthPart(), 0.75, "part of a month"))
{
    private const string Number = "(?:[0-9]{1,2}|[一二三四五六七八九十]{1,3})";
    private const string Year = "(?:(?:19|20)[0-9]{2}|[一二][九〇零○0O][一二三四五六七八九〇零○0O]{2}|(?<![0-9])[0-9]{2}|(?<![一二三四五六七八九十百千〇零])[〇零○一二三四五六七八九]{2})[ ]?年";
    private const string Month = $"{Number}(?:[ ]?[、,或至到\\-~][ ]?{Number})?[ ]{{0,2}}月[ ]?份?(?:[ ]?[或、至到][ ]?{Number}月份?)?";
    private const string Born = "(?:出生|生(?![活产命日意病效前气]))?";
    private const string Part = "[ ]?(?:初|上旬|中旬|下旬|底|末|中)";
    private const string Day = $"[ \\n]?(?:{Number}|廿[一二三四五六七八九]?)[ ]{{0,2}}[日号號]";

    protected override bool ReadsRepairedFigures => true;

    [GeneratedRegex($"{Year}[ ]?{Month}(?:{Day}|{Part}|间)?{Born}")]
    private static partial Regex Full();

    [GeneratedRegex($"(?:去年|前年|今年|当年|次年|同年|翌年|第二年|这年|那年|上年|明年|来年)[ ]?{Month}(?:{Day}|{Part})?")]
    private static partial Regex Relative();

    [GeneratedRegex($"(?:(?:星期|周|礼拜)[一二三四五六日天][ ]?[,(]?[ ]?)?(?<![0-9]){Month}(?:{Day}|[0-9]{{1,2}}(?![0-9.:]|[ ]?[个人天岁元块斤点时分年月号]))")]
    private static partial Regex MonthDay();

    [GeneratedRegex($"(?<=[日号月份年][ ]?)(?:至|到|或|和|、|-|—|~)[ ]?(?:(?:{Month})?{Day}|{Month})")]
    private static partial Regex Range();

    [GeneratedRegex($"(?:(?:{Year}|去年|前年|今年|当年|次年|同年|翌年|第二年)[ ]?)?(?:农历|阴历|旧历)?(?:正|腊|冬|[一二三四五六七八九十]{{1,2}})月(?:初[一二三四五六七八九十]|十[一二三四五六七八九](?![个天人])|廿[一二三四五六七八九]?|二十[一二三四五六七八九]?(?![个天人]))")]
    private static partial Regex Lunar();

    [GeneratedRegex($"(?:本|上个?|下个?|这个?|当|次|同)月[ ]?(?:{Number}[ ]?[日号]|初(?![一二三四五六七八九十])|上旬|中旬|下旬|底|末)")]
    private static partial Regex SaidMonth();

    [GeneratedRegex($"(?<=(?:^|[\\n\\f])[ ]?)年[ ]?{Month}(?:{Day}|{Part})?|(?<=^|[\\n\\f,.;:。、( 在从到自是])(?:1[0-2]|[1-9]|十[一二]?|[一二三四五六七八九]|正|腊)月份?(?=[ ]?(?:$|[\\n\\f,.;。、)里回去被来我他她就又才的起]|以后|之前|开始|之后))")]
    private static partial Regex LoneMonth();

    [GeneratedRegex($"(?<![0-9个])(?<!个)(?:[1-9]|1[0-2]|[一二三四五六七八九十]{{1,2}})月份?(?:初(?![一二三四五六七八九十])|上旬|中旬|下旬|底|末|里)")]
    private static partial Regex MonthPart();
}
