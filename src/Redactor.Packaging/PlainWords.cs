using System.Text.RegularExpressions;

namespace Redactor.Packaging;

/// <summary>The forms of what a package says beside its testimony: short ASCII, so that no text of a document comes in by another door.</summary>
internal static partial class PlainWords
{
    public static bool IsCode(string? value) => value is not null && Code().IsMatch(value);

    public static bool AreShort(string? value) => value is not null && Words().IsMatch(value);

    public static bool IsSha256(string? value) => value is { Length: 64 } && value.All(char.IsAsciiHexDigitLower);

    public static bool IsNotice(string? value) => value is null || (value.Length is > 0 and <= 500 && !value.Any(char.IsControl));

    /// <summary>An RFC 7638 thumbprint.</summary>
    public static bool IsKeyId(string? value) => value is { Length: 43 } && value.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_');

    [GeneratedRegex(@"\A[A-Za-z0-9][A-Za-z0-9._/-]{0,63}\z")]
    private static partial Regex Code();

    [GeneratedRegex(@"\A[A-Za-z0-9][A-Za-z0-9 .,:;_/()+-]{0,199}\z")]
    private static partial Regex Words();
}
