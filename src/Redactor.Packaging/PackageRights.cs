using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Redactor.Documents;

namespace Redactor.Packaging;

/// <summary>
/// The rights of a package (<c>data/metadata/rights.json</c>). Fields that the event of its release has too are called and written as there, so that an archive can compare them.
/// </summary>
public sealed record PackageRights
{
    /// <summary>What every package asks of whoever has it.</summary>
    public const string WithdrawalDuty =
        "When the document is withdrawn, delete this package and everything made from it, stop others from reading it, and answer the event.";

    public int Profile { get; init; } = 1;

    /// <summary>32 lower-case hexadecimal digits.</summary>
    public required string DocumentId { get; init; }

    public required string ConsentScope { get; init; }

    public required string Policy { get; init; }

    public required string PolicySha256 { get; init; }

    public required bool Reviewed { get; init; }

    public required IReadOnlyList<string> Languages { get; init; }

    public required IReadOnlyList<string> Translations { get; init; }

    public required int Pages { get; init; }

    /// <summary>Day of release, <c>yyyy-MM-dd</c>.</summary>
    public required string Released { get; init; }

    public required string OnWithdrawal { get; init; }

    public string? Notice { get; init; }

    public static PackageRights Of(PackageDescription description)
    {
        ArgumentNullException.ThrowIfNull(description);
        return new PackageRights
        {
            DocumentId = description.Document.ToString(),
            ConsentScope = description.ConsentScope,
            Policy = description.Policy,
            PolicySha256 = description.PolicySha256,
            Reviewed = description.Reviewed,
            Languages = description.Languages,
            Translations = description.Translations,
            Pages = description.Pages,
            Released = description.Released.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            OnWithdrawal = WithdrawalDuty,
            Notice = description.Notice,
        };
    }

    internal byte[] ToJson() => JsonSerializer.SerializeToUtf8Bytes(this, PackageRightsJson.Default.PackageRights);

    /// <summary>Null when it has another form than ours.</summary>
    internal static PackageRights? TryParse(ReadOnlySpan<byte> json)
    {
        try
        {
            return JsonSerializer.Deserialize(json, PackageRightsJson.Default.PackageRights) is { IsWellFormed: true } rights ? rights : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    [JsonIgnore]
    internal bool IsWellFormed =>
        Profile == 1 && Documents.DocumentId.TryParse(DocumentId, out _) && ConsentScope is "internal" or "trusted-archives" or "public" && PlainWords.IsCode(Policy)
        && PlainWords.IsSha256(PolicySha256) && Pages > 0 && AreTags(Languages) && AreTags(Translations) && PlainWords.IsNotice(Notice)
        && DateOnly.TryParseExact(Released, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)
        && string.Equals(OnWithdrawal, WithdrawalDuty, StringComparison.Ordinal);

    private static bool AreTags(IReadOnlyList<string> tags) =>
        tags.All(PackagePaths.IsTag) && tags.Distinct(StringComparer.OrdinalIgnoreCase).Count() == tags.Count;
}

[JsonSourceGenerationOptions(
    WriteIndented = true, NewLine = "\n", PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    AllowDuplicateProperties = false, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow, RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true, MaxDepth = 4)]
[JsonSerializable(typeof(PackageRights))]
internal sealed partial class PackageRightsJson : JsonSerializerContext;
