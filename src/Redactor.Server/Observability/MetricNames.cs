using System.Text;

namespace Redactor.Server.Observability;

/// <summary>Names and values as Prometheus wants them (text format 0.0.4).</summary>
internal static class MetricNames
{
    /// <summary>Such as <c>redactor_stage_duration_seconds</c>: what is not allowed becomes an underscore, and the unit is the end of the name.</summary>
    /// <param name="unit">A UCUM code, as OpenTelemetry names units.</param>
    public static string Of(string instrument, string? unit, bool isCounter)
    {
        var name = Mangled(instrument, colonAllowed: true);
        var ending = unit switch
        {
            "s" => "seconds",
            "ms" => "milliseconds",
            "By" => "bytes",
            "%" => "percent",
            _ => null,
        };
        if (ending is not null && !name.EndsWith("_" + ending, StringComparison.Ordinal)) name += "_" + ending;
        if (isCounter && !name.EndsWith("_total", StringComparison.Ordinal)) name += "_total";
        return name;
    }

    public static string OfLabel(string tag) => Mangled(tag, colonAllowed: false);

    /// <summary>Within the quotes of a label.</summary>
    public static string Escaped(string value) =>
        value.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal);

    /// <summary>In a line of help.</summary>
    public static string EscapedHelp(string value) =>
        value.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\r", "", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal);

    private static string Mangled(string name, bool colonAllowed)
    {
        var mangled = new StringBuilder(name.Length + 1);
        if (name.Length == 0 || char.IsAsciiDigit(name[0])) mangled.Append('_');
        foreach (var c in name) mangled.Append(char.IsAsciiLetterOrDigit(c) || c == '_' || (colonAllowed && c == ':') ? c : '_');
        return mangled.ToString();
    }
}
