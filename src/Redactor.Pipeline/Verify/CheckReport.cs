using System.Text.Json.Serialization;
using Redactor.Detection.Policies;
using Redactor.Pipeline.Translate;

namespace Redactor.Pipeline.Verify;

/// <summary>What can be said to everybody of a verified document, as it is stored in the cleared compartment. No text.</summary>
/// <param name="Tool">Name and version.</param>
/// <param name="BurnedHash">Hash of the bytes that were checked.</param>
/// <param name="Rounds">How often it was burned.</param>
/// <param name="Probes">Which probes came back clean.</param>
/// <param name="TextsTooShort">Approved texts for which the pixels of their boxes alone vouch.</param>
public sealed record CheckReport(
    int Version, string Tool, string Verdict, bool Reviewed, string Policy, int Pages, string BurnedHash, int Rounds, IReadOnlyList<string> Probes, int TextsTooShort)
{
    /// <summary>SHA-256 of the policy's file; null in reports of earlier versions.</summary>
    public string? PolicyHash { get; init; }

    /// <summary>What may be handed out; null in reports of earlier versions.</summary>
    public PolicyRelease? Release { get; init; }

    /// <summary>Hash of the transcript that was checked; null in reports of earlier versions.</summary>
    public string? TranscriptHash { get; init; }

    /// <summary>Hash of what was read on the burned pages, for translators; null in reports of earlier versions.</summary>
    public string? RereadHash { get; init; }

    /// <summary>Whether every hash is on record by which what was checked is known again. False in reports of earlier versions: such a document is handed out, and goes no further.</summary>
    [JsonIgnore]
    public bool IsComplete => (PolicyHash, Release, TranscriptHash, RereadHash) is ({ }, { }, { }, { });

    /// <summary>What becomes of it without a translator; null means that it waits.</summary>
    public UntranslatedRule? Untranslated { get; init; }

    /// <summary>What was translated, once it was; null before.</summary>
    public IReadOnlyList<TranslationEntry>? Translations { get; init; }
}
