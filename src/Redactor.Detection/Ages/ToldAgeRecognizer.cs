using System.Text.RegularExpressions;
using Redactor.Detection.Patterns;
using Redactor.Documents;

namespace Redactor.Detection.Ages;

/// <summary>Ages as people tell them, with the words that say "nearly", "past" or "turned", in words of every alphabetic language.</summary>
public sealed partial class ToldAgeRecognizer() : PatternRecognizer(
    "age/told/1",
    EntityType.Age,
    new RecognizerPattern(English(), 0.75, "number with a word for reaching an age"),
    new RecognizerPattern(EnglishAt(), 0.7, "age at which something was"),
    new RecognizerPattern(EnglishList(), 0.75, "age in a list or form"),
    new RecognizerPattern(Russian(), 0.8, "number with a word for reaching an age, in Russian"),
    new RecognizerPattern(RussianYear(), 0.85, "year of life, in Russian"),
    new RecognizerPattern(Kazakh(), 0.8, "number that somebody has passed or reached, in Kazakh"),
    new RecognizerPattern(KazakhList(), 0.7, "age in a list, in Kazakh"),
    new RecognizerPattern(ArabicScript(), 0.8, "number that somebody has passed or reached, in Arabic script"))
{
    private const string EnglishTens = "(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)";
    private const string Ordinal =
        "(?:(?:двадцать|тридцать|сорок|пятьдесят|шестьдесят|семьдесят|восемьдесят|девяносто)[ ])?(?:перв|втор|трет|четв[её]рт|пят|шест|седьм|восьм|девят|десят|одиннадцат|двенадцат|тринадцат|четырнадцат|пятнадцат|шестнадцат|семнадцат|восемнадцат|девятнадцат|двадцат|тридцат|сороков|пятидесят|шестидесят|семидесят|восьмидесят)(?:ый|ой|ий)";

    private const string KazakhTens = "(?:(?:он|жиырма|отыз|қырық|елу|алпыс|жетпіс|сексен|тоқсан)(?:[ ](?:бір|екі|үш|төрт|бес|алты|жеті|сегіз|тоғыз))?|төрт|бес|алты|жеті|сегіз|тоғыз|жүз|(?<![0-9])[1-9][0-9]-?)";
    private const string Lead = "(?:(?:енді|жаңа|әлі|де|да|әрең)[ ])?";
    private const string ArabicTens = $"(?:{NumberWords.Uyghur}|{NumberWords.KazakhArabic})";

    protected override bool ReadsRepairedFigures => true;

    [GeneratedRegex($@"(?<!\w)(?<it>(?:the[ ])?age of {NumberWords.English})(?!\w)|(?<!\w)(?<it>(?:going on|not yet|well past|just past|barely|turned|turning|pushing) (?:{NumberWords.English}|[1-9][0-9]))(?=[ ]?[,.;:)]|[ ](?:in|when|this|last|that|and|or|he|she)\b)|(?<!\w)(?<it>{EnglishTens}-odd[ -]years?[ -]olds?)(?!\w)|(?<!\w)(?<it>(?:somewhere[ ])?between {EnglishTens}(?:-\w+)? and {EnglishTens}(?:-\w+)?)(?=[ ]?[,.;:)])|(?<!\w)both (?<it>{NumberWords.English}(?: and a half)?)(?=[ ]?[,.;])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex English();

    [GeneratedRegex($@"(?:(?<=^|[.!?\n]\s?)At|(?<!\w)(?:retired|married|widowed|died|conscripted|arrested) at|,[ ]at)[ ](?<it>(?:(?:thir|four|fif|six|seven|eigh|nine)teen|{EnglishTens}(?:-\w+)?))(?!-?\w)(?=[ ]?[,.;:]|[ ](?:he|she|I|they|we|to|after|from|with|and)\b)|(?<!\w)(?:he|she|I|father|mother|brother|sister|son|daughter|husband|wife)[ ](?:would be|is|was|will be|must be)[ ](?<it>{EnglishTens}(?:-\w+)?)(?=[ ](?:this|next|last|in|now|then)\b)|(?<!\w)(?:and|is|,)[ ]now[ ](?<it>{EnglishTens}(?:-\w+)?)(?=[ ]?[,.;])", RegexOptions.CultureInvariant)]
    private static partial Regex EnglishAt();

    [GeneratedRegex(@"(?<!\w)Age(?:[ ][a-z ]{2,16})?[ ]?:[ ]?(?<it>[1-9][0-9]?)(?![0-9])|(?<=[,;][ ]?(?:m|f|male|female|M|F)\.?[,;][ ]?)(?<it>(?:(?:abt|c|ca|approx)\.?[ ])?[1-9][0-9]?)(?=[ ]?[,;.)])|(?<!\w)(?:son|daughter|baby|child|boy|girl|infant)[, (]{1,2}(?<it>[1-9][0-9]?[ ]?(?:mths?|mos?|months?|wks?))(?=[ ]?[,;.)])")]
    private static partial Regex EnglishList();

    [GeneratedRegex($@"(?<!\w)(?:дожил[аи]?|дотянул[аи]?)[ ]до[ ](?<it>{NumberWords.Russian})(?!\w|[ ](?:дн|недел|мая|июн|осен|весн))|(?<!\w)(?<it>(?:двадцати|тридцати|сорока|пятидесяти|шестидесяти|семидесяти|восьмидесяти|двадцать|тридцать|сорок|пятьдесят|шестьдесят|семьдесят|восемьдесят)[ ]с[ ](?:небольшим|лишним|хвостиком|гаком))(?![ ](?:рубл|тысяч|километ|челов|тенге|юан))|(?<!\w)(?:стукнул\w|исполнилось|минуло)[ ](?<it>(?:{NumberWords.Russian})(?:[ ]десятк\w{{1,2}})?)(?!\w)|(?<=,[ ]|ей[ ]|ему[ ])(?<it>не[ ](?:больше|старше|моложе)[ ]{NumberWords.Russian})(?=[ ]?[,.;)])|(?<!\w)(?<it>лет[ ]{NumberWords.Russian}(?:[ ]?[–—-][ ]?{NumberWords.Russian})?)(?=[ ]?[,.;)]|$)|(?<=,[ ])(?<it>ок\.[ ]?[1-9][0-9])(?=[ ]?[,;)])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Russian();

    [GeneratedRegex($@"(?<!\w)(?:ш[её]л|пош[её]л|ид[её]т|пойд[её]т)[ ](?<it>{Ordinal}(?:[ ]год)?)(?!\w|[ ](?:класс|курс|месяц|день|час|этаж|вагон|автобус))|(?<!\w)(?<it>{Ordinal}(?:[ ]год)?[ ](?:пош[её]л|ш[её]л|ид[её]т))(?!\w)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex RussianYear();

    [GeneratedRegex($@"(?<!\w)(?<it>{KazakhTens}(?:нан|нен|дан|ден|тан|тен)[ ]{Lead}(?:ас|өт)(?:қан|кен|ты|ті|ып|іп|са|се)\p{{L}}{{0,4}}(?:[ ](?:кет|қал)\p{{L}}{{2,6}})?)(?!\w)|(?<!\w)(?<it>{KazakhTens}(?:ға|ге|қа|ке)[ ]{Lead}(?:толған|толды|толып|толмаған|толар|келмей|келген|шығады|шықты|қараған|қарады|жеткен|жетпеген|таяп|таяған|жақындаған|жуықтаған|аяқ бас\p{{L}}{{2,5}}))(?!\w)(?![ ](?:адам|теңге|юань|сағат))|(?<!\w)(?<it>{KazakhTens}[ ]жас\p{{L}}{{0,3}}[ ]{Lead}тол\p{{L}}{{2,5}})(?!\w)|(?<!\w)(?<it>(?:{KazakhTens}дан[ ])?{KazakhTens}(?:ға|ге|қа|ке)[ ]қараған)(?=[ ](?:шағ|кез|жас|қыз|бала))|(?<!\w)(?<it>пайғамбар жас\p{{L}}{{1,8}})|(?<!\w)(?<it>(?:\p{{L}}{{3,10}}(?:ншы|нші|шы|ші)[ ])?мүшел жас\p{{L}}{{0,8}}(?:[ ]ас\p{{L}}{{2,4}})?)(?!\w)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Kazakh();

    [GeneratedRegex(@"(?<!\w)(?<it>(?:шамамен[ ])?[1-9][0-9]-(?:да|де|та|те))(?=[ ]?[,;)])|(?<=[ ,;(])(?<it>[1-9][0-9][ ]ж\.)(?=[ ]?[,;)])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex KazakhList();

    [GeneratedRegex($@"(?<!\w)(?<it>{ArabicTens}(?:گە|كە|قا|غا|عا)[ ](?:تاقاپ|يېقىنلاپ|تاياپ|تاياعان|جاقىنداپ|جۋىقتاپ|كىرگەن|تولعان|تولغان|شىققان|چىققان|كەلگەن)(?:[ ](?:قالغان|قالعان))?)(?!\w)|(?<!\w)(?<it>{ArabicTens}(?:دىن|تىن|تان|تەن|دەن|نان|نەن|دان)[ ](?:ئاشقان|ئۆتكەن|اسقان|اسىپ|وتكەن)(?:[ ](?:كەتكەن|قالغان|قالعان))?)(?!\w)|(?<!\w)(?<it>{ArabicTens}لەر[ ](?:چامىسى|ئەتراپى)\p{{L}}{{0,5}})(?!\w)")]
    private static partial Regex ArabicScript();
}
