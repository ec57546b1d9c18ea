namespace Redactor.Documents;

/// <summary>
/// What has been done to a document; it is always in exactly one stage (law 7). In order of the flow, then the two ways out of it.
/// Stable: its names are stored.
/// </summary>
public enum DocumentStage
{
    /// <summary>Encrypted and registered.</summary>
    Received,

    /// <summary>Taken apart into page images.</summary>
    Rasterized,

    /// <summary>All its pages were read, or given up as unexamined.</summary>
    Read,

    /// <summary>Findings are there; it waits for a person to review it.</summary>
    Detected,

    /// <summary>What shall be burned was decided.</summary>
    Approved,

    /// <summary>Fresh files were made of the burned pages.</summary>
    Burned,

    /// <summary>The leak check found nothing left in them.</summary>
    Verified,

    /// <summary>What remains was translated, or no translation was asked for.</summary>
    Translated,

    /// <summary>Archives were told. The end, unless it is withdrawn.</summary>
    Released,

    /// <summary>Its keys were destroyed. The end.</summary>
    Withdrawn,

    /// <summary>It cannot pass and carries a code that says why. The end, unless a person has it tried again.</summary>
    Quarantined,
}
