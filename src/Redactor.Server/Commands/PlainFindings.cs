using System.Text.Json;
using System.Text.Json.Serialization;
using Redactor.Detection;
using Redactor.Detection.Policies;
using Redactor.Documents;

namespace Redactor.Server.Commands;

/// <summary>Findings in plain text as the command line prints them; offsets count Unicode code points, the end is exclusive.</summary>
internal static class PlainFindings
{
    public static IReadOnlyList<PlainFinding> Detect(Detector detector, string text, Language? language, Policy? policy)
    {
        var result = detector.Detect(DetectionTextBuilder.FromPlain(text, language));
        var offsets = new CodePoints(text);
        return result.Findings
            .Where(f => policy is null || policy.Burns(f))
            .Select(f => new PlainFinding(offsets.At(f.Start), offsets.At(f.End), f.Type.ToString().ToUpperInvariant(), Math.Round(f.Score, 3), f.Recognizer))
            .ToList();
    }
}

internal sealed record PlainFinding(int Start, int End, string Type, double Score, string Recognizer);

internal sealed record DetectedText(JsonElement? Id, IReadOnlyList<PlainFinding> Findings);

internal sealed record TextLine(JsonElement? Id, string? Text, string? Language);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(DetectedText))]
[JsonSerializable(typeof(TextLine))]
internal sealed partial class DetectJson : JsonSerializerContext;
