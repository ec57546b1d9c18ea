using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Redactor.Packaging.Writing;

namespace Redactor.Packaging.Verifying;

/// <summary>What <c>bag-info.txt</c> says: our five labels, each once, in their order.</summary>
internal sealed partial record BagInfo(DateOnly Date, string Document, long Octets, int Files)
{
    /// <summary>Null when it is not of our profile.</summary>
    public static BagInfo? TryRead(ReadOnlySpan<byte> file)
    {
        if (!Ascii.IsValid(file) || file.Length is 0 or > 4096) return null;
        var lines = Encoding.ASCII.GetString(file).Split('\n');
        if (lines.Length != BagFiles.InfoLabels.Length + 1 || lines[^1].Length > 0) return null;
        var values = new string[BagFiles.InfoLabels.Length];
        for (var i = 0; i < values.Length; i++)
        {
            var label = BagFiles.InfoLabels[i] + ": ";
            if (!lines[i].StartsWith(label, StringComparison.Ordinal)) return null;
            values[i] = lines[i][label.Length..];
        }

        if (!PlainWords.AreShort(values[0]) || !string.Equals(values[4], BagFiles.Profile, StringComparison.Ordinal)) return null;
        if (!DateOnly.TryParseExact(values[1], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)) return null;
        if (!Oxum().IsMatch(values[3])) return null;
        var oxum = values[3].Split('.');
        return long.TryParse(oxum[0], CultureInfo.InvariantCulture, out var octets) && int.TryParse(oxum[1], CultureInfo.InvariantCulture, out var files)
            ? new BagInfo(date, values[2], octets, files)
            : null;
    }

    [GeneratedRegex(@"\A(?:0|[1-9][0-9]{0,17})\.(?:0|[1-9][0-9]{0,8})\z")]
    private static partial Regex Oxum();
}
