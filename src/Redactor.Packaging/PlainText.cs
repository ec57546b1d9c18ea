using System.Buffers;
using System.Text;

namespace Redactor.Packaging;

/// <summary>Whether bytes that stream by are a plain text: UTF-8 without a mark, and of all control characters only line ends, tabs and page breaks.</summary>
internal sealed class PlainText
{
    private static readonly SearchValues<byte> Controls = SearchValues.Create([.. Enumerable.Range(0, 9).Concat(Enumerable.Range(14, 18)).Append(127).Select(c => (byte)c)]);
    private readonly Decoder decoder = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true).GetDecoder();
    private readonly char[] decoded = new char[1 << 14];
    private bool begun;
    private bool broken;

    public static bool Is(ReadOnlySpan<byte> whole)
    {
        var text = new PlainText();
        text.Add(whole);
        return text.IsWhole();
    }

    public void Add(ReadOnlySpan<byte> bytes)
    {
        broken |= bytes.ContainsAny(Controls);
        while (!broken && bytes.Length > 0) bytes = bytes[Decode(bytes, flush: false)..];
    }

    /// <summary>Once, after all bytes.</summary>
    public bool IsWhole()
    {
        if (!broken) Decode([], flush: true);
        return !broken;
    }

    private int Decode(ReadOnlySpan<byte> bytes, bool flush)
    {
        try
        {
            decoder.Convert(bytes, decoded, flush, out var used, out var made, out _);
            if (made > 0)
            {
                broken |= !begun && decoded[0] == '\ufeff';
                begun = true;
            }

            return used;
        }
        catch (DecoderFallbackException)
        {
            broken = true;
            return bytes.Length;
        }
    }
}
