using Redactor.Documents;

namespace Redactor.Detection.Conflicts;

/// <summary>How directly a type points at a person. Every policy that burns a type burns all more direct ones as well.</summary>
public enum Directness
{
    /// <summary>Points at nobody without much else: countries, regions, peoples, states and their media, lone years; occupation, health, religion.</summary>
    Public,

    /// <summary>Points at a person together with other facts.</summary>
    Indirect,

    /// <summary>Points at a person by itself.</summary>
    Direct,
}

/// <summary>The directness of each entity type.</summary>
public static class EntityTypeDirectness
{
    public static Directness Directness(this EntityType type) => type switch
    {
        EntityType.Person or EntityType.Phone or EntityType.Email or EntityType.Id or EntityType.Address
            or EntityType.Handle or EntityType.Plate or EntityType.Listed => Conflicts.Directness.Direct,
        EntityType.Region or EntityType.Country or EntityType.PublicBody or EntityType.Group or EntityType.Year
            or EntityType.Occupation or EntityType.Health or EntityType.Religion or EntityType.Quantity => Conflicts.Directness.Public,
        _ => Conflicts.Directness.Indirect,
    };

    /// <summary>True for what no policy keeps.</summary>
    public static bool IsAlwaysBurned(this EntityType type) => type == EntityType.Listed;

    /// <summary>True where <paramref name="inner"/> is only a part of the name that <paramref name="outer"/> is: a town inside the name of its region.</summary>
    public static bool Explains(this EntityType outer, EntityType inner) => (outer, inner) switch
    {
        (EntityType.Region or EntityType.Country, EntityType.Location) => true,
        (EntityType.PublicBody, EntityType.Location or EntityType.Organization) => true,
        (EntityType.PublicBody, EntityType.Occupation or EntityType.Health or EntityType.Religion) => true,
        _ => false,
    };
}
