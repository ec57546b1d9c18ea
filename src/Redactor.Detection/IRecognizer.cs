using Redactor.Documents;

namespace Redactor.Detection;

/// <summary>
/// Finds one kind of identifying text. Pure: no files, no network, no clock. An implementation is thread-safe, never throws on any input,
/// and takes time linear in the text.
/// </summary>
public interface IRecognizer
{
    /// <summary>Stable name, for example <c>phone/international/1</c>.</summary>
    string Name { get; }

    IEnumerable<Finding> Recognize(DetectionText text);
}
