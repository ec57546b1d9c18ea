using System.Text.Json;
using Redactor.Documents;

namespace Redactor.Detection.Policies;

/// <summary>
/// Reads a policy from JSON. Whatever is not understood is a fault: a policy is used as it was meant or not at all. A type that the file does not
/// name is burned.
/// </summary>
public static class PolicyReader
{
    /// <summary>Bytes.</summary>
    public const int MaxLength = 64 << 10;

    private const int CurrentVersion = 1, LongestName = 64, LongestText = 500, LongestWatermark = 80;

    private static readonly JsonDocumentOptions Strictly = new() { AllowDuplicateProperties = false, MaxDepth = 8 };

    /// <param name="json">The file, UTF-8.</param>
    /// <param name="source">What messages call it.</param>
    /// <exception cref="PolicyException">Something in it cannot be used.</exception>
    public static Policy Read(ReadOnlyMemory<byte> json, string source)
    {
        if (json.Length > MaxLength) throw new PolicyException(source, new PolicyFault("", $"It is longer than {MaxLength} bytes: shorten its description."));
        try
        {
            var start = json.Span.StartsWith("\uFEFF"u8) ? 3 : 0;
            using var document = JsonDocument.Parse(json[start..], Strictly);
            return Read(document.RootElement, json, source);
        }
        catch (JsonException e)
        {
            // The parser's own message would quote the file, which may be the wrong one.
            throw new PolicyException(source, new PolicyFault(e.LineNumber is { } line ? $"line {line + 1}" : "", "It is not JSON, or names something twice: mend it there."));
        }
    }

    /// <summary>Whether a text may be the name of a policy.</summary>
    public static bool IsName(string? text) =>
        text is { Length: > 0 and <= LongestName } && char.IsAsciiLetterOrDigit(text[0]) && text.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '-' or '.' or '_');

    private static Policy Read(JsonElement root, ReadOnlyMemory<byte> json, string source)
    {
        var fields = new PolicyFields(root, "", [], "version", "name", "description", "types", "release", "secondReviewer", "untranslated", "watermark", "reviewWatermark");
        if (fields.Number("version") is { } version && version != CurrentVersion) fields.Fault("version", $"write {CurrentVersion}, the one version there is.");
        else if (!fields.Has("version")) fields.Fault("version", $"write {CurrentVersion}.");
        var name = fields.Text("name", LongestName);
        if (!IsName(name)) fields.Fault("name", $"give it a name of 1 to {LongestName} lower-case ASCII letters, digits, dots, hyphens and underscores.");
        var description = fields.Text("description", LongestText);
        var watermark = fields.Text("watermark", LongestWatermark);
        var second = fields.Truth("secondReviewer") ?? false;
        var reviewWatermark = fields.Truth("reviewWatermark") ?? false;
        var release = fields.Choice("release", PolicyRelease.Page, PolicyRelease.Transcript) ?? PolicyRelease.Page;
        var untranslated = fields.Choice("untranslated", UntranslatedRule.Wait, UntranslatedRule.Release) ?? UntranslatedRule.Wait;
        var rules = fields.Has("types") ? PolicyTypes.Read(fields) : [];
        if (!fields.Has("types")) fields.Fault("types", "say what becomes of each type; {} burns them all.");
        if (fields.Faults.Count > 0) throw new PolicyException(source, [.. fields.Faults]);
        return new Policy(name!, rules, ContentHash.Of(json.Span))
        {
            Json = json.ToArray(),
            Description = description,
            Watermark = watermark,
            ReviewWatermark = reviewWatermark,
            SecondReviewer = second,
            Release = release,
            Untranslated = untranslated,
        };
    }
}
