using Redactor.Documents;
using Redactor.Verification;

namespace Redactor.Pipeline.Verify;

/// <summary>Reads the one image that pdftoppm writes as a portable greymap (P5, 8 bits); anything else is refused.</summary>
internal static class GrayMap
{
    private const int MostPixels = 120_000_000;

    public static GrayImage Parse(byte[] untrustedMap, int dpi)
    {
        var at = 0;
        if (untrustedMap.Length < 2 || untrustedMap[0] != 'P' || untrustedMap[1] != '5')
            throw new LeakCheckToolException("render/format");
        at = 2;
        var width = Number(untrustedMap, ref at);
        var height = Number(untrustedMap, ref at);
        var white = Number(untrustedMap, ref at);
        at++;
        if (white != 255 || width < 1 || height < 1 || (long)width * height > MostPixels || untrustedMap.Length - at != (long)width * height)
            throw new LeakCheckToolException("render/size");
        return new GrayImage(width, height, dpi, untrustedMap[at..]);
    }

    private static int Number(byte[] map, ref int at)
    {
        while (at < map.Length && map[at] is (byte)' ' or (byte)'\n' or (byte)'\t' or (byte)'\r')
            at++;
        var value = 0;
        var start = at;
        for (; at < map.Length && map[at] is >= (byte)'0' and <= (byte)'9' && value < 10_000_000; at++)
            value = (value * 10) + map[at] - '0';
        if (at == start || at >= map.Length)
            throw new LeakCheckToolException("render/format");
        return value;
    }
}
