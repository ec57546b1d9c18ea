using System.Buffers.Binary;
using System.Text;
using Redactor.Documents;

namespace Redactor.Pipeline.Read;

/// <summary>Takes numbers from bytes that came out of the jail; each is checked here or by the caller, and running out of bytes throws.</summary>
internal ref struct UntrustedBytes(ReadOnlySpan<byte> untrusted)
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private ReadOnlySpan<byte> rest = untrusted;

    public readonly bool IsEmpty => rest.IsEmpty;

    public byte Byte() => Take(1)[0];

    public short Int16() => BinaryPrimitives.ReadInt16LittleEndian(Take(2));

    public int Int32() => BinaryPrimitives.ReadInt32LittleEndian(Take(4));

    public bool Flag() => Byte() switch { 0 => false, 1 => true, _ => throw new InvalidDataException("No flag.") };

    /// <summary>A number from 0 to <paramref name="most"/>, which also cannot exceed the bytes left.</summary>
    public int Count(int most)
    {
        var untrustedCount = Int32();
        return untrustedCount >= 0 && untrustedCount <= Math.Min(most, rest.Length) ? untrustedCount : throw new InvalidDataException("No such count.");
    }

    /// <summary>A value from 0 to 1.</summary>
    public double Share()
    {
        var untrustedShare = BinaryPrimitives.ReadSingleLittleEndian(Take(4));
        return untrustedShare is >= 0 and <= 1 ? untrustedShare : throw new InvalidDataException("No share.");
    }

    public double Number(double least, double most)
    {
        var untrustedNumber = BinaryPrimitives.ReadDoubleLittleEndian(Take(8));
        return untrustedNumber >= least && untrustedNumber <= most ? untrustedNumber : throw new InvalidDataException("No such number.");
    }

    /// <summary>A box that lies on an image of the given size and is not empty.</summary>
    public Box Box(int width, int height)
    {
        var box = new Box(Int32(), Int32(), Int32(), Int32());
        var onPage = box.Left >= 0 && box.Top >= 0 && box.Right <= width && box.Bottom <= height && !box.IsEmpty;
        return onPage ? box : throw new InvalidDataException("A box leaves the page.");
    }

    public string Text(int most)
    {
        var length = BinaryPrimitives.ReadUInt16LittleEndian(Take(2));
        if (length > most)
            throw new InvalidDataException("Too long a text.");
        try
        {
            return Strict.GetString(Take(length));
        }
        catch (DecoderFallbackException error)
        {
            throw new InvalidDataException("No UTF-8.", error);
        }
    }

    public ushort UInt16() => BinaryPrimitives.ReadUInt16LittleEndian(Take(2));

    private ReadOnlySpan<byte> Take(int count)
    {
        if (rest.Length < count)
            throw new InvalidDataException("The reply ends too early.");
        var taken = rest[..count];
        rest = rest[count..];
        return taken;
    }
}
