using System.Text.RegularExpressions;
using Redactor.Detection.Patterns;
using Redactor.Documents;

namespace Redactor.Detection.Ages;

/// <summary>Ages in Russian, in figures and words; lengths of time and terms of prison are not ages.</summary>
public sealed partial class RussianAgeRecognizer() : PatternRecognizer(
    "age/russian/1",
    EntityType.Age,
    new RecognizerPattern(AfterCue(), 0.9, "number after a word for age"),
    new RecognizerPattern(Dative(), 0.85, "number of years somebody is"),
    new RecognizerPattern(SetApart(), 0.75, "number of years set apart by commas, as beside a name"),
    new RecognizerPattern(About(), 0.75, "about so many years, behind a name"),
    new RecognizerPattern(Being(), 0.8, "number of years somebody was or became"),
    new RecognizerPattern(OfPerson(), 0.8, "number of years after a word for a person"),
    new RecognizerPattern(AtAge(), 0.7, "at so many years"),
    new RecognizerPattern(YearOfLife(), 0.85, "so-and-so-manieth year of life"),
    new RecognizerPattern(Genitive(), 0.85, "about so many years, number behind"),
    new RecognizerPattern(Running(), 0.85, "year of life that has begun"),
    new RecognizerPattern(Several(), 0.8, "numbers of years of several people"),
    new RecognizerPattern(BesideKin(), 0.75, "number set apart behind a word for kin"),
    new RecognizerPattern(OwnYears(), 0.8, "at one's so many years"),
    new RecognizerPattern(Adjective(), 0.85, "so-and-so-many-year-old"))
{
    // Patterns at or below this score could also tell a term of prison or a length of work.
    private const double ChecksTerm = 0.8;

    private const string Figures = "(?:1[01][0-9]|[1-9]?[0-9])";
    private const string Number = $"(?:{Figures}|{NumberWords.Russian})";
    private const string Dated = @"мне|тебе|ему|ей|нам|им|вам|(?:сын(?:у|ишке)|доч(?:ери|ке|урке)|брат(?:у|ишке)|сестр(?:е|ёнке)|мат(?:ери|ушке)|мам[ае]|отцу|мужу|жене|супруг[уе]|старшему|старшей|среднему|средней|младшему|младшей|реб[её]нку|малыш(?:у|ке)|мальчи(?:ку|шке)|девочке|девушке|парню|парнишке|человеку|мужчине|женщине|стари(?:ку|чку)|старухе|старушке|дед(?:у|ушке)|прадеду|баб(?:ке|ушке)|пап[еа]|дяд[ея]|т[её]т(?:е|ке)|внук[уе]|внучке|правнуку|племянни(?:ку|це)|сосед(?:у|ке)|свекров[ьи]|св[её]кру|т[её]ще|тестю|невестке|зятю|снохе|имаму|учител(?:ю|ьнице)|друг[у]|подруге|ребятам|детям|апе|ате|аже|аке|котор(?:ому|ой|ым)|каждому|каждой|самому|самой)";
    private const string Tens = "(?:двадцати|тридцати|сорока|пятидесяти|шестидесяти|семидесяти|восьмидесяти|девяноста)";
    private const string Ones = "(?:одного|двух|тр[её]х|четыр[её]х|пяти|шести|семи|восьми|девяти)";
    private const string More = "(?:,[ ]?|[ ](?:и|или|до)[ ])";
    private const string Years = @"(?:[ ](?:с половиной|с лишним|с небольшим|с хвостиком))?(?:[ ]?(?:лет|года?|годик\w*|годочк\w*|л\.|г\.(?![ ]?[рp])|месяц\w{0,2})(?!\w))";

    protected override bool ReadsRepairedFigures => true;

    protected override double Score(Candidate candidate) =>
        (candidate.Pattern.Score <= ChecksTerm && Term().IsMatch(candidate.Before(48))) || TermAfter().IsMatch(candidate.After(28)) ? 0 : candidate.Pattern.Score;

    [GeneratedRegex($@"(?<!\w)(?:возраст\w{{0,3}}|возр\.|полных лет|исполн\w{{3,7}})(?:[ ](?:на момент \w+|заявителя|примерно|около|тогда|уже|было))?[ :\-–—]{{0,3}}(?:(?:примерно|около|почти)[ ])?(?<it>(?:(?:за|под|лет)[ ])?{Number}(?:{More}{Figures}){{0,5}}{Years}?)(?!\w|[.,][0-9])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AfterCue();

    [GeneratedRegex($@"(?<!\w)(?:{Dated})(?:[ ](?:перевалило|далеко|давно|хорошо|сильно|глубоко|не исполнилось|не стукнуло|стукнуло|где-то|лишь|едва|от силы|теперь|нынче|в этом году|на тот момент|тогда было|уже|было|тогда|сейчас|только|всего|будет|исполнилось|ещё|еще|нет ещё|не было|нет|и|скоро|тоже)){{0,3}}[ ](?:(?:примерно|около|почти)[ ])?(?<it>(?:(?:за|под|лет)[ ])?(?:(?:{Number}(?:{More}{Figures}){{0,5}}(?:{Years}|[ ]с[ ](?:лишним|небольшим|хвостиком)(?!\w)|[ ]с[ ]половиной(?:[ ]года?|(?=[ ]?[.,;)])))|полтора[ ]год[аи]к?а?|годик|полгод(?:а|ика))|{Number}(?:{More}{Figures}){{0,5}}(?=[ ]?(?:[.,;:!?)]|[\n\f]|$))))(?!\w|[.,][0-9])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Dative();

    [GeneratedRegex($@"(?<=[,(;—–\-][ ]{{0,2}}|[.][ ](?=[0-9])|[\n\f]|^)(?<it>(?:(?:около|примерно|ок\.)[ ])?{Number}[ ]?(?:лет|года?|л\.)(?!\w))(?=[ ]?(?:[,;).—–]|[\n\f]|$))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SetApart();

    [GeneratedRegex($@"(?<=,[ ])(?<it>(?:лет[ ]{Figures}|(?:под|за|около)[ ]{NumberWords.Russian}))(?=[ ]?(?:[,;.)]|[\n\f]|$))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex About();

    [GeneratedRegex($@"(?<!\w)(?:было|будет|сейчас|стукн\w{{2,4}}|стало|тогда|уже)[ ](?:(?:примерно|около|почти|всего|только|уже)[ ])?(?<it>{Number}[ ](?:лет|года?)(?!\w))(?![ ]*(?:назад|как|тому|спустя|после))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Being();

    [GeneratedRegex($@"(?<!\w)(?:мужчин\w|женщин\w|парен\w|парн\w|девушк\w|девочк\w|мальчик\w{{0,2}}|мальчишк\w|пациент\w{{0,3}}|больн(?:ой|ая|ого)|дед\w{{0,2}}|бабушк\w|женщин\w|мужик\w?|сосед\w{{0,2}}|брат\w{{0,2}}|сестр\w|ребён\w{{2,3}}|ребен\w{{2,3}}|дет(?:и|ей)|сын\w{{0,3}}|доч\w{{1,4}}|внук\w{{0,2}}|внучк\w|старик\w{{0,2}}|старух\w|подрост\w{{2,4}}|юнош\w|пенсионер\w{{0,3}}|вдов(?:а|ы|ец|ца|цу)|чабан\w{{0,2}}|учител\w{{1,5}})[ ,(]{{1,2}}(?<it>(?:{Figures}(?:,[ ]|[ ]и[ ])){{0,5}}{Number}[ ](?:лет|года?)(?!\w))(?![ ]*(?:назад|спустя))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OfPerson();

    [GeneratedRegex($@"(?<!\w)(?:сын|дочь|дочка|внук|внучка|муж|жена|брат|сестра|мать|отец|племянни(?:к|ца)|мальчик|девочка|старш(?:ий|ая)|младш(?:ий|ая)|средн(?:ий|яя)|бабушка|дед|мама|папа|ребёнок|реб[её]нка)(?:,[ ]|[ ]\(|[ ][—–-][ ])(?<it>{Figures})(?=[ ]?[,.;)])(?![.,][0-9])|(?<!\w)(?:ребёнок|ребенок|сын|дочь|девочка|мальчик|ребёнку|пациент|больной|больная)[ ,(]{{1,2}}(?<it>{Figures}[ ]?(?:г\.|л\.|мес\.)(?:[ ]{Figures}[ ]мес\.?)?)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex BesideKin();

    [GeneratedRegex($@"(?<!\w)в[ ](?:свои[ ])?(?<it>{Number}[ ](?:лет|года?)(?!\w))(?![ ]*(?:назад|раз|меньше|больше))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AtAge();

    [GeneratedRegex($@"(?<!\w)на[ ](?<it>{Figures}(?:[ ]?-[ ]?о?м)?[ ]году)[ ](?:жизни|своей)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex YearOfLife();

    [GeneratedRegex($@"(?<!\w)(?<it>{Figures}[ ]?-?(?:[ ]?(?:х|ти|ми)[ ]?-?)?[ ]?(?:летн|годовал)\w{{2,4}}|(?:двух|тр[её]х|четыр[её]х|пяти|шести|семи|восьми|девяти|десяти|\w{{3,9}}надцати|двадцати|тридцати|сорока|\w{{4,8}}десяти)(?:одно|двух|тр[её]х|четыр[её]х|пяти|шести|семи|восьми|девяти)?летн\w{{2,4}}|(?:дву|тр[её]х|четыр[её]х|пяти|шести|семи|восьми|девяти|десяти|одиннадцати|[1-9][0-9]?-?)месячн\w{{2,4}}|(?:полутора|полуто)годовал\w{{2,4}}|годовал\w{{2,4}})(?![ ]*(?:курс|оклад|зарплат|беремен|аренд|отпуск|запас|паузы|аренду|ремонт|срок|план|период|перерыв|опыт|стаж|юбиле|договор|контракт|заключени|тюремн|давност|войн|истори|обучен|работ|поис|школ|практик))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Adjective();

    [GeneratedRegex($@"(?<!\w)(?<it>(?:{Tens}(?:[ -]{Ones})?|\w{{3,9}}надцати)[ ]лет(?=[ ]?[.,;!)]|[ ](?:умер|погиб|осталс|осталас|девочк|мальчик|парень|парня))|лет[ ](?:{Tens}(?:[ -]{Ones})?|десяти|\w{{3,9}}надцати|{Ones})|{Number}[ ](?:лет|года?|месяц\w{{0,2}})[ ]от[ ]роду)(?!\w)|(?<!\w)перевали(?:ло|л|ла|в)[ ](?:уже[ ])?за[ ](?<it>{NumberWords.Russian})(?!\w|[ ](?:тысяч|миллион|рубл|тенге|юан|процент))|(?<!\w)(?<it>(?:(?:треть|четв[её]рт|пят|шест|седьм|восьм|девят)(?:ий|ый|ой)[ ]десят(?:ок|ка)|(?:треть|четв[её]рт|пят|шест|седьм|восьм|девят)(?:ем|ом)[ ]десятке))(?!\w|[ ](?:яиц|человек|лет[ ]истори))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Genitive();

    [GeneratedRegex($@"(?<!\w)(?:{Dated})[ ](?:уже[ ]|тогда[ ])?(?:ш[её]л|пош[её]л|ид[её]т)[ ](?<it>(?:(?:двадцать|тридцать|сорок|пятьдесят|шестьдесят|семьдесят|восемьдесят|девяносто)[ ])?(?:\w{{2,12}}(?:ый|ой|ий))|[1-9][0-9]?-?й)(?=[ ]год|[ ]?[.,;!)]|[ ]?$)|(?<!\w)(?:{Dated})[ ](?:уже[ ]|тогда[ ])?(?<it>(?:двадцать|тридцать|сорок|пятьдесят|шестьдесят|семьдесят|восемьдесят|девяносто)[ ]\w{{2,12}}(?:ый|ой|ий))(?=[ ]год(?!\w))|(?<!\w)(?:ш[её]л|пош[её]л|ид[её]т)[ ](?:{Dated})[ ](?<it>(?:(?:двадцать|тридцать|сорок|пятьдесят|шестьдесят|семьдесят|восемьдесят|девяносто)[ ])?\w{{2,12}}(?:ый|ой|ий)|[1-9][0-9]?-?й)(?=[ ]год)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Running();

    [GeneratedRegex($@"(?<!\w)(?:дет(?:и|ей|ьми)|сын(?:а|овей)|доч(?:ери|ерей)|мальчик\w{{0,2}}|девоч(?:ки|ек)|внук(?:а|ов)|реб[её]нка|малыш(?:а|ей))[ ,(–—-]{{1,3}}(?<it>{Ones}(?:(?:,[ ]|[ ]и[ ]){Ones}){{0,4}}(?:[ ](?:лет|года?))?)(?!\w)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Several();

    [GeneratedRegex($@"(?<!\w)в[ ](?:свои|мои|его|её)[ ](?<it>{Number}(?:[ ](?:лет|года?))?)(?!\w|[ ](?:час|минут)|[ ](?:раз|дом|рук|комнат|дня|дней))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OwnYears();

    [GeneratedRegex(@"(?:приговор|срок|осужд|осудил|лишени|дали|получил|назнач|отсид|стать[яеи]|заключен|отбы|тюрьм|лагер|колони|стаж|работа[лю]|прожил|жив[уеё]м|через|спустя|более|больше|свыше)[^.!?\n]{0,40}$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Term();

    [GeneratedRegex(@"^[ ,]{0,2}(?:лишени|тюрьм|заключен|колони|лагер|строго|условно|назад|подряд|спустя|работ|стаж|прожил|жил|учил|служ)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex TermAfter();
}
