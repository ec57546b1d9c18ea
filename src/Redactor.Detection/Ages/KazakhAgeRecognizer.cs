using System.Text.RegularExpressions;
using Redactor.Detection.Patterns;
using Redactor.Documents;

namespace Redactor.Detection.Ages;

/// <summary>Ages in Kazakh (Cyrillic and Latin) and Kyrgyz, in figures and words: with the word for age, or by a person's case ending.</summary>
public sealed partial class KazakhAgeRecognizer() : PatternRecognizer(
    "age/kazakh/1",
    EntityType.Age,
    new RecognizerPattern(WithWord(), 0.9, "number and the word for age"),
    new RecognizerPattern(AfterCue(), 0.9, "number after a word for age"),
    new RecognizerPattern(About(), 0.7, "about so many, as ages are told"),
    new RecognizerPattern(OwnAge(), 0.85, "number in the first person"),
    new RecognizerPattern(Locative(), 0.7, "number in the locative, as ages are told"),
    new RecognizerPattern(Passed(), 0.75, "number that somebody has passed or reached"))
{
    private const string Number = $"(?:(?<![0-9])(?:1[01][0-9]|[1-9]?[0-9])(?![0-9])|(?<!\\w)(?:{NumberWords.Kazakh}|{NumberWords.KazakhLatin}|{NumberWords.Kyrgyz}))";
    private const string Tens = "(?:он(?= )|жиырма|отыз|қырық|елу|алпыс|жетпіс|сексен|тоқсан)(?:[ -]?(?:бір|екі|үш|төрт|бес|алты|жеті|сегіз|тоғыз))?|үш|төрт|бес|алты|жеті|сегіз|тоғыз";

    private const string Forties = "(?:отыз[ -](?:екі|үш|төрт|бес|алты|жеті|сегіз|тоғыз)|(?:қырық|елу|алпыс|жетпіс|сексен|тоқсан)(?:[ -]?(?:бір|екі|үш|төрт|бес|алты|жеті|сегіз|тоғыз))?)";
    private const string LatinForties = "(?:otyz[ ](?:ek[iı]|[üú](?:ş|sh)|t[öó]rt|bes|alty|jet[iı]|seg[iı]z|to[ğǵ]yz)|(?:qyryq|el[uý]|alpys|jetp[iı]s|seksen|toqsan)(?:[ ](?:b[iı]r|ek[iı]|[üú](?:ş|sh)|t[öó]rt|bes|alty|jet[iı]|seg[iı]z|to[ğǵ]yz))?)";

    protected override bool ReadsRepairedFigures => true;

    protected override double Score(Candidate candidate) =>
        NotAge().IsMatch(candidate.Before(24)) || NotAgeAfter().IsMatch(candidate.After(20)) ? 0 : candidate.Pattern.Score;

    [GeneratedRegex($@"(?<it>(?:(?:шамамен|жуық|тек|бар болғаны)[ ])?(?:{Number}[ ](?:және|мен|пен|бен)[ ])?{Number}(?:[ ]жарым|[ ]jarym)?[ \-]?(?:жас|жаш|jas|zhas)(?:тардағы|тағы|та|те|ымда|ымнан|ыма|ында|ынан|ындағы|ына|қа|тан|тар|ар|ta|tağy|tağy|ymda|ynan|ar|qa|ynda|ka|тагы)?(?:мын|мін|пын|сың|сыз|мыз|ғы|ды|да|myn|min|мун)?)(?!\w)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex WithWord();

    [GeneratedRegex($@"(?<!\w)(?:жас(?:ы|ым|ымыз|ыңыз|ың)|жашы|jasy|jasym|zhasy|zhasym)(?:[ ](?:қазір|биыл|сол кезде|небәрі|бар болғаны|шамамен|енді|qazir))?[ :\-–—]{{1,3}}(?<it>{Number}(?:[ -]?(?:те|да|де|та|ке|ге|қа|ға|дамын|демін|тамын|темін|мін|мын|нен|ден|тен|тан|te|da|de|ta))?)(?!\w)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AfterCue();

    [GeneratedRegex($@"(?<![\w.,])(?<it>(?:[1-9][0-9]-)?(?:{Tens}|[1-9][0-9])(?:-?(?:тар|тер|дар|дер|лар|лер))?(?:[ ]жас)?[ ](?:шамасында|шамасындағы|шамалы|шамалас|жасар))(?!\w)|(?<=\p{{Lu}}\p{{Ll}}{{1,15}},?[ ])(?<it>(?:on|jiyrma|jıyrma|otyz|qyryq|elu|elý|alpys|jetp[iı]s|seksen|toqsan)(?:[ ](?:b[iı]r|ek[iı]|[üú]ş|[üú]sh|t[öó]rt|bes|alty|jet[iı]|seg[iı]z|to[ğǵ]yz))?(?:te|de|ta|da))(?=[ ]?(?:[.,;!?)]|[\n\f]|$))", RegexOptions.CultureInvariant)]
    private static partial Regex About();

    [GeneratedRegex($@"(?<!\w)(?<it>(?:{Tens}|[1-9][0-9])-?(?:тем|там|дем|дам)(?:ін|ын)(?:із|ыз)?)(?!\w)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OwnAge();

    [GeneratedRegex($@"(?<!\w)(?<it>(?:{Forties}(?:те|де|та|да)|{LatinForties}(?:te|de|ta|da)))(?!\w)|(?<![\w.,])(?<it>(?:ol|men|ul[yı]m|qyz[yı]m|an[aäá]m|[äá]kem)[ ][1-9][0-9][ -]?(?:te|de|ta|da))(?=[ ]?(?:[.,;!?]|[\n\f]|$))|(?<!\w)(?<it>(?:{Tens})(?:те|де|та|да)|(?<![0-9])[1-9][0-9]-(?:те|де|та|да))(?=[ ]?(?:[.,;!?)»]|еді|екен|болған|болатын|болды|ғана|[\n\f]|$))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Locative();

    [GeneratedRegex($@"(?<!\w)(?<it>(?:{Tens})(?:тен|ден|тан|дан|нан|нен)(?=[ ](?:ас(?:қан|ты|ып|са|ар)|асып|өт(?:кен|ті|іп)|қыл(?:т|ық)))|(?:{Tens}|[1-9][0-9]-?)(?:дің|тің|дың|тың|ның|нің)[ ](?:үстінде|ішінде|жуан|қыр|сеңгір|төр|бел|ас(?:қар|қан))\w{{0,5}}|{LatinForties}(?:tan|ten|dan|den|nan|nen)(?=[ ]as(?:qan|ty))|(?:{Tens}|[1-9][0-9]-?)(?:ке|ге|қа|ға)(?=[ ](?:тол|кел|аяқ|таян|таяп|тақа|жет|жуықта|қара|шық|ілін|иек|енді)\w*))|(?<it>{Number}[ -]айлық)(?=[ ]?(?:[.,;!?)]|[\n\f]|$)|[ ](?:еді|екен|бол|кез|бала|қыз|ұл|сәби|нәресте|бөбек|немере|бөпе|кенже)\w*)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Passed();

    [GeneratedRegex(@"(?:сағат|сағ\.|күні|айдың|бағасы|бап|статья|бөлме|нөмір|№|пәтер|үй|\bжылы|ай)[ ,\-]{0,3}$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NotAge();

    [GeneratedRegex(@"^[ ](?:жыл|сағат|минут|теңге|юань|ай(?:да|ға)?\b|күн)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NotAgeAfter();
}
