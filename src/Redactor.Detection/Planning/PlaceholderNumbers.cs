using Redactor.Documents;

namespace Redactor.Detection.Planning;

/// <summary>
/// Gives each entity its placeholder, numbered by first burned appearance: what a policy keeps takes no number, and types that share a
/// label (<c>PLACE</c>) share the count. Dates, ages and what describes a person have none: that two events fell on one day is itself a clue.
/// </summary>
internal sealed class PlaceholderNumbers
{
    private readonly Dictionary<Finding, Entity> entityOf = [];
    private readonly Dictionary<Entity, string> given = [];
    private readonly Dictionary<string, int> counts = new(StringComparer.Ordinal);

    private static readonly EntityType[] Unnumbered =
        [EntityType.Date, EntityType.Year, EntityType.Age, EntityType.Occupation, EntityType.Health, EntityType.Religion, EntityType.Quantity];

    public PlaceholderNumbers(IReadOnlyList<Entity> entities)
    {
        foreach (var entity in entities)
        {
            foreach (var finding in entity.Findings)
                entityOf[finding] = entity;
        }
    }

    public string For(Finding finding)
    {
        var entity = entityOf.TryGetValue(finding, out var known) ? known : new Entity(finding.Type, 1, [finding]);
        if (given.TryGetValue(entity, out var placeholder))
            return placeholder;
        var label = (entity with { Number = 0 }).Placeholder;
        if (Unnumbered.Contains(finding.Type))
            return given[entity] = label;
        var number = counts[label] = counts.GetValueOrDefault(label) + 1;
        return given[entity] = (entity with { Number = number }).Placeholder;
    }
}
