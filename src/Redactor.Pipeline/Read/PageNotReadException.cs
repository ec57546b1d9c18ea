using Redactor.Documents;

namespace Redactor.Pipeline.Read;

/// <summary>An image could not be read: the reader timed out, crashed or replied nonsense. Never taken for an image without words.</summary>
public sealed class PageNotReadException(UnexaminedReason reason) : Exception($"The image could not be read ({reason}).")
{
    public UnexaminedReason Reason { get; } = reason;
}
