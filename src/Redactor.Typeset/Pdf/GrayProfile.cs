using System.Buffers.Binary;
using System.Text;

namespace Redactor.Typeset.Pdf;

/// <summary>
/// A grey ICC profile for the output intent that PDF/A asks for: version 2.1, display class, gamma 2.2, white point D50
/// (ICC.1:1998-09). The same bytes in every file.
/// </summary>
public static class GrayProfile
{
    private const int HeaderLength = 128;
    private const int EntryLength = 12;

    public static byte[] Bytes { get; } = Build();

    private static byte[] Build()
    {
        (string Tag, byte[] Data)[] tags =
        [
            ("cprt", Text("text", "No copyright, use freely")),
            ("desc", Description("Grey, gamma 2.2")),
            ("kTRC", Gamma()),
            ("wtpt", WhitePoint()),
        ];
        var length = HeaderLength + 4 + (EntryLength * tags.Length) + tags.Sum(t => Padded(t.Data.Length));
        var profile = new byte[length];
        Put(profile, 0, (uint)length);
        Put(profile, 8, 0x02100000);
        Ascii(profile, 12, "mntrGRAYXYZ ");
        Date(profile, 24);
        Ascii(profile, 36, "acsp");
        D50(profile, 68);
        Put(profile, HeaderLength, (uint)tags.Length);
        int entry = HeaderLength + 4, at = HeaderLength + 4 + (EntryLength * tags.Length);
        foreach (var (tag, data) in tags)
        {
            Ascii(profile, entry, tag);
            Put(profile, entry + 4, (uint)at);
            Put(profile, entry + 8, (uint)data.Length);
            data.CopyTo(profile, at);
            entry += EntryLength;
            at += Padded(data.Length);
        }

        return profile;
    }

    private static byte[] Text(string type, string value)
    {
        var data = new byte[8 + value.Length + 1];
        Ascii(data, 0, type);
        Ascii(data, 8, value);
        return data;
    }

    /// <summary>A textDescriptionType: the ASCII name, and empty Unicode and Macintosh names.</summary>
    private static byte[] Description(string value)
    {
        var data = new byte[12 + value.Length + 1 + 8 + 3 + 67];
        Ascii(data, 0, "desc");
        Put(data, 8, (uint)value.Length + 1);
        Ascii(data, 12, value);
        return data;
    }

    /// <summary>A curveType with one entry: the exponent as u8Fixed8.</summary>
    private static byte[] Gamma()
    {
        var data = new byte[14];
        Ascii(data, 0, "curv");
        Put(data, 8, 1);
        BinaryPrimitives.WriteUInt16BigEndian(data.AsSpan(12), (ushort)Math.Round(2.2 * 256));
        return data;
    }

    private static byte[] WhitePoint()
    {
        var data = new byte[20];
        Ascii(data, 0, "XYZ ");
        D50(data, 8);
        return data;
    }

    private static void D50(byte[] data, int at)
    {
        Put(data, at, 0x0000f6d6);
        Put(data, at + 4, 0x00010000);
        Put(data, at + 8, 0x0000d32d);
    }

    /// <summary>The date is the profile's own, fixed: 1 January 2000.</summary>
    private static void Date(byte[] data, int at)
    {
        BinaryPrimitives.WriteUInt16BigEndian(data.AsSpan(at), 2000);
        BinaryPrimitives.WriteUInt16BigEndian(data.AsSpan(at + 2), 1);
        BinaryPrimitives.WriteUInt16BigEndian(data.AsSpan(at + 4), 1);
    }

    private static int Padded(int length) => (length + 3) & ~3;

    private static void Put(byte[] data, int at, uint value) => BinaryPrimitives.WriteUInt32BigEndian(data.AsSpan(at), value);

    private static void Ascii(byte[] data, int at, string value) => Encoding.ASCII.GetBytes(value, data.AsSpan(at));
}
