using System.Text.Json;
using System.Text.Json.Serialization;
using Redactor.Documents;
using Redactor.Pipeline.Burn;
using Redactor.Pipeline.Detect;
using Redactor.Pipeline.Policies;
using Redactor.Pipeline.Review;
using Redactor.Pipeline.Review.Decisions;
using Redactor.Pipeline.Verify;

namespace Redactor.Pipeline.Stages;

/// <summary>The blobs that are JSON, each with its version. Property order is that of the records, so equal contents are equal bytes.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(FindingsFile))]
[JsonSerializable(typeof(ApprovalFile))]
[JsonSerializable(typeof(LeaksFile))]
[JsonSerializable(typeof(ListsFile))]
[JsonSerializable(typeof(ReviewAction))]
internal sealed partial class SealedJson : JsonSerializerContext;

/// <summary>As <see cref="SealedJson"/>, for the cleared compartment.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ClaimsFile))]
[JsonSerializable(typeof(CheckReport))]
internal sealed partial class ClearedJson : JsonSerializerContext;

/// <summary>Boxes as they are stored: left, top, right, bottom.</summary>
internal static class StoredBox
{
    public static int[] Of(Box box) => [box.Left, box.Top, box.Right, box.Bottom];

    public static Box ToBox(int[] stored) =>
        stored is [var left, var top, var right, var bottom] ? new Box(left, top, right, bottom) : throw new JsonException("A box has four sides.");

    public static int RequireVersion(int version) => version == 1 ? version : throw new JsonException("A stored file of another version.");
}
