using System.Text;
using Redactor.Documents;

namespace Redactor.Packaging.Verifying;

/// <summary>Names of zip entries: the package's folder, a slash, and a path of lower-case letters, digits, dots, hyphens, underscores and slashes that leads nowhere else.</summary>
internal static class UntrustedName
{
    private const int MostBytes = 255;

    /// <summary>The folder and the path in it.</summary>
    /// <exception cref="PackageFaultException">It is no such name.</exception>
    public static (string Folder, string Path) Read(ReadOnlySpan<byte> untrustedName)
    {
        var name = Encoding.Latin1.GetString(untrustedName);
        if (name.StartsWith('/') || name.AsSpan().IndexOfAny(['\\', ':', '\0']) >= 0 || name.Split('/').Any(s => s is "." or ".."))
            throw new PackageFaultException(PackageFaultCode.PathTraversal);
        if (name.EndsWith('/')) throw new PackageFaultException(PackageFaultCode.NotAFile);
        if (name.Length is 0 or > MostBytes || !name.All(IsPlain) || name.Split('/').Any(s => s.Length == 0 || s[0] is '.' or '-'))
            throw new PackageFaultException(PackageFaultCode.ForbiddenName);
        var slash = name.IndexOf('/', StringComparison.Ordinal);
        if (slash < 0) throw new PackageFaultException(PackageFaultCode.SecondTopFolder);
        var folder = name[..slash];
        return DocumentId.TryParse(folder, out _) ? (folder, name[(slash + 1)..]) : throw new PackageFaultException(PackageFaultCode.ForbiddenName);
    }

    /// <summary>The name in the form in which two that some file systems take for one are equal.</summary>
    public static string Folded(ReadOnlySpan<byte> untrustedName) => Encoding.Latin1.GetString(untrustedName).ToUpperInvariant();

    private static bool IsPlain(char c) => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '.' or '-' or '_' or '/';
}
