using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Redactor.Detection.Policies;
using Redactor.Documents;
using Redactor.Storage.Database;

namespace Redactor.Pipeline.Intake;

/// <summary>How a document shall be treated, as whoever hands it in says.</summary>
public sealed record IntakeSettings
{
    /// <summary>Names of the settings, as they stand in queries, forms and files.</summary>
    public const string Languages = "languages", Targets = "targets", Policy = "policy", Unreviewed = "unreviewed", Consent = "consent",
        CloudTranslation = "cloudTranslation", RetentionDays = "retentionDays";

    /// <summary>A hundred years.</summary>
    public const int MaxRetentionDays = 36_525;

    public static IReadOnlyList<string> Names { get; } = [Languages, Targets, Policy, Unreviewed, Consent, CloudTranslation, RetentionDays];

    /// <summary>Empty: found out page by page.</summary>
    public LanguageList SourceLanguages { get; init; } = LanguageList.None;

    /// <summary>Empty: no translation.</summary>
    public LanguageList TargetLanguages { get; init; } = LanguageList.None;

    public string PolicyName { get; init; } = Detection.Policies.Policy.Archive.Name;

    /// <summary>Whether it may be burned without a person's approval.</summary>
    public bool UnreviewedAllowed { get; init; }

    public ConsentScope ConsentScope { get; init; } = ConsentScope.Internal;

    public bool CloudTranslationAllowed { get; init; }

    /// <summary>Days after release; null keeps the original.</summary>
    public int? Retention { get; init; }

    /// <summary>From values by name; those not given keep their default.</summary>
    /// <exception cref="IntakeSettingException">A name is unknown, or a value is not one of those allowed.</exception>
    public static IntakeSettings Parse(IEnumerable<KeyValuePair<string, string>> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        return values.Aggregate(new IntakeSettings(), (settings, given) => settings.With(given.Key, given.Value));
    }

    /// <summary>Reads what <see cref="ToJson"/> wrote, or a person did: an object of texts, numbers and truth values.</summary>
    /// <exception cref="IntakeSettingException">It is no such object, or a setting is wrong.</exception>
    public static IntakeSettings FromJson(ReadOnlySpan<byte> json)
    {
        Dictionary<string, JsonElement>? given;
        try
        {
            given = JsonSerializer.Deserialize(json, IntakeJson.Default.DictionaryStringJsonElement);
        }
        catch (JsonException)
        {
            throw new IntakeSettingException("json", "a JSON object such as {\"policy\":\"archive\"}");
        }

        return Parse((given ?? []).Select(g => KeyValuePair.Create(g.Key, g.Value.ToString())));
    }

    /// <summary>The same bytes for the same settings.</summary>
    public string ToJson() => JsonSerializer.Serialize(
        new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            [Languages] = Say(SourceLanguages, "auto"),
            [Targets] = Say(TargetLanguages, "none"),
            [Policy] = PolicyName,
            [Unreviewed] = Say(UnreviewedAllowed),
            [Consent] = ConsentCodes.Of(ConsentScope),
            [CloudTranslation] = Say(CloudTranslationAllowed),
            [RetentionDays] = Retention?.ToString(CultureInfo.InvariantCulture) ?? "",
        },
        IntakeJson.Default.SortedDictionaryStringString);

    private IntakeSettings With(string name, string value) => name switch
    {
        Languages => this with { SourceLanguages = ListOf(name, value) },
        Targets => this with { TargetLanguages = value is "none" or "" ? LanguageList.None : ListOf(name, value) },
        Policy => this with { PolicyName = PolicyOf(value) },
        Unreviewed => this with { UnreviewedAllowed = TruthOf(name, value) },
        Consent => this with { ConsentScope = ConsentCodes.TryParse(value, out var scope) ? scope : throw new IntakeSettingException(name, ConsentCodes.Known) },
        CloudTranslation => this with { CloudTranslationAllowed = TruthOf(name, value) },
        RetentionDays => this with { Retention = value.Length == 0 ? null : DaysOf(value) },
        _ => throw new IntakeSettingException("settings", string.Join(", ", Names)),
    };

    private static LanguageList ListOf(string name, string value) => LanguageChoice.TryParse(value, out var languages)
        ? new(languages)
        : throw new IntakeSettingException(name, $"{(string.Equals(name, Targets, StringComparison.Ordinal) ? "none" : "auto")}, or a list of {string.Join(", ", LanguageChoice.Known)}");

    // Which policies there are is known where the document is handed in.
    private static string PolicyOf(string value) => value.ToLowerInvariant() is var name && PolicyReader.IsName(name)
        ? name
        : throw new IntakeSettingException(Policy, string.Join(", ", Detection.Policies.Policy.BuiltIn.Select(p => p.Name)) + ", or the name of one of your own");

    private static bool TruthOf(string name, string value) => value.ToUpperInvariant() switch
    {
        "YES" or "TRUE" or "1" or "ALLOWED" => true,
        "NO" or "FALSE" or "0" or "FORBIDDEN" => false,
        _ => throw new IntakeSettingException(name, "yes, no"),
    };

    private static int DaysOf(string value) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days <= MaxRetentionDays
            ? days
            : throw new IntakeSettingException(RetentionDays, $"a number of days from 0 to {MaxRetentionDays}");

    private static string Say(LanguageList list, string none) => list.Languages.Count == 0 ? none : list.ToString();

    private static string Say(bool value) => value ? "yes" : "no";
}

/// <summary>A setting is not one of those allowed. The message names setting and values allowed, and does not repeat what was given.</summary>
public sealed class IntakeSettingException(string name, string allowed) : Exception($"'{name}' is not as it must be. Allowed: {allowed}.")
{
    public string Name { get; } = name;
}

[JsonSerializable(typeof(Dictionary<string, JsonElement>))]
[JsonSerializable(typeof(SortedDictionary<string, string>))]
internal sealed partial class IntakeJson : JsonSerializerContext;
