namespace Redactor.Imaging;

/// <summary>What went wrong inside a native call.</summary>
public enum ImagingError
{
    /// <summary>The native function refused its input or ran out of memory.</summary>
    CallFailed,

    /// <summary>The bytes are no image of a kind that can be read.</summary>
    UnreadableImage,

    /// <summary>A value read from an image or returned by a native function lies outside what is possible.</summary>
    InvalidValue,

    /// <summary>The language model is missing or damaged.</summary>
    ModelMissing,
}

/// <summary>A Leptonica or Tesseract call failed. Carries the function's name and a code; never text.</summary>
public sealed class ImagingException : Exception
{
    public ImagingException(ImagingError error, string function, int code = 0)
        : base(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{function} failed ({error}, {code})."))
    {
        Error = error;
        Function = function;
        Code = code;
    }

    public ImagingError Error { get; }

    /// <summary>Name of the native function.</summary>
    public string Function { get; }

    /// <summary>What the native function returned, where it returned a code.</summary>
    public int Code { get; }
}
