using System.Text.RegularExpressions;

namespace Redactor.Verification.Probes;

/// <summary>The closed set of labels that may be printed: a label is no way out for text.</summary>
internal static partial class Labels
{
    /// <summary>No label, or placeholders separated by spaces. Their numbers stand behind a hyphen; a space was used before.</summary>
    public static bool IsLabel(string label) => label.Length == 0 || Form.IsMatch(label);

    /// <summary>Whether it may be said in text instead of a label: a few short pieces in brackets.</summary>
    public static bool IsSaid(string said) => Said.IsMatch(said);

    [GeneratedRegex(@"^\[[^\[\]\r\n]{1,60}\](?: \[[^\[\]\r\n]{1,60}\]){0,20}$")]
    private static partial Regex Said { get; }

    [GeneratedRegex(
        @"^\[(?:PERSON|PHONE|EMAIL|ID|ADDRESS|HANDLE|PLATE|URL|PLACE|ORG|GROUP|DATE|YEAR|AGE|OCCUPATION|HEALTH|RELIGION|QUANTITY|REDACTED|UNREAD|NOT EXAMINED)(?:[ -][0-9]{1,5})?\]" +
        @"(?: \[(?:PERSON|PHONE|EMAIL|ID|ADDRESS|HANDLE|PLATE|URL|PLACE|ORG|GROUP|DATE|YEAR|AGE|OCCUPATION|HEALTH|RELIGION|QUANTITY|REDACTED|UNREAD|NOT EXAMINED)(?:[ -][0-9]{1,5})?\]){0,20}$",
        RegexOptions.ExplicitCapture)]
    private static partial Regex Form { get; }
}
