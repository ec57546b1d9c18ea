using Redactor.Detection.Lexicon;
using Redactor.Documents;

namespace Redactor.Detection.Names.Han;

/// <summary>Names of people in Chinese: surname and given name, names in transcription, surnames before titles, values of form labels.</summary>
internal sealed class HanPersonRecognizer : IRecognizer
{
    // What neighbours call each other is part of the name; an office is not.
    private static readonly Traits.HanPhrases KinTitle = new("大姐 大哥 大妈 大娘 大叔 大爷 大嫂 阿姨 叔叔 伯伯 奶奶 爷爷 嫂子");

    private const int LongestLabel = 5;
    private const int LongestValue = 15;

    public string Name => "person/han/1";

    public IEnumerable<Finding> Recognize(DetectionText text)
    {
        var analysis = HanAnalysis.Of(text);
        for (var i = 0; i < analysis.Segments.Count; i++)
        {
            var segment = analysis.Segments[i];
            if (segment.Kind == HanKind.Person)
            {
                // 古丽 · 托乎提: parts known by themselves are one name around the dot.
                while (i + 2 < analysis.Segments.Count && analysis.Segments[i + 2] is { Kind: HanKind.Person } part && part.Start == segment.End + 1 && HanSegmenter.IsDot(analysis.Value[segment.End]))
                {
                    segment = segment with { End = part.End };
                    i += 2;
                }

                if (!IsNone(analysis.Value.AsSpan(segment.Start, segment.Length)))
                    yield return new Finding(segment.Start, segment.End, EntityType.Person, 0.9, Name, "a Chinese name or a name in transcription");
            }
            else if (segment.Kind == HanKind.Surname)
                yield return new Finding(segment.Start, segment.End + (segment.End < analysis.Value.Length ? KinTitle.LengthAt(analysis.Value, segment.End) : 0), EntityType.Person, 0.85, Name, "a surname before a title");
            else if (IsSurnameWord(analysis, i) is { } surname)
                yield return new Finding(surname.Start, surname.End, EntityType.Person, 0.8, Name, "a surname named as such");
        }

        foreach (var (start, end) in LabelValues(text.Value))
            yield return new Finding(start, end, EntityType.Person, 0.85, Name, "the value of a label that asks for a name");
    }

    // 哈萨克人, and a verb said twice: 热一热.
    private static bool IsNone(ReadOnlySpan<char> name) =>
        (name is [var first, '一', var last] && first == last) || (name is [.. { Length: > 1 } people, '人'] && Gazetteers.Shipped.Han.Name(people).Has(WordClasses.Group));

    // 我姓邓.
    private static HanSegment? IsSurnameWord(HanAnalysis analysis, int i)
    {
        var segment = analysis.Segments[i];
        if (i == 0 || segment.Length != 1 || analysis.Segments[i - 1].End != segment.Start)
            return null;
        return analysis.Value[segment.Start - 1] == '姓' && Gazetteers.Shipped.Han.Surname(analysis.TextOf(segment)) != HanLexicon.Unknown
            ? segment : null;
    }

    private static IEnumerable<(int Start, int End)> LabelValues(string text)
    {
        for (var i = 1; i < text.Length; i++)
        {
            if (text[i] is not (':' or '：' or '　' or ' ') || !TextFolding.IsHan(text[i - 1]) || !EndsLabel(text, i))
                continue;
            var start = i + 1;
            while (start < text.Length && text[start] is ' ' or '　' or ':' or '：')
                start++;
            var end = start;
            while (end < text.Length && (TextFolding.IsHan(text[end]) || HanSegmenter.IsDot(text[end])) && end - start <= LongestValue)
                end++;
            var closed = end == text.Length || !char.IsLetterOrDigit(text[end]);
            if (end - start is >= 2 and <= LongestValue && closed && (end - start <= 4 || LooksForeign(text.AsSpan(start, end - start))))
                yield return (start, end);
            i = Math.Max(i, start - 1);
        }
    }

    private static bool LooksForeign(ReadOnlySpan<char> value)
    {
        var known = 0;
        foreach (var c in value)
            known += HanSegmenter.IsDot(c) || Gazetteers.Shipped.Han.Sound(c) != HanLexicon.Unknown ? 1 : 0;
        return known * 10 >= value.Length * 8;
    }

    private static bool EndsLabel(string text, int colon)
    {
        for (var length = Math.Min(LongestLabel, colon); length >= 1; length--)
        {
            var start = colon - length;
            if (!HanCues.NameLabels.Contains(text.Substring(start, length)))
                continue;
            // A one-character label stands alone; a space ends a label only at the start of its line.
            var alone = start == 0 || !TextFolding.IsHan(text[start - 1]);
            return text[colon] is ':' or '：' ? length > 1 || alone : alone && length > 1;
        }

        return false;
    }
}
