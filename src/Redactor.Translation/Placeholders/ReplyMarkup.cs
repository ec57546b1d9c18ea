using System.Net;
using System.Text.RegularExpressions;

namespace Redactor.Translation;

/// <summary>Takes an untrusted HTML reply apart into text and tags. Nothing of it is ever passed on as HTML.</summary>
internal static partial class ReplyMarkup
{
    /// <summary>Pieces in order; a tag has its name (lower case), whether it closes, and its id.</summary>
    public static IEnumerable<ReplyPiece> Parse(string html)
    {
        var at = 0;
        foreach (Match tag in Tag.Matches(html))
        {
            if (tag.Index > at) yield return new ReplyPiece(WebUtility.HtmlDecode(html[at..tag.Index]));
            yield return new ReplyPiece(
                null, tag.Groups["name"].Value.ToLowerInvariant(), tag.Groups["close"].Length > 0, tag.Value.EndsWith("/>", StringComparison.Ordinal), Id.Match(tag.Value).Groups["id"].Value);
            at = tag.Index + tag.Length;
        }

        if (at < html.Length) yield return new ReplyPiece(WebUtility.HtmlDecode(html[at..]));
    }

    /// <summary>Text for an HTML request: what could be markup is written as entities, all else as it is.</summary>
    public static string Escape(string text) =>
        text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);

    [GeneratedRegex("<(?<close>/?)\\s*(?<name>[A-Za-z!?][A-Za-z0-9:-]*)[^<>]*>", RegexOptions.ExplicitCapture)]
    private static partial Regex Tag { get; }

    [GeneratedRegex("\\sid\\s*=\\s*[\"'“”]?\\s*(?<id>[A-Za-z]?[0-9]{1,6})\\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Id { get; }
}

/// <summary>Text of a reply, or one of its tags.</summary>
internal sealed record ReplyPiece(string? Text, string Name = "", bool Closes = false, bool IsEmpty = false, string Id = "")
{
    public override string ToString() => "[reply]";
}
