using System.Text.Json;
using System.Text.Json.Serialization;
using Redactor.Detection;
using Redactor.Detection.Conflicts;
using Redactor.Detection.Listed;
using Redactor.Detection.Planning;
using Redactor.Detection.Policies;
using Redactor.Documents;

namespace Redactor.Server.Commands;

/// <summary>Findings in plain text as the command line prints them; offsets count Unicode code points, the end is exclusive.</summary>
internal static class PlainFindings
{
    public static IReadOnlyList<PlainFinding> Detect(Detector detector, string text, Language? language, Policy? policy, CaseLists lists, bool explain = false)
    {
        var trace = explain ? new ConflictTrace() : null;
        var examined = DetectionTextBuilder.FromPlain(text, language);
        var result = detector.Detect(examined, lists.Denied(examined), trace);
        var offsets = new CodePoints(text);
        var entities = trace is null ? null : new Dictionary<Finding, Entity>(result.Entities.SelectMany(e => e.Findings.Select(f => KeyValuePair.Create(f, e))));
        var found = policy is null ? lists.Without(examined, result.Findings) : BurnSelection.Burned(examined, result, policy, lists);
        return found
            .Select(f => Plain(f, offsets) with
            {
                Reason = trace is null ? null : f.Reason,
                Entity = entities?.GetValueOrDefault(f)?.Placeholder,
                Settled = trace?.Of(f).Select(c => new PlainConflict(c.Outcome.ToString().ToLowerInvariant(), Plain(c.Finding, offsets) with { Reason = c.Finding.Reason })).ToList(),
            })
            .ToList();
    }

    private static PlainFinding Plain(Finding finding, CodePoints offsets) => new(
        offsets.At(finding.Start), offsets.At(finding.End), finding.Type.ToString().ToUpperInvariant(), Math.Round(finding.Score, 3), finding.Recognizer);
}

/// <summary>A finding; its reason, its entity's placeholder and what gave way to it only where an explanation was asked for.</summary>
internal sealed record PlainFinding(int Start, int End, string Type, double Score, string Recognizer)
{
    public string? Reason { get; init; }

    public string? Entity { get; init; }

    public IReadOnlyList<PlainConflict>? Settled { get; init; }
}

/// <summary>A finding that gave way: <c>merged</c> into the other or <c>beaten</c> by it.</summary>
internal sealed record PlainConflict(string Outcome, PlainFinding Finding);

internal sealed record DetectedText(JsonElement? Id, IReadOnlyList<PlainFinding> Findings);

internal sealed record TextLine(JsonElement? Id, string? Text, string? Language);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(DetectedText), GenerationMode = JsonSourceGenerationMode.Serialization)]
[JsonSerializable(typeof(TextLine), GenerationMode = JsonSourceGenerationMode.Metadata)]
internal sealed partial class DetectJson : JsonSerializerContext;
