using System.Globalization;
using System.Text.RegularExpressions;

namespace Redactor.Translation;

/// <summary>A block of HTML that says which element of a request it is.</summary>
internal static partial class NumberedBlock
{
    public static string Write(int number, string inner) => $"<div id=\"s{number.ToString(CultureInfo.InvariantCulture)}\">{inner}</div>";

    /// <summary>The number and the inside of a block; null for anything else.</summary>
    public static (int Number, string Inner)? Open(string untrustedReply)
    {
        var block = Form.Match(untrustedReply);
        return block.Success ? (int.Parse(block.Groups["number"].ValueSpan, CultureInfo.InvariantCulture), block.Groups["inner"].Value) : null;
    }

    [GeneratedRegex("^\\s*<\\s*div\\s+id\\s*=\\s*[\"']?s(?<number>[0-9]{1,4})[\"']?\\s*>(?<inner>.*)<\\s*/\\s*div\\s*>\\s*$", RegexOptions.Singleline | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Form { get; }
}
