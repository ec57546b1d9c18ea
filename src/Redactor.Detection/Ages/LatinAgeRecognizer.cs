using System.Text.RegularExpressions;
using Redactor.Detection.Patterns;
using Redactor.Documents;

namespace Redactor.Detection.Ages;

/// <summary>Ages in English, Turkish, Uzbek, Spanish and Bosnian, in figures and words; lengths of time are not ages.</summary>
public sealed partial class LatinAgeRecognizer() : PatternRecognizer(
    "age/latin/1",
    EntityType.Age,
    new RecognizerPattern(YearsOld(), 0.95, "years old"),
    new RecognizerPattern(AfterCue(), 0.9, "number after a word for age"),
    new RecognizerPattern(Being(), 0.8, "number that somebody is"),
    new RecognizerPattern(WhenI(), 0.8, "age at which something was"),
    new RecognizerPattern(OfPerson(), 0.75, "person of so many years"),
    new RecognizerPattern(Decade(), 0.85, "somebody in their seventies"),
    new RecognizerPattern(Towards(), 0.8, "number that somebody nears or has passed"),
    new RecognizerPattern(Clinic(), 0.85, "age as clinics and lists write it"),
    new RecognizerPattern(OfKin(), 0.75, "number set apart behind a word for kin"),
    new RecognizerPattern(Answer(), 0.8, "answer to a question about age"),
    new RecognizerPattern(SetApart(), 0.65, "number set apart by commas behind a name"),
    new RecognizerPattern(Turkic(), 0.9, "number and the Turkish or Uzbek word for age"),
    new RecognizerPattern(Spanish(), 0.9, "number and the Spanish word for years, as ages are told"),
    new RecognizerPattern(Bosnian(), 0.9, "number and the Bosnian word for years, as ages are told"))
{
    private const string Figures = "(?:1[01][0-9]|[1-9]?[0-9])";
    private const string Number = $"(?:{Figures}(?![0-9])|{NumberWords.English})";
    private const string About = "(?:(?:about|around|nearly|almost|only|just|over|under|now|still|already|barely|at least)[ ]){0,2}";

    protected override bool ReadsRepairedFigures => true;

    [GeneratedRegex($@"(?<!\w)(?<it>(?:{Number}(?:[ -]and[ -]a[ -]half|½)?|(?:a|one)[ ]year[ ]and[ ]a[ ]half(?=[ ]old)|half[ ]a|an?)[ -]?(?:years?|yrs?|months?|weeks?)[ -](?:old|of age))(?!\w)|(?<!\w)(?<it>{Number}[ ]?y\.?/?o\.?|{Figures}[ ]?y(?:rs?)?)(?!\w)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex YearsOld();

    [GeneratedRegex($@"(?<!\w)(?:aged?|ages|at the age of|age of|edad|turned|turning|turns?)[ ]?[:=]?[ ]{{0,2}}{About}(?<it>{Number}(?:(?:,[ ](?:and[ ])?|[ ](?:and|or|to)[ ]){Figures}){{0,5}})(?!\w|[%:.][0-9]|[ ](?:people|men|women|times|o'clock|pages))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AfterCue();

    [GeneratedRegex($@"(?<!\w)(?:I am|I'm|he is|he's|she is|she's|I was|he was|she was|youngest (?:was|is|of \w+ was)|oldest (?:was|is)|eldest (?:was|is)|(?:son|daughter|boy|girl|(?:grand)?mother|(?:grand)?father|brother|sister|husband|wife|uncle|aunt|child|grandson|granddaughter) (?:is|was)|must have been|may have been|might have been|who (?:is|was)|they were|he'll be|she'll be|will be|would be|would have been|must be|should be|could be|may be|might be|she'd be|he'd be|has turned|had turned|am)[ ]{About}(?<it>{Number})(?=[ ]?(?:[.,;!?)]|and\b|or\b|when\b|years old|now\b|at the time|then\b|in (?:spring|summer|autumn|winter|January|February|March|April|May|June|July|August|September|October|November|December)\b|[\n\f]|$))(?![.,][0-9])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Being();

    [GeneratedRegex($@"(?<!\w)(?:when|since|until|till)[ ](?:I|he|she|they|we|you)[ ](?:was|were|is|am|turned)[ ]{About}(?<it>{Number})(?!\w|[ ](?:hours?|days?|weeks?|months?|minutes?|kilomet|metres|miles|of|in|people|or))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex WhenI();

    [GeneratedRegex($@"(?<!\w)(?:man|woman|boy|girl|lad|person|teenager|child|kid|youth|youngster|daughter|son|brother|sister|guard|policeman|officer|uncle|aunt|grandmother|grandfather|neighbou?r|baby|toddler|infant|pupil|herdsman|shepherd|trader|cook|tailor|singer|fellow|mother|father|widow|widower|teacher|vet|doctor|nurse|farmer|herder|pensioner|worker|driver|peasant|imam|lawyer|student|bachelor|mechanic)[ ]of[ ]{About}(?<it>{Number})(?!\w|[ ](?:hours?|days?|weeks?|months?|sons?|daughters?|children|houses|sheep|of))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OfPerson();

    [GeneratedRegex(@"(?<!\w)(?:(?<it>in (?:his|her|their|my) (?:very )?(?:early |mid[- ]|late )?(?:teens|twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties|[2-9]0s))|(?<it>(?:over|past|nearly|almost|about) (?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety))(?=[ ]?[,.;]))(?!\w)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Decade();

    [GeneratedRegex($@"(?<!\w)(?:is|was|am|be|are|were|he's|she's|I'm|,)[ ](?:(?:already|now|still|just|well|only)[ ])?(?:going on|pushing|nearing|approaching|not yet|barely|hardly|rising|shy of|short of|close to|just over|well over|well past|just past|on the far side of|over|past|under|nearly|almost)[ ](?<it>{NumberWords.English})(?=[ ]?(?:[.,;!?)]|and\b|when\b|now\b|at the time|[\n\f]|$))|(?<!\w)(?<it>(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|[2-9]0)[- ]?(?:something(?!\w)|odd(?=[ ]?(?:[.,;!?)]|and\b|years old|[\n\f]|$))))|(?<!\w)(?<it>(?:septua|octo|nona|sexa|cente)genarian)s?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Towards();

    [GeneratedRegex($@"(?<!\w)(?:[Aa]ge[ ]?/[ ]?(?:sex|gender)[ ]?[:=]?[ ]?(?=[1-9][0-9]?[ ]?/[ ]?[MFmf])(?<it>[1-9][0-9]?)|(?:[Aa]ged?[ ]|(?:baby|infant|son|daughter|child|girl|boy|toddler)[ ,(]{{1,2}})(?<it>[0-9]{{1,2}}/(?:12|52))(?![0-9]))|(?<![\w/.])[MF][/ ](?<it>[1-9][0-9]?)(?![\w/]|[.,][0-9])|(?<=(?:^|[\n\f,(;|\t])[ ]{{0,2}})(?<it>[1-9][0-9]?)[ ]?/?[MF](?=[ ]?(?:[,.;)|\t]|[\n\f]|$))")]
    private static partial Regex Clinic();

    [GeneratedRegex($@"(?<!\w)(?:daughter|son|brother|sister|husband|wife|mother|father|grandson|granddaughter|nephew|niece|cousin|uncle|aunt|boy|girl|child|baby|eldest|youngest|oldest|elder|younger|grandmother|grandfather|twins?)(?:,[ ]|[ ]\()(?:now[ ]|then[ ]|only[ ]|just[ ]|about[ ])?(?<it>{Number})(?=[ ]?[,.;)]|[ ]and\b)(?![.,][0-9])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OfKin();

    [GeneratedRegex($@"(?:your age|how old)[^\n\f]{{0,24}}\?[ ]?[\n\f]?[ ]?(?:A[.:][ ]{{0,2}})?(?:I am |I'm |He is |She is )?{About}(?<it>{Number})(?!\w)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Answer();

    [GeneratedRegex(@"(?<=\p{Lu}[\p{L}'’.\-]{1,24}[)""”]{0,3}(?:,[ ](?:about |around |aged |c\. ?)?|[ ]\())(?<it>(?:[1-9][0-9]|1[01][0-9])(?:[ ](?:or|to)[ ][1-9][0-9])?)(?=[ ]?(?:[.,;)]|[\n\f]|$))(?![.,][0-9])(?<!(?:January|February|March|April|May|June|July|August|September|October|November|December|Room|Unit|Flat|Building|Block|Street|Road|Article|Page|No\.?),?[ ][0-9]{2})")]
    private static partial Regex SetApart();

    [GeneratedRegex($@"(?<!\w)(?<it>(?:{Figures}|{NumberWords.Turkish}|{NumberWords.Uzbek})[ -]?(?:yaş|yosh|yaş)(?:ında|ındayım|larında|ındadır|a|da|li|ında|ım|ına|dan)?(?:yım|man|dır)?)(?!\w)|(?<!\w)(?:yaşı?|yoshi?)[ ]?[:][ ]?(?<it>{Figures})(?!\w)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Turkic();

    [GeneratedRegex($@"(?<!\w)(?:tengo|tiene|tenía|de|edad:?|cumplió)[ ](?<it>{Figures}[ ]años)(?=[ ]?(?:de edad|y\b|[,.;)]|[\n\f]|$))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Spanish();

    [GeneratedRegex($@"(?<!\w)(?:ima[lm]?[aoi]?|imaju|napuni[ol][ai]?|navrši[ol][ai]?|star[aieo]?|starih|uzrast[au]?|starost|dob|kad(?:a)?[ ](?:je|sam)[ ]ima[ol]a?|(?:čovjek|covjek|mladić|mladic|djevojk[ae]|žen[ae]|dječak|djevojčic[ae]|star[ai]c|sin|kćerk?[ai]?|brat|sestra|otac|majka|dijete|momak)[ ]od)[ :]{{1,2}}(?:(?:je|sam|smo|su|tada|tad|samo|oko|već|tek|skoro|gotovo|sad|sada|jedva)[ ]){{0,3}}(?<it>(?:{Figures}|{NumberWords.Bosnian})[ ](?:i po[ ])?(?:godin[aeu]|god\.?|ljeta|mjesec[ai]?))(?!\w)|(?<!\w)(?<it>(?:{Figures}|{NumberWords.Bosnian})[ -]?godi[šs]nj(?:ak|akinj|i|a|e|eg|em|u|oj|om)\w{{0,3}})(?!\w)|(?<!\w)u[ ](?:svojoj[ ])?(?<it>{Figures}\.?[ ]godini)(?=[ ](?:života|zivota))|(?<=(?-i:\p{{Lu}})\p{{L}}{{1,24}},?[ ](?:samo[ ]|tada[ ]|tek[ ])?)(?<it>(?:{Figures}|{NumberWords.Bosnian})[ ]godin[aeu])(?!\w)|(?<!\w)(?:ima|imala|imao|imam|imali)[ ](?:(?:je|sam|su|tada|tad|samo|oko|već|tek|sad|sada)[ ]){{0,3}}(?<it>{Figures}|{NumberWords.Bosnian})(?=[ ]?(?:[.;)]|kad[a]?\b|[\n\f]|$))|(?<=[,(][ ]?)(?<it>(?:[1-9][0-9]|1[01][0-9])[ ]?god(?:\.|in[aeu])?)(?=[ ]?[,.;)]|[ ]|[\n\f]|$)|(?<!\w)(?:dob|starost|godine|uzrast)[ ]?:[ ]?(?<it>{Figures})(?!\w)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Bosnian();
}
