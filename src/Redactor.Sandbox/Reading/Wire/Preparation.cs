namespace Redactor.Sandbox.Reading.Wire;

/// <summary>How a page image was made ready for reading.</summary>
public enum Preparation : byte
{
    /// <summary>Background evened, specks removed, ink stretched to black.</summary>
    Evened,

    /// <summary>Bilevel by Otsu's threshold in tiles.</summary>
    Tiled,

    /// <summary>Evened, then smoothed and made smaller.</summary>
    Smoothed,

    /// <summary>The image as it came.</summary>
    Plain,

    /// <summary>Contrast stretched as far as it goes; shows what is nearly white or nearly black.</summary>
    Stretched,
}
