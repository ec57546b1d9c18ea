using Redactor.Detection.Names.Han;
using Redactor.Documents;

namespace Redactor.Detection.Places;

/// <summary>Places in Chinese: listed ones, and words before 县 乡 镇 村 and the like; countries, regions, peoples and public bodies as such.</summary>
internal sealed class HanPlaceRecognizer : IRecognizer
{
    private const int LongestName = 8;
    private const string PlaceAdjectives = "大小上下东西南北新老";

    public string Name => "place/han/1";

    public IEnumerable<Finding> Recognize(DetectionText text)
    {
        var analysis = HanAnalysis.Of(text);
        for (var i = 0; i < analysis.Segments.Count; i++)
        {
            var segment = analysis.Segments[i];
            if (TypeOf(segment.Kind) is { } type)
                yield return new Finding(segment.Start, segment.End, type, 0.9, Name, "known from the lists");
            else if (BySuffix(analysis, i) is { } start)
                yield return new Finding(start, segment.End, EntityType.Location, 0.8, Name, "a name before the word for a county, township or village");
        }
    }

    private static EntityType? TypeOf(HanKind kind) => kind switch
    {
        HanKind.Place => EntityType.Location,
        HanKind.Region => EntityType.Region,
        HanKind.Country => EntityType.Country,
        HanKind.Group => EntityType.Group,
        HanKind.PublicBody => EntityType.PublicBody,
        _ => null,
    };

    // 五马场 + 乡: content words right before a lone suffix, with 大 or 新 before them (大泉村).
    private static int? BySuffix(HanAnalysis analysis, int i)
    {
        var segment = analysis.Segments[i];
        if (segment.Length != 1 || !HanCues.PlaceSuffixes.Contains(analysis.Value[segment.Start], StringComparison.Ordinal))
            return null;
        var start = segment.Start;
        for (var j = i - 1; j >= 0; j--)
        {
            var before = analysis.Segments[j];
            if (before.End == start && start < segment.Start && before.Length == 1 && PlaceAdjectives.Contains(analysis.Value[before.Start], StringComparison.Ordinal))
            {
                start = before.Start;
                break;
            }

            if (before.End != start || before.IsFunctionWord || segment.Start - before.Start > LongestName || before.Kind is HanKind.Country or HanKind.Region or HanKind.Group)
                break;
            start = before.Start;
        }

        return segment.Start - start >= 2 ? start : null;
    }
}
