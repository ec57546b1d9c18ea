using System.Text.RegularExpressions;
using Redactor.Detection.Patterns;
using Redactor.Documents;

namespace Redactor.Detection.Addresses;

/// <summary>Geographic coordinates and post boxes.</summary>
public sealed partial class CoordinatesRecognizer() : PatternRecognizer(
    "address/coordinates/1",
    EntityType.Address,
    new RecognizerPattern(Decimal(), 0.9, "latitude and longitude in decimal degrees"),
    new RecognizerPattern(Degrees(), 0.95, "degrees and minutes"),
    new RecognizerPattern(PostBox(), 0.9, "post box"))
{
    protected override bool ReadsRepairedFigures => true;

    [GeneratedRegex(@"(?<![0-9.,])[NS]?[ ]?-?[0-9]{1,2}[.,][0-9]{3,8}[ ]?°?[ ]?[NSсю]?[.,;/]?[ ]{1,2}[EWвз]?[ ]?-?[0-9]{1,3}[.,][0-9]{3,8}[ ]?°?[ ]?[EWвз]?(?![0-9])")]
    private static partial Regex Decimal();

    [GeneratedRegex(@"(?<![0-9])[0-9]{1,3}[ ]?°[ ]?[0-9]{1,2}(?:[.,][0-9]{1,4})?[ ]?['’′][ ]?(?:[0-9]{1,2}(?:[.,][0-9]{1,3})?[ ]?[""″”]|['’]{2})?[ ]?[NSEWсювз]?\.?[ ]?(?:ш|д|lat|lon)?\.?(?:[ ,;]{1,3}[0-9]{1,3}[ ]?°[ ]?[0-9]{1,2}(?:[.,][0-9]{1,4})?[ ]?['’′](?:[ ]?[0-9]{1,2}(?:[.,][0-9]{1,3})?[ ]?[""″”])?[ ]?[NSEWсювз]?)?")]
    private static partial Regex Degrees();

    [GeneratedRegex(@"(?<!\w)(?:P\.?[ ]?O\.?[ ]?Box|а/я|абонентск\w+ ящик|пошта жәшігі|post(?:al)? box|posta kutusu)[ ]?(?:№|No\.?)?[ ]?[0-9]{1,6}|(?:邮政)?信箱[ ]?[0-9]{1,6}[ ]?号?|[0-9]{1,5}[ ]?号信箱", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PostBox();
}
