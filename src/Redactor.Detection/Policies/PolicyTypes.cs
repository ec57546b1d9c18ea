using System.Text.Json;
using Redactor.Detection.Conflicts;
using Redactor.Documents;

namespace Redactor.Detection.Policies;

/// <summary>Reads what a policy says of each entity type.</summary>
internal static class PolicyTypes
{
    private const string Here = "types";

    private static readonly Dictionary<string, EntityType> Known =
        Enum.GetValues<EntityType>().Where(t => !t.IsAlwaysBurned()).ToDictionary(NameOf, t => t, StringComparer.OrdinalIgnoreCase);

    /// <summary>The types that something less exact can be said for.</summary>
    private static readonly EntityType[] MayGeneralize = [EntityType.Date, EntityType.Age, EntityType.Location];

    public static Dictionary<EntityType, PolicyRule> Read(PolicyFields fields)
    {
        var rules = new Dictionary<EntityType, PolicyRule>();
        var types = fields.Get(Here);
        if (types.ValueKind != JsonValueKind.Object)
        {
            fields.Fault(Here, "must be an object such as {\"PERSON\": \"burn\"}.");
            return rules;
        }

        foreach (var property in types.EnumerateObject())
        {
            var place = $"{Here}.{PolicyFields.Shown(property.Name)}";
            if (!Known.TryGetValue(property.Name, out var type))
                fields.Fault(place, $"is no type that a policy decides on. Known: {string.Join(", ", Known.Keys)}.");
            else if (rules.ContainsKey(type))
                fields.Fault(place, "stands twice: leave one out.");
            else
                rules[type] = Rule(fields, property.Value, type, place);
        }

        Require(fields, rules);
        return rules;
    }

    private static string NameOf(EntityType type) => type.ToString().ToUpperInvariant();

    private static PolicyRule Rule(PolicyFields fields, JsonElement value, EntityType type, string place)
    {
        if (value.ValueKind == JsonValueKind.String) return new PolicyRule(Action(fields, value, type, place));
        if (value.ValueKind != JsonValueKind.Object)
        {
            fields.Fault(place, "must be \"burn\", \"generalize\" or \"keep\", or an object with action and threshold.");
            return PolicyRule.Burn;
        }

        var own = new PolicyFields(value, place, fields.Faults, "action", "threshold");
        if (!own.Has("action"))
        {
            own.Fault("action", "write \"burn\", \"generalize\" or \"keep\".");
            return PolicyRule.Burn;
        }

        var action = Action(fields, own.Get("action"), type, $"{place}.action");
        var threshold = own.Number("threshold") ?? 0;
        if (threshold is not (>= 0 and <= 1)) own.Fault("threshold", "must be a number from 0 (burn whatever was found) to 1.");
        if (action == PolicyAction.Keep && own.Has("threshold")) own.Fault("threshold", "means nothing where all is kept: leave it out.");
        return new PolicyRule(action, threshold);
    }

    private static PolicyAction Action(PolicyFields fields, JsonElement value, EntityType type, string place)
    {
        PolicyAction? action = value.ValueKind != JsonValueKind.String ? null : value.GetString() switch
        {
            "burn" => PolicyAction.Burn,
            "generalize" => PolicyAction.Generalize,
            "keep" => PolicyAction.Keep,
            _ => null,
        };
        if (action is null)
            fields.Fault(place, "must be \"burn\", \"generalize\" or \"keep\".");
        else if (action == PolicyAction.Generalize && !MayGeneralize.Contains(type))
            fields.Fault(place, $"only {string.Join(", ", MayGeneralize.Select(NameOf))} can be generalized: write \"burn\".");
        return action ?? PolicyAction.Burn;
    }

    // Types that are not named are burned too, and ask the same of the others.
    private static void Require(PolicyFields fields, Dictionary<EntityType, PolicyRule> rules)
    {
        var kept = rules.Where(r => !r.Value.Burns).Select(r => r.Key).ToList();
        foreach (var type in kept)
        {
            var less = Known.Values.Where(t => t.Directness() < type.Directness() && (!rules.TryGetValue(t, out var rule) || rule.Burns)).ToList();
            if (less.Count > 0)
                fields.Fault($"{Here}.{NameOf(type)}", $"is kept, but less direct types are burned ({string.Join(", ", less.Select(NameOf))}): burn it, or keep those too.");
        }
    }
}
