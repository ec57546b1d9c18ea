using Redactor.Detection.Names;
using Redactor.Detection.Places;

namespace Redactor.Detection;

/// <summary>All recognizers, by hand: the table of contents of detection.</summary>
public static class RecognizerRegistry
{
    public static IReadOnlyList<IRecognizer> CreateAll() =>
    [
        new PersonRecognizer(),
        new PlaceRecognizer(),
        new KeptNameRecognizer(),
    ];
}
