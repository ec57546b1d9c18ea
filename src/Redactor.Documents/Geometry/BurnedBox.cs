namespace Redactor.Documents;

/// <summary>
/// A box as it was burned: paper, with <paramref name="Label"/> printed in it in a way that follows from box and label alone.
/// Pixels of the burned page; an empty label prints nothing.
/// </summary>
public sealed record BurnedBox(Box Box, string Label);
