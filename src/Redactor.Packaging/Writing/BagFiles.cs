using System.Globalization;
using System.Text;

namespace Redactor.Packaging.Writing;

/// <summary>The tag files of a BagIt 1.0 bag (RFC 8493).</summary>
internal static class BagFiles
{
    public const string Declaration = "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n";

    public const string Profile = "1";

    /// <summary>Program and version.</summary>
    public static string Software { get; } = "Redactor " + typeof(BagFiles).Assembly.GetName().Version!.ToString(3);

    /// <summary>Labels of <c>bag-info.txt</c>, in their order.</summary>
    public static readonly string[] InfoLabels = ["Bag-Software-Agent", "Bagging-Date", "External-Identifier", "Payload-Oxum", "Redactor-Profile"];

    public static byte[] Info(PackageDescription description, IReadOnlyList<PartFacts> payload)
    {
        string[] values =
        [
            Software,
            description.Released.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            description.Document.ToString(),
            Oxum(payload.Sum(p => p.Size), payload.Count),
            Profile,
        ];
        return Encoding.UTF8.GetBytes(string.Concat(InfoLabels.Zip(values, (label, value) => $"{label}: {value}\n")));
    }

    public static string Oxum(long octets, int files) => string.Create(CultureInfo.InvariantCulture, $"{octets}.{files}");

    /// <summary>A line for each file. No path that a package may have holds a character that would have to be written as a percent code.</summary>
    public static byte[] Manifest(IEnumerable<(string Path, string Sha512)> files) =>
        Encoding.ASCII.GetBytes(string.Concat(files.Select(f => $"{f.Sha512}  {f.Path}\n")));
}
