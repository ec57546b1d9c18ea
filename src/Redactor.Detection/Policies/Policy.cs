using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using Redactor.Documents;

namespace Redactor.Detection.Policies;

/// <summary>
/// Which entity types are burned, and from which score on. A policy that burns a type burns all more direct types too
/// (<see cref="Conflicts.Directness"/>), so that settling conflicts never uncovers anything.
/// </summary>
public sealed class Policy
{
    private static readonly EntityType[] Direct =
    [
        EntityType.Person, EntityType.Phone, EntityType.Email, EntityType.Id, EntityType.Address, EntityType.Handle, EntityType.Plate,
    ];

    private static readonly EntityType[] Indirect =
        [EntityType.Url, EntityType.Location, EntityType.Organization, EntityType.Date, EntityType.Age];

    /// <summary>For public archives: people, contacts, ids, addresses, places below a region, identifying organisations, dates, ages.</summary>
    public static readonly Policy Archive = new("archive", [.. Direct, .. Indirect]);

    /// <summary>Everything that any recognizer finds, countries and lone years included.</summary>
    public static readonly Policy Strict = new("strict", Enum.GetValues<EntityType>());

    /// <summary>Only what points at a person by itself.</summary>
    public static readonly Policy Minimal = new("minimal", Direct);

    private readonly FrozenDictionary<EntityType, double> thresholds;

    public Policy(string name, IReadOnlyCollection<EntityType> burned)
        : this(name, burned.ToDictionary(t => t, _ => 0.0))
    {
    }

    /// <param name="name">Short lower-case name.</param>
    /// <param name="thresholds">For each type that is burned, the lowest score (0 to 1) from which it is.</param>
    public Policy(string name, IReadOnlyDictionary<EntityType, double> thresholds)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        Name = name;
        this.thresholds = thresholds.ToFrozenDictionary();
    }

    public static IReadOnlyList<Policy> BuiltIn { get; } = [Archive, Strict, Minimal];

    public string Name { get; }

    /// <summary>Finds a built-in policy by name, ignoring case.</summary>
    public static bool TryGet(string? name, [NotNullWhen(true)] out Policy? policy)
    {
        policy = BuiltIn.FirstOrDefault(p => string.Equals(p.Name, name, StringComparison.OrdinalIgnoreCase));
        return policy is not null;
    }

    public bool Burns(EntityType type) => thresholds.ContainsKey(type);

    public bool Burns(Finding finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        return thresholds.TryGetValue(finding.Type, out var least) && finding.Score >= least;
    }
}
