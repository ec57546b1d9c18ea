using Redactor.Documents;

namespace Redactor.Detection.Evaluation;

/// <summary>Adds up what is measured text by text.</summary>
internal sealed class Tally
{
    private readonly SortedDictionary<(string Part, string Language, string Type, string Label), (int Mentions, int Masked)> mentions = [];
    private readonly SortedDictionary<(string Part, string Language), WordCount> words = [];

    public void Mention(GoldDocument document, string type, string label, bool masked)
    {
        var key = (document.Part, document.Language, type, label);
        var (count, covered) = mentions.GetValueOrDefault(key);
        mentions[key] = (count + 1, covered + (masked ? 1 : 0));
    }

    public void Words(WordCount more)
    {
        var key = (more.Part, more.Language);
        words[key] = words.TryGetValue(key, out var sum)
            ? sum with
            {
                Identifying = sum.Identifying + more.Identifying,
                Masked = sum.Masked + more.Masked,
                Harmless = sum.Harmless + more.Harmless,
                Burned = sum.Burned + more.Burned,
                BurnedRightly = sum.BurnedRightly + more.BurnedRightly,
            }
            : more;
    }

    public SetFigures Figures(GoldSet set, IReadOnlyList<EntityCount> entities) => new(
        set.Name, set.Form.ToString(), set.Documents.Count,
        [.. mentions.Select(m => new MentionCount(m.Key.Part, m.Key.Language, m.Key.Type, m.Key.Label, m.Value.Mentions, m.Value.Masked))],
        [.. words.Values], entities);

    public static string Name(EntityType? type) => type is { } known ? known.ToString().ToUpperInvariant() : "";
}
