namespace Redactor.Storage.Database;

/// <summary>
/// Short codes as they may stand in the database: ASCII letters, digits and <c>. _ : / @ + -</c>. No blanks and no other letters, so that
/// nothing a person wrote can slip in.
/// </summary>
public static class Code
{
    /// <summary>Characters.</summary>
    public const int MaxLength = 128;

    public static bool IsCode(string? text) =>
        text is { Length: > 0 and <= MaxLength } && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '_' or ':' or '/' or '@' or '+' or '-');

    /// <summary>The text itself if it is a code.</summary>
    /// <exception cref="ArgumentException">It is not. The message does not quote it.</exception>
    internal static string Require(string? text, string name) => IsCode(text)
        ? text!
        : throw new ArgumentException("Only 1 to 128 ASCII letters, digits and . _ : / @ + - are allowed.", name);
}
