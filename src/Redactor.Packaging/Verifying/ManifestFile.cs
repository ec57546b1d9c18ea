using System.Text;

namespace Redactor.Packaging.Verifying;

/// <summary>Reads a manifest (RFC 8493, section 2.1.3): a SHA-512, two blanks and a path on each line, each file once.</summary>
internal static class ManifestFile
{
    private const int HashLength = 128;

    /// <exception cref="PackageFaultException">It is no such file.</exception>
    public static Dictionary<string, string> Read(ReadOnlySpan<byte> file, string path)
    {
        var fault = new PackageFaultException(PackageFaultCode.ManifestMalformed, path);
        if (!Ascii.IsValid(file) || file.Length == 0 || file[^1] != '\n') throw fault;
        var files = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in Encoding.ASCII.GetString(file)[..^1].Split('\n'))
        {
            if (line.Length < HashLength + 3 || line[HashLength] != ' ' || line[HashLength + 1] != ' ' || line.Any(char.IsControl)) throw fault;
            var hash = line[..HashLength];
            if (!hash.All(char.IsAsciiHexDigitLower) || Decode(line[(HashLength + 2)..]) is not { } name || name[0] == ' ' || !files.TryAdd(name, hash)) throw fault;
        }

        return files;
    }

    /// <summary>A path as it is: CR, LF and percent, and nothing else, are written as percent codes. Null for any other code.</summary>
    internal static string? Decode(string written)
    {
        var result = new StringBuilder(written.Length);
        for (var i = 0; i < written.Length; i++)
        {
            if (written[i] != '%')
            {
                result.Append(written[i]);
                continue;
            }

            var code = i + 2 < written.Length ? written.Substring(i + 1, 2).ToUpperInvariant() : string.Empty;
            var read = code switch { "0A" => '\n', "0D" => '\r', "25" => '%', _ => '\0' };
            if (read == '\0') return null;
            result.Append(read);
            i += 2;
        }

        return result.ToString();
    }
}
