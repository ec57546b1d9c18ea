namespace Redactor.Documents;

/// <summary>What a finding identifies.</summary>
public enum EntityType
{
    /// <summary>Names of people in any form, nicknames included.</summary>
    Person,

    /// <summary>Telephone and fax numbers.</summary>
    Phone,

    Email,

    /// <summary>National ids, passports, residence permits, case, certificate and prisoner numbers, bank accounts.</summary>
    Id,

    /// <summary>Street-level addresses, coordinates and post boxes.</summary>
    Address,

    /// <summary>Messenger and social network names.</summary>
    Handle,

    /// <summary>Vehicle plates.</summary>
    Plate,

    Url,

    /// <summary>Places below a region: cities, counties, districts, villages.</summary>
    Location,

    /// <summary>Regions, provinces and autonomous regions (Xinjiang, Almaty region).</summary>
    Region,

    Country,

    /// <summary>Organisations that identify: a school, workplace, mosque, clinic, camp, local office.</summary>
    Organization,

    /// <summary>States, parties, ministries, world and state media.</summary>
    PublicBody,

    /// <summary>Nationalities and peoples as groups, and religions.</summary>
    Group,

    /// <summary>Dates to the day or month, and birth years.</summary>
    Date,

    /// <summary>A lone year of an event.</summary>
    Year,

    Age,

    /// <summary>What somebody works as, where it says more than it hides: the only surgeon of a district.</summary>
    Occupation,

    /// <summary>Illness, injury, disability, pregnancy, treatment.</summary>
    Health,

    /// <summary>Somebody's faith, practice or religious office.</summary>
    Religion,

    /// <summary>What stands in a case's list of what always goes; no policy keeps it.</summary>
    Listed,

    /// <summary>Amounts of money, lengths of time, measures and counts that together with other facts single out a case.</summary>
    Quantity,
}
