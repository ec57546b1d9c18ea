using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using Redactor.Detection.Conflicts;
using Redactor.Documents;

namespace Redactor.Detection.Policies;

/// <summary>
/// What becomes of each entity type, and from which score on. A policy that burns a type burns all more direct types too
/// (<see cref="Directness"/>): who may not read the date may not read the name.
/// </summary>
public sealed class Policy
{
    private readonly FrozenDictionary<EntityType, PolicyRule> rules;

    /// <summary>A policy that burns the given types, each from its score on, and keeps all others.</summary>
    /// <param name="name">Short lower-case name.</param>
    /// <param name="thresholds">For each type that is burned, the lowest score (0 to 1) from which it is.</param>
    public Policy(string name, IReadOnlyDictionary<EntityType, double> thresholds)
        : this(name, Enum.GetValues<EntityType>().ToDictionary(
            t => t, t => thresholds.TryGetValue(t, out var least) ? PolicyRule.Burn with { Threshold = least } : PolicyRule.Keep))
    {
    }

    /// <param name="name">Short lower-case name.</param>
    /// <param name="rules">Types that are not named are burned.</param>
    /// <param name="hash">Of the file that says all this; without one, of the rules.</param>
    public Policy(string name, IReadOnlyDictionary<EntityType, PolicyRule> rules, ContentHash? hash = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        Name = name;
        this.rules = Enum.GetValues<EntityType>().ToFrozenDictionary(t => t, t => rules.TryGetValue(t, out var rule) && !t.IsAlwaysBurned() ? rule : PolicyRule.Burn);
        Hash = hash ?? ContentHash.Of(Encoding.UTF8.GetBytes(Describe()));
    }

    /// <summary>For public archives: people, contacts, ids, addresses, places below a region, identifying organisations, dates, ages.</summary>
    public static Policy Archive => BuiltInPolicies.Archive;

    /// <summary>Everything that any recognizer finds, countries and lone years included; the transcript alone is released.</summary>
    public static Policy Strict => BuiltInPolicies.Strict;

    /// <summary>Only what points at a person by itself.</summary>
    public static Policy Minimal => BuiltInPolicies.Minimal;

    public static IReadOnlyList<Policy> BuiltIn => BuiltInPolicies.All;

    /// <summary>Names of <see cref="BuiltIn"/>, in its order, without reading them.</summary>
    public static IReadOnlyList<string> BuiltInNames => BuiltInPolicies.Names;

    public string Name { get; }

    /// <summary>SHA-256 of the file that this policy was read from: two policies of one name are told apart by it.</summary>
    public ContentHash Hash { get; }

    /// <summary>The file that this policy was read from; empty for one made in code.</summary>
    public ReadOnlyMemory<byte> Json { get; init; }

    /// <summary>What the policy is for, in its author's words.</summary>
    public string? Description { get; init; }

    public PolicyRelease Release { get; init; }

    /// <summary>Whether a second person must approve.</summary>
    public bool SecondReviewer { get; init; }

    /// <summary>What becomes of a document that no translator can be used for.</summary>
    public UntranslatedRule Untranslated { get; init; }

    /// <summary>What released pages shall carry; null for nothing.</summary>
    public string? Watermark { get; init; }

    /// <summary>Whether pages on a reviewer's screen carry the reviewer's code and the day.</summary>
    public bool ReviewWatermark { get; init; }

    /// <summary>Finds a built-in policy by name, ignoring case.</summary>
    public static bool TryGet(string? name, [NotNullWhen(true)] out Policy? policy)
    {
        policy = BuiltIn.FirstOrDefault(p => string.Equals(p.Name, name, StringComparison.OrdinalIgnoreCase));
        return policy is not null;
    }

    public PolicyRule RuleFor(EntityType type) => rules[type];

    public bool Burns(EntityType type) => rules[type].Burns;

    public bool Burns(Finding finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        return rules[finding.Type] is { Burns: true } rule && finding.Score >= rule.Threshold;
    }

    private string Describe() =>
        string.Join('\n', rules.OrderBy(r => r.Key).Select(r => string.Create(CultureInfo.InvariantCulture, $"{r.Key} {r.Value.Action} {r.Value.Threshold:R}")).Prepend(Name));
}
