namespace Redactor.Storage.Keys;

/// <summary>How compartments are written in names on disk and in buckets.</summary>
internal static class CompartmentNames
{
    private const string Sealed = "sealed", Cleared = "cleared";

    internal static string Of(Compartment compartment) => compartment switch
    {
        Compartment.Sealed => Sealed,
        Compartment.Cleared => Cleared,
        _ => throw new ArgumentOutOfRangeException(nameof(compartment)),
    };

    internal static bool TryParse(string text, out Compartment compartment)
    {
        compartment = string.Equals(text, Cleared, StringComparison.Ordinal) ? Compartment.Cleared : Compartment.Sealed;
        return string.Equals(text, Of(compartment), StringComparison.Ordinal);
    }
}
