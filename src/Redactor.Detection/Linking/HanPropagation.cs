using Redactor.Detection.Lexicon;
using Redactor.Detection.Names.Han;
using Redactor.Documents;

namespace Redactor.Detection.Linking;

/// <summary>Chinese names found once, looked for everywhere: whole, part by part around the dot, and the given name without its surname.</summary>
internal static class HanPropagation
{
    private const int LongestPart = 15;
    private const int CommonWord = 17;

    public static IEnumerable<Finding> Spread(DetectionText text, IReadOnlyList<Finding> findings)
    {
        var parts = new Dictionary<string, EntityType>(StringComparer.Ordinal);
        foreach (var finding in findings)
        {
            if (finding.Type is EntityType.Person or EntityType.Location && TextFolding.IsHan(text.Value[finding.Start]))
                Learn(text.Value.AsSpan(finding.Start, finding.Length), finding.Type, parts);
        }

        if (parts.Count == 0)
            yield break;
        var lengths = parts.Keys.Select(p => p.Length).Distinct().OrderDescending().ToArray();
        var lookup = parts.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var i = 0; i < text.Value.Length; i++)
        {
            if (!TextFolding.IsHan(text.Value[i]))
                continue;
            foreach (var length in lengths)
            {
                if (i + length > text.Value.Length || !lookup.TryGetValue(text.Value.AsSpan(i, length), out var type))
                    continue;
                yield return new Finding(i, i + length, type, 0.7, "linking/propagation-han/1", "the same name is found elsewhere in the document");
                i += length - 1;
                break;
            }
        }
    }

    private static void Learn(ReadOnlySpan<char> name, EntityType type, Dictionary<string, EntityType> parts)
    {
        if (name.Length is >= 2 and <= LongestPart)
            parts.TryAdd(name.ToString(), type);
        if (type != EntityType.Person)
            return;
        var dotted = false;
        var start = 0;
        for (var i = 0; i <= name.Length; i++)
        {
            if (i < name.Length && !HanSegmenter.IsDot(name[i]))
                continue;
            dotted |= i < name.Length;
            if (i - start >= 2 && (dotted || i < name.Length))
                parts.TryAdd(name[start..i].ToString(), type);
            start = i + 1;
        }

        // 国强 of 赵国强, unless it is a word of its own.
        var lexicon = Gazetteers.Shipped.Han;
        if (!dotted && name.Length == 3 && lexicon.Surname(name[..1]) != HanLexicon.Unknown && lexicon.Word(name[1..]) > CommonWord && lexicon.Name(name) == WordClasses.None)
            parts.TryAdd(name[1..].ToString(), type);
    }
}
