using System.Text.Json;
using System.Text.Json.Serialization;
using Redactor.Pipeline.Translate;

namespace Redactor.Pipeline.Local;

/// <summary>
/// What <c>report.json</c> and <c>findings.json</c> say about one input. Holds no text of the document, and no box that measures a word: the boxes
/// are those burned. Boxes are <c>[left, top, right, bottom]</c> in pixels of the output page.
/// </summary>
public sealed record LocalReport
{
    public const int CurrentVersion = 1;

    public int Version { get; init; } = CurrentVersion;

    public required string Tool { get; init; }

    /// <summary><c>verified</c>, <c>review-due</c>, <c>leak-found</c> or <c>rejected</c>.</summary>
    public required string Verdict { get; init; }

    /// <summary>Whether a person approved what was burned.</summary>
    public bool Reviewed { get; init; }

    public required string Policy { get; init; }

    /// <summary>SHA-256 of the policy's file: two policies of one name are told apart by it.</summary>
    public required string PolicyHash { get; init; }

    /// <summary><c>page</c>, or <c>transcript</c> where no image of a page is handed out.</summary>
    public required string Release { get; init; }

    /// <summary>How many phrases the case's lists have; null for no lists.</summary>
    public ReportLists? Lists { get; init; }

    public ReportRejection? Rejection { get; init; }

    public IReadOnlyList<ReportPage> Pages { get; init; } = [];

    /// <summary>How many findings there are of each type.</summary>
    public IReadOnlyDictionary<string, int> FindingsByType { get; init; } = new SortedDictionary<string, int>(StringComparer.Ordinal);

    public IReadOnlyList<ReportFinding> Findings { get; init; } = [];

    public ReportLeakCheck? LeakCheck { get; init; }

    /// <summary>What was checked and may be handed out; the transcript beside it was checked too.</summary>
    public ReportOutput? Output { get; init; }

    public ReportOutput? Transcript { get; init; }

    /// <summary>Translations beside it as <c>translation.LANG.txt</c>; null where none was asked for.</summary>
    public IReadOnlyList<TranslationEntry>? Translations { get; init; }

    /// <summary>Why a translation is missing, and what to do.</summary>
    public IReadOnlyList<string>? TranslationDue { get; init; }

    /// <summary>Seconds spent in each stage, summed over pages; <c>total</c> is wall-clock time.</summary>
    public IReadOnlyDictionary<string, double> Seconds { get; init; } = new Dictionary<string, double>(StringComparer.Ordinal);

    public byte[] ToJson() => JsonSerializer.SerializeToUtf8Bytes(this, ReportJson.Default.LocalReport);
}

/// <summary>The case's lists: their hash and how many phrases always go and stay.</summary>
public sealed record ReportLists(string Sha256, int Deny, int Allow);

/// <summary>Why nothing came out, and what to do.</summary>
public sealed record ReportRejection(string Code, string Advice);

/// <param name="Orientation">Degrees by which the page was turned clockwise to stand upright.</param>
/// <param name="Skew">Degrees of small rotation taken out.</param>
/// <param name="Confidence">Mean word confidence, 0 to 1.</param>
public sealed record ReportPage(
    int Page,
    bool Examined,
    string? NotExaminedBecause,
    int Width,
    int Height,
    int Dpi,
    IReadOnlyList<string> Languages,
    int Orientation,
    double Skew,
    double Confidence,
    string? Preparation,
    IReadOnlyList<ReportRegion> ExaminedRegions,
    IReadOnlyList<ReportRegion> UnreadRegions);

/// <summary>A part of the page and what it is: <c>text</c>, or the kind of unread ink.</summary>
public sealed record ReportRegion(string Kind, int[] Box);

/// <param name="Boxes">Boxes as burned; those of a finding that the policy keeps are empty.</param>
public sealed record ReportFinding(
    int Page, string Type, double Score, string Recognizer, string Reason, bool Burned, string? Placeholder, IReadOnlyList<int[]> Boxes);

/// <param name="Rounds">How often the document was burned: a leak found is burned too, then all is checked again.</param>
/// <param name="AlsoBurned">Boxes burned beyond the findings, and the probe that would have found a text there.</param>
public sealed record ReportLeakCheck(bool Passed, int Rounds, IReadOnlyList<string> Probes, IReadOnlyList<ReportLeak> AlsoBurned, IReadOnlyList<ReportLeak> Leaks);

public sealed record ReportLeak(int? Page, string Probe, int[]? Box);

public sealed record ReportOutput(string File, string Sha256, long Bytes);

[JsonSourceGenerationOptions(
    WriteIndented = true, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(LocalReport))]
internal sealed partial class ReportJson : JsonSerializerContext;
