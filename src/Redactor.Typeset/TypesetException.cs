namespace Redactor.Typeset;

/// <summary>Why a document could not be set.</summary>
public enum TypesetError
{
    /// <summary>A shared library is not installed, or too old.</summary>
    LibraryMissing,

    /// <summary>A font file is not installed.</summary>
    FontMissing,

    /// <summary>A native function refused its input or ran out of memory.</summary>
    CallFailed,

    /// <summary>The document has more letters or pages than the options allow.</summary>
    TooLong,
}

/// <summary>A document could not be set. Says what to do, and quotes no text of it.</summary>
public sealed class TypesetException(TypesetError error, string message, Exception? inner = null) : Exception(message, inner)
{
    public TypesetError Error { get; } = error;

    internal static TypesetException Failed(string function) => new(TypesetError.CallFailed, $"{function} failed.");

    internal static TypesetException TooLong(string limit) =>
        new(TypesetError.TooLong, $"The document is longer than {limit}, which is the most that is set as a PDF: split it, or raise the limit.");
}
