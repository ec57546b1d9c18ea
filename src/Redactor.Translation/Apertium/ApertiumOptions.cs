namespace Redactor.Translation;

/// <summary>Apertium as it is installed on this machine.</summary>
public sealed record ApertiumOptions
{
    public string Program { get; init; } = "/usr/bin/apertium";

    /// <summary>Where the installed pairs lie, one <c>spa-eng.mode</c> for each.</summary>
    public string ModesFolder { get; init; } = "/usr/share/apertium/modes";

    /// <summary>For one request; default two minutes.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromMinutes(2);
}
