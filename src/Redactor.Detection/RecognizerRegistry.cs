namespace Redactor.Detection;

/// <summary>All recognizers, by hand: the table of contents of detection.</summary>
public static class RecognizerRegistry
{
    public static IReadOnlyList<IRecognizer> CreateAll() =>
    [
    ];
}
