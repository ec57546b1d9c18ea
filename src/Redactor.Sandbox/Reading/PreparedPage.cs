using Redactor.Documents;
using Redactor.Imaging;

namespace Redactor.Sandbox.Reading;

/// <summary>
/// A page made ready: <see cref="Canonical"/> is upright, straight, evenly lit, about 300 dpi; <see cref="ForReading"/> is the same scaled by
/// <see cref="Scale"/> to the letter size that the models were trained on. Pixels of the canonical image are the measure everywhere else.
/// </summary>
internal sealed class PreparedPage : IDisposable
{
    public required Pix Canonical { get; init; }

    public required Pix ForReading { get; init; }

    /// <summary>Size of a pixel of the canonical image in pixels of the reading image.</summary>
    public required double Scale { get; init; }

    public required int Dpi { get; init; }

    /// <summary>Degrees clockwise by which the source was turned: 0, 90, 180 or 270.</summary>
    public required int Orientation { get; init; }

    /// <summary>Degrees clockwise of fine rotation.</summary>
    public required double Skew { get; init; }

    /// <summary>Height in pixels of the canonical image below which three quarters of the letter-like components lie; 0 on a page without any.</summary>
    public required double LetterHeight { get; init; }

    /// <summary>By which the source was scaled to become canonical.</summary>
    public required double Factor { get; init; }

    public int ReadingDpi => Math.Max(70, (int)Math.Round(Dpi * Scale));

    public void Dispose()
    {
        Canonical.Dispose();
        ForReading.Dispose();
    }

    /// <summary>A box of the reading image in pixels of the canonical one.</summary>
    public Box ToCanonical(Box box)
    {
        if (box.IsEmpty)
            return default;
        return new Box(
            (int)Math.Floor(box.Left / Scale),
            (int)Math.Floor(box.Top / Scale),
            (int)Math.Ceiling(box.Right / Scale),
            (int)Math.Ceiling(box.Bottom / Scale)).ClipTo(Canonical.Width, Canonical.Height);
    }
}
