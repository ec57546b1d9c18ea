namespace Redactor.Storage.Keys;

/// <summary>The two halves of what is kept of a document (law 3), each under its own key.</summary>
public enum Compartment : byte
{
    /// <summary>The original, page images, read text, findings.</summary>
    Sealed = 1,

    /// <summary>Burned pages, redacted text, translation.</summary>
    Cleared = 2,
}
