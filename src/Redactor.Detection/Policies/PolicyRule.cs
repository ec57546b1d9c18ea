namespace Redactor.Detection.Policies;

/// <summary>What becomes of the findings of one type.</summary>
public enum PolicyAction
{
    /// <summary>They stay readable.</summary>
    Keep,

    /// <summary>Out of the pixels; a placeholder in the transcript.</summary>
    Burn,

    /// <summary>Out of the pixels; something less exact in the transcript (14 March 2019: 2019), or the placeholder where nothing is known to be less exact.</summary>
    Generalize,
}

/// <summary>What of a document is handed out once it was verified.</summary>
public enum PolicyRelease
{
    /// <summary>The burned pages as PDF, and the transcript.</summary>
    Page,

    /// <summary>The transcript alone: no image of any page.</summary>
    Transcript,
}

/// <summary>What becomes of a document when translations were asked for and nothing translates its languages.</summary>
public enum UntranslatedRule
{
    /// <summary>It waits, visibly, until a translator is set up.</summary>
    Wait,

    /// <summary>It goes on untranslated, and its report says so.</summary>
    Release,
}

/// <summary>What becomes of one type, and the lowest score (0 to 1) from which a finding counts.</summary>
public readonly record struct PolicyRule(PolicyAction Action, double Threshold = 0)
{
    public static readonly PolicyRule Keep = new(PolicyAction.Keep);

    public static readonly PolicyRule Burn = new(PolicyAction.Burn);

    /// <summary>Whether findings of the type go from the pixels.</summary>
    public bool Burns => Action != PolicyAction.Keep;
}
