using System.Buffers.Binary;

namespace Redactor.Sandbox.Decoding;

/// <summary>One marker segment of a JPEG file: the marker's second byte and where its payload lies.</summary>
internal readonly record struct JpegSegment(byte Marker, Range Payload);

/// <summary>Walks the marker segments of a JPEG file (ITU-T T.81, annex B).</summary>
internal static class JpegSegments
{
    public const byte App1 = 0xE1;
    private const byte StartOfScan = 0xDA;
    private const byte EndOfImage = 0xD9;

    /// <summary>The segments before the first scan.</summary>
    public static List<JpegSegment> Of(ReadOnlySpan<byte> file)
    {
        var segments = new List<JpegSegment>();
        Walk(file, segments);
        return segments;
    }

    /// <summary>True when the file runs on to its end mark.</summary>
    public static bool IsWhole(ReadOnlySpan<byte> file) => Walk(file, segments: null);

    /// <summary>Baseline and progressive Huffman frames of 8 bits are what the reader knows.</summary>
    public static bool IsUnsupported(ReadOnlySpan<byte> file) =>
        Frame(file) is { } frame && (frame.Marker > 0xC2 || file[frame.Payload] is not [8, ..]);

    /// <summary>Pixels that the frame header announces, 0 without one.</summary>
    public static long Area(ReadOnlySpan<byte> file) => Frame(file) is { } frame && file[frame.Payload] is { Length: >= 5 } header
        ? (long)BinaryPrimitives.ReadUInt16BigEndian(header[1..]) * BinaryPrimitives.ReadUInt16BigEndian(header[3..])
        : 0;

    private static JpegSegment? Frame(ReadOnlySpan<byte> file)
    {
        foreach (var segment in Of(file))
        {
            if (segment.Marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC)) return segment;
        }

        return null;
    }

    private static bool Walk(ReadOnlySpan<byte> file, List<JpegSegment>? segments)
    {
        var at = 2;
        while (at + 1 < file.Length)
        {
            if (file[at] != 0xFF)
            {
                at++;
                continue;
            }

            var marker = file[at + 1];
            if (marker == EndOfImage) return true;
            if (marker is 0xFF)
            {
                at++;
                continue;
            }

            // 00 is a stuffed byte, D0 to D7 restart marks, 01 and D8 stand alone.
            if (marker is 0 or 1 or (>= 0xD0 and <= 0xD8))
            {
                at += 2;
                continue;
            }

            if (at + 4 > file.Length) return false;
            var length = BinaryPrimitives.ReadUInt16BigEndian(file[(at + 2)..]);
            if (length < 2 || at + 2 + length > file.Length) return false;
            if (marker == StartOfScan)
            {
                // For those who want the end, the scan's data is walked byte by byte: it holds no bare mark but the next segment's.
                if (segments is not null) return false;
            }
            else
            {
                segments?.Add(new JpegSegment(marker, (at + 4)..(at + 2 + length)));
            }

            at += 2 + length;
        }

        return false;
    }
}
