using Redactor.Documents;
using Redactor.Imaging.Native;

namespace Redactor.Imaging;

// Drawing in place.
public sealed unsafe partial class Pix
{
    // Leptonica's pix.h: PIX_CLR 0x0, PIX_SET 0xf, PIX_SRC 0xc, PIX_DST 0xa.
    private const int Clear = 0x0;
    private const int Set = 0xf;
    private const int Source = 0xc;
    private const int Paint = 0xe;

    /// <summary>Fills the part of <paramref name="box"/> that lies on the image with solid black or white, in place.</summary>
    public void Fill(Box box, bool black)
    {
        box = box.ClipTo(Width, Height);
        if (box.IsEmpty)
            return;
        var operation = black == (Depth == 1) ? Set : Clear;
        Check(
            Leptonica.pixRasterop(this, box.Left, box.Top, box.Width, box.Height, operation, 0, 0, 0),
            nameof(Leptonica.pixRasterop));
    }

    /// <summary>Copies the pixels of <paramref name="source"/> (same depth) in place, its top-left corner at (x, y); what falls outside is dropped.</summary>
    public void Draw(Pix source, int x, int y) => Combine(source, x, y, Source);

    /// <summary>Adds the ink of <paramref name="source"/> in place, its top-left corner at (x, y). Both have 1 bit a pixel.</summary>
    public void DrawInk(Pix source, int x, int y)
    {
        RequireDepth(1);
        Combine(source, x, y, Paint);
    }

    /// <summary>Makes the pixels of an 8-bit image white in place where <paramref name="ink"/> (1 bit, same origin) is black.</summary>
    public void Whiten(Pix ink)
    {
        ArgumentNullException.ThrowIfNull(ink);
        RequireDepth(8);
        ink.RequireDepth(1);
        Check(Leptonica.pixSetMasked(this, ink, 255), nameof(Leptonica.pixSetMasked));
    }

    private void Combine(Pix source, int x, int y, int operation)
    {
        ArgumentNullException.ThrowIfNull(source);
        source.RequireDepth(Depth);
        Check(
            Leptonica.pixRasteropFrom(this, x, y, source.Width, source.Height, operation, source, 0, 0),
            nameof(Leptonica.pixRasterop));
    }
}
