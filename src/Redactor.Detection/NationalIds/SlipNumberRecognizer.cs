using System.Text.RegularExpressions;
using Redactor.Detection.Patterns;
using Redactor.Documents;

namespace Redactor.Detection.NationalIds;

/// <summary>Numbers on slips: parcels, tickets, numbers with stars in the middle, Chinese case numbers inside other languages, cells.</summary>
public sealed partial class SlipNumberRecognizer() : PatternRecognizer(
    "id/slip/1",
    EntityType.Id,
    new RecognizerPattern(Parcel(), 0.85, "letters and groups of figures, as on a parcel"),
    new RecognizerPattern(Ticket(), 0.8, "letters and figures, as on a railway ticket"),
    new RecognizerPattern(Starred(), 0.85, "figures with stars among them"),
    new RecognizerPattern(ForeignCase(), 0.9, "Chinese case number, whole or in Latin letters"),
    new RecognizerPattern(Cell(), 0.65, "number after a word for a cell"))
{
    [GeneratedRegex(@"(?<![A-Za-z0-9])[A-Z]{2}[ ]?[0-9]{3}[ ][0-9]{3}[ ][0-9]{3}(?:[ ]?[A-Z]{2})?(?![0-9A-Za-z])")]
    private static partial Regex Parcel();

    [GeneratedRegex(@"(?<![A-Za-z0-9])[A-Z][0-9]{2}[ ]?[A-Z][0-9]{5,7}(?![0-9A-Za-z])")]
    private static partial Regex Ticket();

    [GeneratedRegex(@"(?<![0-9A-Za-z])(?:[0-9]{4}[ \-]?){1,3}\*{2,12}[ \-]?[0-9]{0,4}(?![0-9A-Za-z*])|(?<![0-9A-Za-z])[A-Z]{1,2}[0-9]{2,6}\*{2,8}[0-9]{0,4}(?![0-9A-Za-z*])")]
    private static partial Regex Starred();

    [GeneratedRegex(@"\([ ]?(?:19|20)[0-9]{2}[ ]?\)[ \-]{0,2}[\u4E00-\u9FFF]{1,3}[ \-]?[0-9]{1,6}[ \-]?[\u4E00-\u9FFF]{1,4}[ \-]?[0-9]{1,6}[ ]?号?|(?<![\w-])(?:19|20)[0-9]{2}(?:-[A-Z][A-Za-z]{1,8}-[0-9]{1,6}){1,3}(?![\w-])")]
    private static partial Regex ForeignCase();

    [GeneratedRegex(@"(?<!\w)(?:камер[аеы]|камерасы|cell|كامېرا|كامەرا)[ ](?<it>[0-9]{1,2}-[0-9]{2,4})(?![0-9])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Cell();
}
