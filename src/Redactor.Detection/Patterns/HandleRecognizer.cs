using System.Text.RegularExpressions;
using Redactor.Documents;

namespace Redactor.Detection.Patterns;

/// <summary>Names on messengers and social networks: after an at sign, after a word for one, or plainly made as one.</summary>
public sealed partial class HandleRecognizer() : PatternRecognizer(
    "handle/1",
    EntityType.Handle,
    new RecognizerPattern(AtSign(), 0.95, "at sign before a name"),
    new RecognizerPattern(DamagedAtSign(), DamagedScore, "at sign before figures and letters"),
    new RecognizerPattern(AfterCue(), 0.85, "Latin name after a word for messenger or account"),
    new RecognizerPattern(HanName(), HanScore, "Chinese name of an account"),
    new RecognizerPattern(Figures(), FiguresScore, "figures after a word for an account"),
    new RecognizerPattern(Underscored(), 0.8, "Latin name with an underscore"),
    new RecognizerPattern(LettersAndFigures(), 0.7, "Latin name that ends in figures"),
    new RecognizerPattern(AmongOtherScript(), 0.6, "dotted Latin name in a line of another script"))
{
    private const double HanScore = 0.79;
    private const double FiguresScore = 0.86;
    private const double DamagedScore = 0.75;

    private const string Cue =
        @"(?:we\s?chat|(?<![\w-[\u3007\u3400-\u9FFF]])wx|微\s?信\s?号?|ve\s?chat|в[иэе]чат\w{0,16}|уичат\w{0,16}|telegram\w{0,16}|телеграм\w{0,16}|whats\s?app|instagram\w{0,16}|инстаграм\w{0,16}|facebook|tik\s?tok|douyin|" +
        @"抖\s?音\s?号?|快\s?手\s?号?|\bQQ\s?号?|skype|скайп\w{0,16}|\bimo\b|логин\w{0,16}|(?<![\w-[\u3007\u3400-\u9FFF]])ник(?:нейм)?\w{0,2}|аккаунт\w{0,16}|user\s?name|account|nick\s?name|账号|帐号|网名|昵称|用户名|" +
        @"(?<![\w-[\u3007\u3400-\u9FFF]])аты|ٴ?ئ?ۈ?ۇ?ندىدار\w{0,16}|ۋېيشىن\w{0,16}|تېلېگرام\w{0,16}|تەلەگرام\w{0,16})";

    protected override double Score(Candidate candidate)
    {
        var value = candidate.Value;
        if (candidate.Pattern.Score is HanScore or FiguresScore or DamagedScore)
            return candidate.Pattern.Score;
        if (!value.ContainsAnyInRange('a', 'z') && !value.ContainsAnyInRange('A', 'Z'))
            return 0;
        return Ordinary().IsMatch(value) ? 0 : candidate.Pattern.Score;
    }

    [GeneratedRegex(@"(?<![\w.@-[\u3007\u3400-\u9FFF]])@(?:[A-Za-z][\w.\-]{2,31}(?<![.\-])|[ ][A-Za-z]+[_0-9]\w{1,30})")]
    private static partial Regex AtSign();

    // "@17060-7": a Latin name in a page of another script, as that script's models read it.
    [GeneratedRegex(@"(?<![\w.@\-])@(?![A-Za-z])(?=[\w.\-]{0,8}[0-9_])[\w.\-]{4,31}(?<![.\-])")]
    private static partial Regex DamagedAtSign();

    [GeneratedRegex($@"{Cue}(?:[ ]?(?:id|:|-|号|号码|是|номері|нөмірі|ٴنومىرى|نومۇرى|номер|name)){{0,3}}[^\w\n@]{{0,4}}(?<it>@?(?=[A-Za-z0-9._\-]{{0,30}}[0-9_])[A-Za-z][A-Za-z0-9._\-]{{2,31}}(?<![.\-]))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AfterCue();

    [GeneratedRegex("(?:微信名|微信昵称|网名|昵称|群昵称|抖音名|快手名)(?:叫做?|是|为|:|“|\"|「)[ ]?(?<it>[\u4E00-\u9FFF]{2,8}?)(?=[^\u4E00-\u9FFF]|$|的|在)")]
    private static partial Regex HanName();

    [GeneratedRegex(@"(?:\bQQ|\bTelegram ID|微信号?|抖音号?|快手号?|\bUID)[ ]?(?:号码?)?[ ]?[:是为]?[ ]?(?<it>[0-9]{5,12})(?![0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex Figures();

    [GeneratedRegex(@"(?<![\w@.\-/:-[\u3007\u3400-\u9FFF]])[A-Za-z][A-Za-z0-9.\-]{1,24}(?:_[A-Za-z0-9.]{1,24}){1,3}(?<![.])(?![@/])")]
    private static partial Regex Underscored();

    [GeneratedRegex(@"(?<![\w@.\-/:-[\u3007\u3400-\u9FFF]])[A-Za-z]?[a-z]{3,20}(?:[.\-][a-z]{2,16})?-?[0-9]{1,6}(?![\w@/-[\u3007\u3400-\u9FFF]]|[.\-][0-9a-z])")]
    private static partial Regex LettersAndFigures();

    [GeneratedRegex(@"(?<=[\u0400-\u052F\u0600-\u06FF\u3400-\u9FFF][^A-Za-z\n\f]{0,6})(?<![\w@.\-/:])[a-z]{3,20}[.\-][a-z0-9]{1,12}(?![\w@/.\-])")]
    private static partial Regex AmongOtherScript();

    [GeneratedRegex(@"^(?:covid-?19|mp[34]|no-?[0-9]+|page[0-9]+|art-?[0-9]+|[a-z]{3,20}[.](?:com|org|net|ru|kz|cn|kg|uz|me)|(?:year|room|flat|unit|group|block|house|mid|pre|post|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)-?[0-9]+)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Ordinary();
}
