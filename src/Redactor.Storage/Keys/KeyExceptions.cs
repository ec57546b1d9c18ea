using Redactor.Documents;

namespace Redactor.Storage.Keys;

/// <summary>The data key of this document and compartment was destroyed: what it protected is gone for good (law 8).</summary>
public sealed class KeyDestroyedException(DocumentId document, Compartment compartment)
    : Exception($"The {compartment} key of document {document} was destroyed.")
{
    public DocumentId Document { get; } = document;

    public Compartment Compartment { get; } = compartment;
}

/// <summary>A stored data key was changed, cut short, or put in another's place.</summary>
public sealed class WrappedKeyDamagedException(DocumentId document, Compartment compartment)
    : Exception($"The stored {compartment} key of document {document} is damaged. Restore it from a backup of the keys.")
{
    public DocumentId Document { get; } = document;

    public Compartment Compartment { get; } = compartment;
}
