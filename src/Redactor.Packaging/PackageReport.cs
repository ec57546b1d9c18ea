using System.Text.Json;
using System.Text.Json.Serialization;

namespace Redactor.Packaging;

/// <summary>
/// The processing report of a package (<c>data/report.json</c>): these fields and no others. No file names, no times, nobody's name, no recognized text; boxes only
/// where the policy allows them.
/// </summary>
public sealed record PackageReport
{
    public const int CurrentVersion = 1;

    public int Version { get; init; } = CurrentVersion;

    /// <summary>Program and version.</summary>
    public required string Tool { get; init; }

    public required bool Reviewed { get; init; }

    public required string Policy { get; init; }

    public required string PolicySha256 { get; init; }

    /// <summary><c>page</c>, or <c>transcript</c> where no image of a page is handed out.</summary>
    public required string Release { get; init; }

    public required IReadOnlyList<PackageReportPage> Pages { get; init; }

    /// <summary>How many findings of each type were burned.</summary>
    public required IReadOnlyDictionary<string, int> FindingsByType { get; init; }

    public required PackageReportLeakCheck LeakCheck { get; init; }

    public required IReadOnlyList<PackageReportTranslation> Translations { get; init; }

    /// <summary>PDFs that are not in the package because no font of the machine could set them; what they would say stands in the text beside. Null for none.</summary>
    public IReadOnlyList<string>? NotSet { get; init; }

    /// <exception cref="InvalidDataException">A value has not the form that it must have.</exception>
    public byte[] ToJson() =>
        IsWellFormed ? JsonSerializer.SerializeToUtf8Bytes(this, PackageReportJson.Default.PackageReport)
        : throw new InvalidDataException("A package's report has a field of another form: names and versions are short ASCII, hashes and numbers as documented.");

    /// <summary>Null when it is not such a report, has a field that is not known, or one twice.</summary>
    internal static PackageReport? TryParse(ReadOnlySpan<byte> json)
    {
        try
        {
            return JsonSerializer.Deserialize(json, PackageReportJson.Default.PackageReport) is { IsWellFormed: true } report ? report : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    [JsonIgnore]
    internal bool IsWellFormed =>
        Version == CurrentVersion && PlainWords.AreShort(Tool) && PlainWords.IsCode(Policy) && PlainWords.IsSha256(PolicySha256) && Release is "page" or "transcript"
        && Pages.Count > 0 && Pages.Select((p, i) => p is not null && p.Page == i + 1 && p.IsWellFormed).All(ok => ok)
        && FindingsByType.All(f => PlainWords.IsCode(f.Key) && f.Value >= 0)
        && LeakCheck.Rounds > 0 && LeakCheck.Probes.All(PlainWords.IsCode)
        && Translations.All(t => t is not null && PackagePaths.IsTag(t.Language) && t.Engines.All(PlainWords.AreShort) && t.Untranslated >= 0)
        && (NotSet is null || (NotSet.Count > 0 && NotSet.All(PackagePaths.IsSetPdf)));
}

/// <summary>A page of the redacted document.</summary>
/// <param name="Page">Counted from 1.</param>
/// <param name="Examined">A page that could not be read was burned whole.</param>
/// <param name="Burned">How many boxes were burned.</param>
/// <param name="Confidence">Mean word confidence, 0 to 1; null for a page that was not examined.</param>
/// <param name="Boxes">The boxes as burned: left, top, right, bottom in pixels; null unless the policy allows them.</param>
public sealed record PackageReportPage(
    int Page, bool Examined, int Width, int Height, int Dpi, IReadOnlyList<string> Languages, int Burned, double? Confidence = null, IReadOnlyList<int[]>? Boxes = null)
{
    [JsonIgnore]
    internal bool IsWellFormed =>
        Width > 0 && Height > 0 && Dpi > 0 && Burned >= 0 && Confidence is null or (>= 0 and <= 1) && Languages.All(PackagePaths.IsTag)
        && (Boxes is null || Boxes.All(b => b is [>= 0, >= 0, _, _] && b[0] < b[2] && b[1] < b[3] && b[2] <= Width && b[3] <= Height));
}

/// <param name="Rounds">How often the document was burned and checked until nothing was found.</param>
/// <param name="Probes">Stable names of what was looked with.</param>
public sealed record PackageReportLeakCheck(bool Passed, int Rounds, IReadOnlyList<string> Probes);

/// <param name="Language">BCP 47.</param>
/// <param name="Engines">Programs and models, with versions.</param>
/// <param name="Untranslated">Sentences that stand there in their own language.</param>
public sealed record PackageReportTranslation(string Language, IReadOnlyList<string> Engines, int Untranslated);

[JsonSourceGenerationOptions(
    WriteIndented = true, NewLine = "\n", PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    AllowDuplicateProperties = false, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow, RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true, MaxDepth = 8)]
[JsonSerializable(typeof(PackageReport))]
internal sealed partial class PackageReportJson : JsonSerializerContext;
