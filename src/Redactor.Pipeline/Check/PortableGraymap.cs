using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using Redactor.Documents;

namespace Redactor.Pipeline.Check;

/// <summary>Reads one binary PGM image (P5, 8 bits), as pdftoppm writes it.</summary>
internal static class PortableGraymap
{
    public static bool TryParse(byte[] untrusted, int dpi, [NotNullWhen(true)] out GrayImage? image)
    {
        image = null;
        var at = 0;
        if (Token() != "P5" || !Size(out var width) || !Size(out var height) || Token() != "255") return false;
        if ((long)width * height != untrusted.LongLength - at) return false;
        image = new GrayImage(width, height, dpi, untrusted[at..]);
        return true;

        bool Size(out int value) => int.TryParse(Token(), NumberStyles.None, CultureInfo.InvariantCulture, out value) && value is > 0 and <= 60_000;

        string Token()
        {
            var start = at;
            while (at < untrusted.Length && at - start < 16 && untrusted[at] is not ((byte)' ' or (byte)'\n')) at++;
            var token = Encoding.ASCII.GetString(untrusted, start, at - start);
            at = Math.Min(at + 1, untrusted.Length);
            return token;
        }
    }
}
