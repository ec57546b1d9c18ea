using System.Text.RegularExpressions;
using Redactor.Detection.Patterns;
using Redactor.Documents;

namespace Redactor.Detection.Ages;

/// <summary>Ages in English, Turkish, Uzbek and Spanish, in figures and words; lengths of time are not ages.</summary>
public sealed partial class LatinAgeRecognizer() : PatternRecognizer(
    "age/latin/1",
    EntityType.Age,
    new RecognizerPattern(YearsOld(), 0.95, "years old"),
    new RecognizerPattern(AfterCue(), 0.9, "number after a word for age"),
    new RecognizerPattern(Being(), 0.8, "number that somebody is"),
    new RecognizerPattern(WhenI(), 0.8, "age at which something was"),
    new RecognizerPattern(OfPerson(), 0.75, "person of so many years"),
    new RecognizerPattern(Decade(), 0.85, "somebody in their seventies"),
    new RecognizerPattern(Answer(), 0.8, "answer to a question about age"),
    new RecognizerPattern(SetApart(), 0.65, "number set apart by commas behind a name"),
    new RecognizerPattern(Turkic(), 0.9, "number and the Turkish or Uzbek word for age"),
    new RecognizerPattern(Spanish(), 0.9, "number and the Spanish word for years, as ages are told"))
{
    private const string Figures = "(?:1[01][0-9]|[1-9]?[0-9])";
    private const string Number = $"(?:{Figures}(?![0-9])|{NumberWords.English})";
    private const string About = "(?:(?:about|around|nearly|almost|only|just|over|under|now|still|already|barely|at least)[ ]){0,2}";

    protected override bool ReadsRepairedFigures => true;

    [GeneratedRegex($@"(?<!\w)(?<it>{Number}(?:[ -]and[ -]a[ -]half)?[ -](?:years?|yrs?|months?|weeks?)[ -](?:old|of age))(?!\w)|(?<!\w)(?<it>{Number}[ ]?y\.?/?o\.?|{Figures}[ ]?y(?:rs?)?)(?!\w)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex YearsOld();

    [GeneratedRegex($@"(?<!\w)(?:aged?|ages|at the age of|age of|edad|turned|turning|turns?)[ ]?[:=]?[ ]{{0,2}}{About}(?<it>{Number}(?:(?:,[ ](?:and[ ])?|[ ](?:and|or|to)[ ]){Figures}){{0,5}})(?!\w|[%:.][0-9]|[ ](?:people|men|women|times|o'clock|pages))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AfterCue();

    [GeneratedRegex($@"(?<!\w)(?:I am|I'm|he is|he's|she is|she's|I was|he was|she was|youngest (?:was|is|of \w+ was)|oldest (?:was|is)|eldest (?:was|is)|son is|daughter is|boy is|girl is|mother is|father is|who (?:is|was)|they were|he'll be|she'll be|will be|am)[ ]{About}(?<it>{Number})(?=[ ]?(?:[.,;!?)]|and\b|or\b|when\b|years old|now\b|at the time|then\b|[\n\f]|$))(?![.,][0-9])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Being();

    [GeneratedRegex($@"(?<!\w)(?:when|since|until|till)[ ](?:I|he|she|they|we|you)[ ](?:was|were|is|am|turned)[ ]{About}(?<it>{Number})(?!\w|[ ](?:hours?|days?|weeks?|months?|minutes?|kilomet|metres|miles|of|in|people|or))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex WhenI();

    [GeneratedRegex($@"(?<!\w)(?:man|woman|boy|girl|lad|person|mother|father|widow|widower|teacher|vet|doctor|nurse|farmer|herder|pensioner|worker|driver|peasant|imam|lawyer|student|bachelor|mechanic)[ ]of[ ]{About}(?<it>{Number})(?!\w|[ ](?:hours?|days?|weeks?|months?|sons?|daughters?|children|houses|sheep|of))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OfPerson();

    [GeneratedRegex(@"(?<!\w)(?:(?<it>in (?:his|her|their|my) (?:early |mid[- ]|late )?(?:teens|twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties|[2-9]0s))|(?<it>(?:over|past|nearly|almost|about) (?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety))(?=[ ]?[,.;]))(?!\w)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Decade();

    [GeneratedRegex($@"(?:your age|how old)[^\n\f]{{0,24}}\?[ ]?[\n\f]?[ ]?(?:A[.:][ ]{{0,2}})?(?:I am |I'm |He is |She is )?{About}(?<it>{Number})(?!\w)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Answer();

    [GeneratedRegex(@"(?<=\p{Lu}[\p{L}'’.\-]{1,24}[)""”]{0,3}(?:,[ ](?:about |around |aged |c\. ?)?|[ ]\())(?<it>(?:[1-9][0-9]|1[01][0-9])(?:[ ](?:or|to)[ ][1-9][0-9])?)(?=[ ]?(?:[.,;)]|[\n\f]|$))(?![.,][0-9])(?<!(?:January|February|March|April|May|June|July|August|September|October|November|December|Room|Unit|Flat|Building|Block|Street|Road|Article|Page|No\.?),?[ ][0-9]{2})")]
    private static partial Regex SetApart();

    [GeneratedRegex($@"(?<!\w)(?<it>(?:{Figures}|{NumberWords.Turkish}|{NumberWords.Uzbek})[ -]?(?:yaş|yosh|yaş)(?:ında|ındayım|larında|ındadır|a|da|li|ında|ım|ına|dan)?(?:yım|man|dır)?)(?!\w)|(?<!\w)(?:yaşı?|yoshi?)[ ]?[:][ ]?(?<it>{Figures})(?!\w)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Turkic();

    [GeneratedRegex($@"(?<!\w)(?:tengo|tiene|tenía|de|edad:?|cumplió)[ ](?<it>{Figures}[ ]años)(?=[ ]?(?:de edad|[,.;)]|[\n\f]|$))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Spanish();
}
