using Redactor.Documents;

namespace Redactor.Detection.Generalizing;

/// <summary>
/// Says less exactly what a finding says: a year for a day, a decade for an age, a region for a village. In brackets, so that nobody takes it for
/// the words that stood there. Where it is not certain to be less exact there is none.
/// </summary>
public static class Generalization
{
    /// <summary>Null where the placeholder must do.</summary>
    public static string? Of(DetectionText text, Finding finding)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(finding);
        var said = finding.Type switch
        {
            EntityType.Date => DateGeneralization.Of(text, finding),
            EntityType.Age => AgeGeneralization.Of(text.Folded.AsSpan(finding.Start, finding.Length)),
            EntityType.Location => PlaceGeneralization.Of(text.Value.AsSpan(finding.Start, finding.Length)),
            _ => null,
        };
        return said is null ? null : $"[{said}]";
    }
}
