using Redactor.Documents;
using Redactor.Imaging.Native;

namespace Redactor.Imaging;

/// <summary>A Leptonica BOX for the length of one call.</summary>
internal sealed class NativeBox : IDisposable
{
    private nint pointer;

    public NativeBox(Box box)
    {
        if (box.IsEmpty)
            throw new ImagingException(ImagingError.InvalidValue, nameof(Leptonica.boxCreate));
        pointer = Leptonica.boxCreate(box.Left, box.Top, box.Width, box.Height);
        if (pointer == 0)
            throw new ImagingException(ImagingError.CallFailed, nameof(Leptonica.boxCreate));
    }

    public nint Pointer => pointer;

    public void Dispose() => Leptonica.boxDestroy(ref pointer);
}
