using System.Text.RegularExpressions;

namespace Redactor.Detection.Dates;

/// <summary>Tells figures that are a date or a year from other figures.</summary>
internal static partial class DateShapes
{
    /// <summary>A whole numeric date with its year in any usual order, or a year and month.</summary>
    public static bool IsNumericDate(ReadOnlySpan<char> text) => Numeric().IsMatch(text);

    /// <summary>A lone year from 1900 to 2049.</summary>
    public static bool IsYear(ReadOnlySpan<char> text) => Year().IsMatch(text);

    [GeneratedRegex(@"^(?:(?:0?[1-9]|[12][0-9]|3[01])[ ]?[./\-][ ]?(?:0?[1-9]|1[0-2])[ ]?[./\-][ ]?(?:(?:19|20)[0-9]{2}|[0-9]{2})|(?:0?[1-9]|1[0-2])[./\-](?:0?[1-9]|[12][0-9]|3[01])[./\-](?:19|20)[0-9]{2}|(?:19|20)[0-9]{2}[ ]?[./\-][ ]?(?:0?[1-9]|1[0-2])(?:[ ]?[./\-][ ]?(?:0?[1-9]|[12][0-9]|3[01]))?|(?:0?[1-9]|1[0-2])[./](?:19|20)[0-9]{2})$")]
    private static partial Regex Numeric();

    [GeneratedRegex(@"^(?:19[0-9]{2}|20[0-4][0-9])$")]
    private static partial Regex Year();
}
