using System.Text.RegularExpressions;
using Redactor.Detection.Patterns;
using Redactor.Documents;

namespace Redactor.Detection.Dates;

/// <summary>A lone year of an event, with the word for year where it has one.</summary>
public sealed partial class YearRecognizer() : PatternRecognizer(
    "year/1",
    EntityType.Year,
    new RecognizerPattern(Alphabetic(), 0.6, "year in figures"),
    new RecognizerPattern(Chinese(), 0.7, "Chinese year"))
{
    protected override bool ReadsRepairedFigures => true;

    [GeneratedRegex(@"(?<![0-9\w./\-№])(?:19[0-9]{2}|20[0-4][0-9])(?![0-9]|[./][0-9])(?:[ \-]{0,2}(?:гг?\.|года?|году|жыл\w{0,6}|يىل\w{0,6}|جىل\w{0,6}|yil\w{0,6}|jyl\w{0,6}|yıl\w{0,4}|godin[aeiu]|го|х)(?!\w))?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Alphabetic();

    [GeneratedRegex("(?:(?:19|20)[0-9]{2}|[一二][九〇零○][一二三四五六七八九〇零○]{2})[ ]?年[初底末]?")]
    private static partial Regex Chinese();
}
