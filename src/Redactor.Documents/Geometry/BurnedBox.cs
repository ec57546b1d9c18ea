namespace Redactor.Documents;

/// <summary>
/// A box as it was burned: paper, with <paramref name="Label"/> printed in it in a way that follows from box and label alone.
/// Pixels of the burned page; an empty label prints nothing.
/// </summary>
public sealed record BurnedBox(Box Box, string Label)
{
    /// <summary>What transcript and translation say instead of the label: less exact than what stood there, such as <c>[2019]</c> for a day. Null for the label.</summary>
    public string? Said { get; init; }
}
