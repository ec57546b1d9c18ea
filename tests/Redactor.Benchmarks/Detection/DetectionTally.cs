using System.Globalization;
using System.Text.RegularExpressions;
using Redactor.Detection.Planning;
using Redactor.Documents;
using Redactor.TestKit.Corpus;

namespace Redactor.Benchmarks.Detection;

/// <summary>Counts mentions found and harmless words burned, as the scorer of whole outputs does: word by word, Han character by character.</summary>
internal sealed partial class DetectionTally(DetectCorpusOptions options)
{
    private readonly SortedDictionary<(string Language, string Kind), int[]> mentions = [];
    private readonly SortedDictionary<string, int[]> harmless = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> falseByRecognizer = new(StringComparer.Ordinal);
    private readonly List<string> misses = [];
    private readonly List<string> falses = [];

    public void Add(MarkedText document, IReadOnlyList<BurnedSpan> burned)
    {
        var tokens = Token().Matches(document.Text).Select(m => (Start: m.Index, End: m.Index + m.Length)).ToList();
        foreach (var mention in document.Mentions.Where(m => !m.IsNeutral && options.Includes(m.Kind)))
            AddMention(document, mention, tokens, burned);
        foreach (var span in HarmlessBurned(document, tokens, burned).Distinct())
            AddFalse(document, span);
    }

    public void Print(TextWriter output)
    {
        if (!options.Quiet)
        {
            misses.ForEach(output.WriteLine);
            falses.ForEach(output.WriteLine);
        }

        output.WriteLine($"{"lang",-6}{"type",-10}{"mentions",9}{"safe",8}{"typed",8}");
        foreach (var ((language, kind), c) in mentions.Concat(Totals()))
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{language,-6}{kind,-10}{c[0],9}{(double)c[1] / c[0],8:0.000}{(double)c[2] / c[0],8:0.000}"));
        foreach (var (language, c) in harmless)
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{language,-6}harmless {c[0],9} burned {c[1],5} = {100.0 * c[1] / Math.Max(1, c[0]):0.00}%"));
        foreach (var (recognizer, count) in falseByRecognizer.OrderByDescending(p => p.Value))
            output.WriteLine($"  false by {recognizer}: {count}");
    }

    private void AddMention(MarkedText document, Mention mention, List<(int Start, int End)> tokens, IReadOnlyList<BurnedSpan> burned)
    {
        var inside = tokens.Where(t => t.Start < mention.End && mention.Start < t.End && HasText(document, t)).ToList();
        var open = inside.Where(t => !burned.Any(b => b.Start < t.End && t.Start < b.End)).ToList();
        var han = open.Count(t => t.End - t.Start == 1 && document.Text[t.Start] >= '\u3007');
        var safe = han < 2 && open.Count == han;
        var typed = burned.Any(b => b.Start < mention.End && mention.Start < b.End && string.Equals(KindOf(b.Type), mention.Kind, StringComparison.Ordinal));
        foreach (var language in new[] { document.LanguageCode, "~all" })
        {
            var count = Count(mentions, (language, mention.Kind), 3);
            count[0]++;
            count[1] += safe ? 1 : 0;
            count[2] += typed ? 1 : 0;
        }

        if (!safe)
            misses.Add($"MISS  {document.Name,-28} {mention.Kind,-9} {Around(document.Text, mention.Start, mention.End)}");
    }

    private IEnumerable<BurnedSpan> HarmlessBurned(MarkedText document, List<(int Start, int End)> tokens, IReadOnlyList<BurnedSpan> burned)
    {
        var count = Count(harmless, document.LanguageCode, 2);
        foreach (var token in tokens.Where(t => HasText(document, t) && !document.Mentions.Any(m => m.Start < t.End && t.Start < m.End)))
        {
            count[0]++;
            if (burned.FirstOrDefault(b => b.Start < token.End && token.Start < b.End) is not { } span)
                continue;
            count[1]++;
            yield return span;
        }
    }

    private void AddFalse(MarkedText document, BurnedSpan span)
    {
        var recognizer = span.Finding.Recognizer;
        falseByRecognizer[recognizer] = falseByRecognizer.GetValueOrDefault(recognizer) + 1;
        falses.Add($"FALSE {document.Name,-28} {KindOf(span.Type),-9} {Around(document.Text, span.Start, span.End)}  <{recognizer}>");
    }

    private IEnumerable<KeyValuePair<(string Language, string Kind), int[]>> Totals() => mentions
        .Where(m => m.Key.Language is not "~all")
        .GroupBy(m => m.Key.Language, StringComparer.Ordinal)
        .Select(g => KeyValuePair.Create((g.Key, "*"), g.Select(m => m.Value).Aggregate((a, b) => [a[0] + b[0], a[1] + b[1], a[2] + b[2]])));

    private static int[] Count<TKey>(SortedDictionary<TKey, int[]> counts, TKey key, int size)
        where TKey : notnull
    {
        if (!counts.TryGetValue(key, out var count))
            counts[key] = count = new int[size];
        return count;
    }

    private static string KindOf(EntityType type) => type is EntityType.Organization ? "ORG" : type.ToString().ToUpperInvariant();

    private static bool HasText(MarkedText document, (int Start, int End) token) =>
        document.Text[token.Start..token.End].Any(char.IsLetterOrDigit);

    private static string Around(string text, int start, int end)
    {
        var before = text[Math.Max(0, start - 25)..start].ReplaceLineEndings("⏎");
        var after = text[end..Math.Min(text.Length, end + 15)].ReplaceLineEndings("⏎");
        return $"{before}⟦{text[start..end].ReplaceLineEndings("⏎")}⟧{after}";
    }

    [GeneratedRegex(@"[\u3400-\u9fff\u3007]|[^\s\u3400-\u9fff\u3007]+")]
    private static partial Regex Token();
}
