namespace Redactor.Sandbox.Decoding;

/// <summary>Reads binary PGM images that follow one another on a stream, as pdftoppm writes them.</summary>
internal sealed class PgmReader(Stream stream)
{
    private const int MaxHeader = 64;

    /// <summary>Width and height of the next image, or null at the end of the stream.</summary>
    /// <exception cref="InvalidDataException">Something else than a PGM image of 8 bits.</exception>
    public (int Width, int Height)? ReadHeader()
    {
        var first = stream.ReadByte();
        if (first < 0) return null;
        if (first != 'P' || stream.ReadByte() != '5') throw new InvalidDataException("No PGM image.");
        var length = 0;
        var width = ReadNumber(ref length);
        var height = ReadNumber(ref length);
        if (ReadNumber(ref length) != 255 || width == 0 || height == 0) throw new InvalidDataException("No PGM image of 8 bits.");
        return (width, height);
    }

    /// <summary>Passes the pixels of the image whose header was read on, in pieces.</summary>
    /// <exception cref="EndOfStreamException">The stream ends inside the image.</exception>
    public void CopyPixels(long count, byte[] buffer, Action<ReadOnlySpan<byte>> onPiece)
    {
        while (count > 0)
        {
            var read = stream.Read(buffer, 0, (int)Math.Min(buffer.Length, count));
            if (read == 0) throw new EndOfStreamException();
            onPiece(buffer.AsSpan(0, read));
            count -= read;
        }
    }

    private int ReadNumber(ref int length)
    {
        int value = 0, digits = 0;
        while (true)
        {
            if (++length > MaxHeader) throw new InvalidDataException("No PGM header.");
            var next = stream.ReadByte();
            if (next is ' ' or '\n' or '\t' or '\r')
            {
                if (digits > 0) return value;
            }
            else if (next is >= '0' and <= '9' && ++digits <= 9)
            {
                value = (value * 10) + (next - '0');
            }
            else
            {
                throw new InvalidDataException("No PGM number.");
            }
        }
    }
}
