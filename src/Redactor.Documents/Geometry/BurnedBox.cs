namespace Redactor.Documents;

/// <summary>
/// A box as it was burned: every pixel of <paramref name="Box"/> is black but for the white letters of <paramref name="Label"/>,
/// whose place and form follow from box and label alone. Pixels of the burned page; an empty label prints nothing.
/// </summary>
public sealed record BurnedBox(Box Box, string Label);
