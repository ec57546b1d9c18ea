using System.Text;
using System.Text.RegularExpressions;

namespace Redactor.Translation;

/// <summary>Reads a reply whose placeholders are tokens, in plain text or in HTML.</summary>
internal static partial class TokenReply
{
    public static DecodedReply Read(PlaceholderShape shape, string untrustedReply, string text)
    {
        if (shape == PlaceholderShape.WordInHtml)
        {
            var plain = new StringBuilder(untrustedReply.Length);
            foreach (var piece in ReplyMarkup.Parse(untrustedReply))
            {
                if (piece.Text is null) return DecodedReply.Damaged("foreign-markup");
                plain.Append(piece.Text);
            }

            untrustedReply = plain.ToString();
        }

        var token = new SlotToken(shape, text);
        var found = shape == PlaceholderShape.Brackets ? Brackets.Matches(untrustedReply) : Words(token.Head).Matches(untrustedReply);
        var slots = new List<int>();
        var written = new StringBuilder(untrustedReply.Length);
        var at = 0;
        foreach (Match one in found)
        {
            written.Append(untrustedReply, at, one.Index - at).Append(Letters.Slot);
            slots.Add(token.SlotOf(one.Groups["inner"].Value));
            at = one.Index + one.Length;
        }

        written.Append(untrustedReply, at, untrustedReply.Length - at);
        var rest = written.ToString();
        if (untrustedReply.Contains(Letters.Slot, StringComparison.Ordinal)) return DecodedReply.Damaged("placeholder-forged");
        if (Remains(shape, token, rest, text)) return DecodedReply.Damaged("placeholder-changed");
        return new DecodedReply(CleanTemplate.Of(rest, slots), null);
    }

    /// <summary>Whether something like a token is left that is none.</summary>
    private static bool Remains(PlaceholderShape shape, SlotToken token, string rest, string text) => shape == PlaceholderShape.Brackets
        ? (rest.Contains("[[", StringComparison.Ordinal) && !text.Contains("[[", StringComparison.Ordinal)) || (rest.Contains("]]", StringComparison.Ordinal) && !text.Contains("]]", StringComparison.Ordinal))
        : rest.Contains(token.Head, StringComparison.OrdinalIgnoreCase) && text.Contains(Letters.Slot, StringComparison.Ordinal);

    private static Regex Words(string head) => head switch
    {
        "Zq" => ZqWord,
        "Xw" => XwWord,
        "Qj" => QjWord,
        _ => VxWord,
    };

    [GeneratedRegex(@"(?<![\p{L}\p{Nd}])zq(?<inner>[a-t]{3})x(?![\p{L}\p{Nd}])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex ZqWord { get; }

    [GeneratedRegex(@"(?<![\p{L}\p{Nd}])xw(?<inner>[a-t]{3})x(?![\p{L}\p{Nd}])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex XwWord { get; }

    [GeneratedRegex(@"(?<![\p{L}\p{Nd}])qj(?<inner>[a-t]{3})x(?![\p{L}\p{Nd}])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex QjWord { get; }

    [GeneratedRegex(@"(?<![\p{L}\p{Nd}])vx(?<inner>[a-t]{3})x(?![\p{L}\p{Nd}])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex VxWord { get; }

    [GeneratedRegex(@"[\[［]\s*[\[［]\s*(?<inner>[0-9]{1,4})\s*[\]］]\s*[\]］]", RegexOptions.ExplicitCapture)]
    private static partial Regex Brackets { get; }
}
