using System.Text.RegularExpressions;

namespace Redactor.Packaging.Xml;

/// <summary>What an element may hold: child elements in an order, or text of a kind; and its attributes.</summary>
internal sealed partial class ElementRule
{
    private readonly Regex? children;
    private readonly Func<string, bool>? text;

    private ElementRule(Regex? children, Func<string, bool>? text, string attributes)
    {
        this.children = children;
        this.text = text;
        Attributes = attributes.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(AttributeRule.Parse).ToDictionary(a => a.Name, StringComparer.Ordinal);
    }

    public IReadOnlyDictionary<string, AttributeRule> Attributes { get; }

    public bool HoldsText => text is not null;

    /// <param name="order">As in a DTD, blanks for commas: <c>Shape? (String SP?)+</c>; empty for an element without content.</param>
    /// <param name="attributes"><c>ID!:Id HPOS:Number</c>: an exclamation mark for one that must be there; a kind, or the values it may have, with bars.</param>
    public static ElementRule Of(string order, string attributes = "") =>
        new(new Regex(@"\A" + Names().Replace(order, "(?:$0;)").Replace(" ", string.Empty, StringComparison.Ordinal) + @"\z", RegexOptions.NonBacktracking, Regex.InfiniteMatchTimeout), null, attributes);

    public static ElementRule TextOf(ValueKind kind, string attributes = "") => new(null, value => Values.Are(kind, value), attributes);

    public static ElementRule OneOf(params string[] values) => new(null, value => values.Contains(value, StringComparer.Ordinal), string.Empty);

    /// <param name="names">Of the children, each followed by a semicolon.</param>
    public bool AllowsChildren(string names) => children?.IsMatch(names) ?? names.Length == 0;

    public bool AllowsText(string value) => text?.Invoke(value) ?? string.IsNullOrWhiteSpace(value);

    [GeneratedRegex("[A-Za-z]+")]
    private static partial Regex Names();
}

/// <summary>An attribute of an element.</summary>
/// <param name="Values">What it may be, or null for any value of its kind.</param>
internal sealed record AttributeRule(string Name, bool Required, ValueKind Kind, string[]? Values)
{
    public bool Allows(string value) => Values is null ? Xml.Values.Are(Kind, value) : Values.Contains(value, StringComparer.Ordinal);

    public static AttributeRule Parse(string written)
    {
        var colon = written.IndexOf(':', StringComparison.Ordinal);
        var name = written[..colon];
        var kind = written[(colon + 1)..];
        return Enum.TryParse<ValueKind>(kind, out var known)
            ? new AttributeRule(name.TrimEnd('!'), name.EndsWith('!'), known, null)
            : new AttributeRule(name.TrimEnd('!'), name.EndsWith('!'), ValueKind.Text, kind.Split('|'));
    }
}
