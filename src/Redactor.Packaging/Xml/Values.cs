using System.Globalization;
using System.Xml;

namespace Redactor.Packaging.Xml;

/// <summary>The types of values in the schemas of ALTO, PREMIS and Dublin Core that we use.</summary>
internal enum ValueKind
{
    /// <summary>Any text.</summary>
    Text,

    /// <summary>Any text that is not empty.</summary>
    Some,

    /// <summary>A name that nothing else in the file has.</summary>
    Id,

    /// <summary>Names of other elements, at least one.</summary>
    IdRefs,

    /// <summary>A finite number.</summary>
    Number,

    /// <summary>A number from 0 to 1.</summary>
    Unit,

    /// <summary>A whole number from 0.</summary>
    Count,

    Language,

    /// <summary>A day of the calendar.</summary>
    Day,
}

/// <summary>Whether a value is of its kind. Ids and references are looked at by who knows the whole file.</summary>
internal static class Values
{
    public static bool Are(ValueKind kind, string value) => kind switch
    {
        ValueKind.Text => true,
        ValueKind.Some => !string.IsNullOrWhiteSpace(value),
        ValueKind.Id => IsName(value),
        ValueKind.IdRefs => value.Split(' ').All(IsName),
        ValueKind.Number => Number(value) is not null,
        ValueKind.Unit => Number(value) is >= 0 and <= 1,
        ValueKind.Count => value.Length is > 0 and <= 18 && value.All(char.IsAsciiDigit),
        ValueKind.Language => PackagePaths.IsTag(value),
        ValueKind.Day => DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "A kind of value without a rule."),
    };

    private static bool IsName(string value) => value.Length > 0 && XmlConvert.IsStartNCNameChar(value[0]) && value.All(XmlConvert.IsNCNameChar);

    private static double? Number(string value) =>
        value.Length is > 0 and < 40 && double.TryParse(value, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out var number)
            && double.IsFinite(number)
            ? number
            : null;
}
