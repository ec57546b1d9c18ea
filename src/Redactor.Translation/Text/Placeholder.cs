using System.Text.RegularExpressions;

namespace Redactor.Translation;

/// <summary>
/// What stands in cleared text for something burned: <c>[PERSON-1]</c>, <c>[DATE]</c>, or something less exact such as <c>[2019]</c>. No engine may change
/// a letter of it.
/// </summary>
/// <param name="Text">As it stands in the text, brackets included.</param>
public sealed partial record Placeholder(string Text)
{
    private const string Kinds = "PERSON|PHONE|EMAIL|ID|ADDRESS|HANDLE|PLATE|URL|PLACE|ORG|GROUP|DATE|YEAR|AGE|OCCUPATION|HEALTH|RELIGION|QUANTITY|REDACTED|UNREAD|NOT EXAMINED";

    /// <summary><c>PERSON</c>, <c>DATE</c>; null for something less exact than what was burned.</summary>
    public string? Kind => Known.Match(Text) is { Success: true } known ? known.Groups["kind"].Value : null;

    /// <summary>Its number; null for a kind without numbers.</summary>
    public int? Number => Known.Match(Text) is { Success: true } known && known.Groups["number"].Success
        ? int.Parse(known.Groups["number"].ValueSpan, System.Globalization.CultureInfo.InvariantCulture)
        : null;

    /// <summary>Where placeholders stand in text that was read: the closed set of kinds alone.</summary>
    internal static IEnumerable<Range> Find(string text) => Known.Matches(text).Select(m => m.Index..(m.Index + m.Length));

    /// <summary>The placeholders of a label, which holds nothing else.</summary>
    internal static IEnumerable<string> OfLabel(string label) => Bracketed.Matches(label).Select(m => m.Value);

    [GeneratedRegex(@"\[(?<kind>" + Kinds + @")(?:[ -](?<number>[0-9]{1,5}))?\]", RegexOptions.ExplicitCapture)]
    private static partial Regex Known { get; }

    [GeneratedRegex(@"\[[^\[\]\r\n]{1,80}\]")]
    private static partial Regex Bracketed { get; }
}
