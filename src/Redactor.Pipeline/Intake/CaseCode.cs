namespace Redactor.Pipeline.Intake;

/// <summary>Codes of cases: 1 to 64 ASCII letters, digits, dots, hyphens and underscores, a letter or digit first. Never a person's name.</summary>
public static class CaseCode
{
    public const int MaxLength = 64;

    public static bool IsCase(string? text) =>
        text is { Length: > 0 and <= MaxLength } && char.IsAsciiLetterOrDigit(text[0]) && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '_');
}
