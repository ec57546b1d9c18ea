using System.Text.RegularExpressions;
using Redactor.Detection.Patterns;
using Redactor.Documents;

namespace Redactor.Detection.Ages;

/// <summary>Ages in Uyghur and in Kazakh written in Arabic script, in figures and words.</summary>
public sealed partial class ArabicScriptAgeRecognizer() : PatternRecognizer(
    "age/arabic-script/1",
    EntityType.Age,
    new RecognizerPattern(WithWord(), 0.9, "number and the word for age"),
    new RecognizerPattern(AfterCue(), 0.9, "number after a word for age"),
    new RecognizerPattern(OwnAge(), 0.85, "number in the first person"),
    new RecognizerPattern(Locative(), 0.7, "number in the locative, as ages are told"),
    new RecognizerPattern(Passed(), 0.75, "number that somebody has passed or reached"))
{
    private const string Number = $"(?:(?<![0-9])(?:1[01][0-9]|[1-9]?[0-9])(?![0-9])|(?<!\\w)(?:{NumberWords.Uyghur}|{NumberWords.KazakhArabic}))";

    private const string Tens =
        "(?:يىگىرم[ەى]|ئوتتۇز|قىرىق|ئەللىك|ئال?تمىش|يەتمىش|سەكسەن|توقسان|جيىرما|وتىز|قىرىق|ەلۋ|الپىس|جەتپىس|(?:ئون|ون)(?=[ -]))";

    protected override bool ReadsRepairedFigures => true;

    [GeneratedRegex($@"(?<it>(?:(?<![0-9])[1-9]?[0-9](?:[ ]?[,،][ ]|[ ](?:جانە|ۋە)[ ]))?{Number}(?:[ ](?:يېرىم|جارىم|نەچچە))?[ \-]?(?:ياش|جاس)(?:لاردىكى|لىقتىكى|ىمدا|ىڭدا|ار|تاعىسى|ىنان|ىنا|تا|قا|تىن|لىق|تىكى|تاعى|ىندا|تان|لاردا)?(?:مىن|مەن|سىز|ىم|ى|ۋ)?)(?!\w)")]
    private static partial Regex WithWord();

    [GeneratedRegex($@"(?:يېش(?:ى|ىم)|ياش(?:ى|ىم)|جاس(?:ى|ىم))(?:[ ](?:قازىر|ھازىر|بيىل|بۇ يىل))?[ :\-]{{1,3}}(?<it>{Number}(?:[ -]?(?:تە|تا|دە|دا|گە|كە|قا|غا|عا))?)(?!\w|[.،,/][0-9])")]
    private static partial Regex AfterCue();

    [GeneratedRegex($@"(?<it>{Number}-?(?:تەمىن|تامىن|دەمىن|دامىن))(?!\w)|(?<![0-9])(?<it>[1-9][0-9][ ](?:شاماسىندا|ئەتراپىدا))(?=[ ]?[,،؛;.)\n\f])")]
    private static partial Regex OwnAge();

    [GeneratedRegex($@"(?<!\w)(?<!(?:سائەت|ساعات)[ ])(?<it>(?:{Tens}(?:[ -]?ٴ?(?:{NumberWords.Uyghur}|{NumberWords.KazakhArabic}))?|[1-9][0-9][ -]?)(?:دە|دا|تە|تا))(?=[ ]?(?:[.,،؛!?؟)»]|شەشەم|انام|تۇرسا|ئىدى|ەدى|ەكەن|[\n\f]|$))")]
    private static partial Regex Locative();

    [GeneratedRegex($@"(?<it>{Number}[ ](?:ياشتىن|جاستان)[ ](?:ئاش|ھالقى|اس)\w{{0,6}}|{Tens}(?:[ -]?ٴ?(?:{NumberWords.Uyghur}|{NumberWords.KazakhArabic}))?(?:دىن|تىن|تان|تەن|دەن|نان|نەن)(?=[ ](?:ئاش|ھالقى|ئۆت|اس(?:قان|تى|ىپ)|وت(?:كەن|تى)))(?:[ ]\w{{2,8}})?|{Tens}(?:[ -]?ٴ?(?:{NumberWords.Uyghur}|{NumberWords.KazakhArabic}))?(?:دىڭ|تىڭ|نىڭ)(?=[ ](?:ۇستىندە|ىشىندە|ئۈستىدە|ئىچىدە|قارىسىنى))|{Number}[ -](?:ايلىق|ئايلىق)(?=[ ]?(?:[.,،!?]|[\n\f]|$)|[ ](?:ەدى|ئىدى|بالا|بوۋاق|ساب|نارەستە|قىز|ئوغۇل|ۇل|كەز|ۋاقىت)\w*)|{Number}-?(?:گە|كە|قا|غا|عا)(?=[ ](?:كىر|توش|تول|كەل|يېقىن|يەت|تايا|جاقىن|جەت|تاقا)\w*))(?!\w)")]
    private static partial Regex Passed();
}
