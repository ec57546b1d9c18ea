using System.Runtime.CompilerServices;
using Redactor.Detection.Lexicon;

namespace Redactor.Detection.Names.Han;

/// <summary>The segments of all Chinese in a text, made once and shared by the Chinese recognizers.</summary>
internal sealed class HanAnalysis
{
    private static readonly ConditionalWeakTable<DetectionText, HanAnalysis> Cache = [];

    private HanAnalysis(DetectionText source)
    {
        Value = source.Value;
        var segments = new List<HanSegment>();
        HanSegmenter? segmenter = null;
        for (var i = 0; i < Value.Length;)
        {
            if (!TextFolding.IsHan(Value[i]))
            {
                i++;
                continue;
            }

            var end = EndOfRun(Value, i);
            segmenter ??= new HanSegmenter(Gazetteers.Shipped.Han);
            segmenter.Segment(Value, i, end, segments);
            i = end;
        }

        Segments = segments;
    }

    public string Value { get; }

    public IReadOnlyList<HanSegment> Segments { get; }

    public static HanAnalysis Of(DetectionText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Cache.GetValue(text, static t => new HanAnalysis(t));
    }

    public ReadOnlySpan<char> TextOf(HanSegment segment) => Value.AsSpan(segment.Start, segment.Length);

    // Dots belong to the run where a Han character stands on either side.
    private static int EndOfRun(string value, int start)
    {
        var i = start;
        while (i < value.Length && (TextFolding.IsHan(value[i]) || (HanSegmenter.IsDot(value[i]) && i + 1 < value.Length && TextFolding.IsHan(value[i + 1]))))
            i++;
        return i;
    }
}
