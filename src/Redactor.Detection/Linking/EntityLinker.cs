using Redactor.Detection.Names;
using Redactor.Documents;

namespace Redactor.Detection.Linking;

/// <summary>
/// Links findings that mean the same thing into entities, numbered within their type by first appearance. People are linked across full, short,
/// initialled, inflected and transliterated forms (<see cref="PersonLinker"/>); everything else by its letters and digits.
/// </summary>
public static class EntityLinker
{
    public static IReadOnlyList<Entity> Link(DetectionText text, IReadOnlyList<Finding> findings)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(findings);
        var groups = new Dictionary<(EntityType Type, string Key), List<Finding>>();
        var order = new List<(EntityType Type, string Key)>();
        var people = new PersonLinker(text, findings);
        foreach (var finding in findings.OrderBy(f => f.Start))
        {
            var key = (finding.Type, finding.Type == EntityType.Person ? people.KeyOf(finding)
                : finding.Type is EntityType.Location or EntityType.Region or EntityType.Country ? people.PlaceKey(finding)
                : Normalize(text.Folded.AsSpan(finding.Start, finding.Length)));
            if (!groups.TryGetValue(key, out var members))
            {
                groups[key] = members = [];
                order.Add(key);
            }

            members.Add(finding);
        }

        var numbers = new Dictionary<EntityType, int>();
        var entities = new List<Entity>(order.Count);
        foreach (var key in order)
        {
            var number = numbers[key.Type] = numbers.GetValueOrDefault(key.Type) + 1;
            entities.Add(new Entity(key.Type, number, groups[key]));
        }

        return entities;
    }

    internal static string Normalize(ReadOnlySpan<char> text)
    {
        var kept = new char[text.Length];
        var length = 0;
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c))
                kept[length++] = char.ToUpperInvariant(c);
        }

        return new string(kept, 0, length);
    }
}
