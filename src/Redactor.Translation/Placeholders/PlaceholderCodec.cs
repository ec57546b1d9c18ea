using System.Globalization;
using System.Text;

namespace Redactor.Translation;

/// <summary>
/// Writes a sentence for an engine so that its placeholders come back, and reads the reply: each must come back once, as itself. What does not is damage,
/// never mended by guessing.
/// </summary>
internal static class PlaceholderCodec
{
    public static TextFormat FormatOf(PlaceholderShape shape) => shape is PlaceholderShape.Span or PlaceholderShape.WordInHtml ? TextFormat.Html : TextFormat.Plain;

    /// <param name="contents">What each slot stands for; sent in spans only.</param>
    public static string Encode(PlaceholderShape shape, string text, IReadOnlyList<string> contents)
    {
        var written = new StringBuilder(text.Length + (32 * contents.Count));
        var isHtml = FormatOf(shape) == TextFormat.Html;
        var token = new SlotToken(shape, text);
        var (slot, at) = (0, 0);
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && text[i] != Letters.Slot) continue;
            written.Append(isHtml ? ReplyMarkup.Escape(text[at..i]) : text[at..i]);
            at = i + 1;
            if (i == text.Length) break;
            if (shape != PlaceholderShape.Span && written.Length > 0 && char.IsLetterOrDigit(written[^1])) written.Append(' ');
            written.Append(shape == PlaceholderShape.Span
                ? $"<span translate=\"no\" class=\"notranslate\" id=\"p{slot.ToString(CultureInfo.InvariantCulture)}\">{ReplyMarkup.Escape(contents[slot])}</span>"
                : token.Of(slot));
            slot++;
            if (shape != PlaceholderShape.Span && i + 1 < text.Length && char.IsLetterOrDigit(text[i + 1])) written.Append(' ');
        }

        return written.ToString();
    }

    /// <param name="text">What was sent, with slots.</param>
    public static DecodedReply Decode(PlaceholderShape shape, string untrustedReply, string text, IReadOnlyList<string> contents)
    {
        var decoded = shape == PlaceholderShape.Span ? SpanReply.Read(untrustedReply, contents) : TokenReply.Read(shape, untrustedReply, text);
        if (decoded.Template is not { } template) return decoded;
        if (!template.HoldsEachOnce(contents.Count)) return DecodedReply.Damaged(template.Slots.Count < contents.Count ? "placeholder-lost" : "placeholder-doubled");
        // What looks like a placeholder and is none of ours was made up, or is one of another sentence.
        return Placeholder.Find(template.Text).Count() > Placeholder.Find(text).Count() ? DecodedReply.Damaged("placeholder-forged") : decoded;
    }
}

/// <summary>The token of each slot, chosen so that the sentence itself holds nothing like it.</summary>
internal sealed class SlotToken
{
    private static readonly string[] Heads = ["Zq", "Xw", "Qj", "Vx"];

    private readonly bool isWord;

    public SlotToken(PlaceholderShape shape, string text)
    {
        isWord = shape is PlaceholderShape.Word or PlaceholderShape.WordInHtml;
        Head = Heads.FirstOrDefault(h => !text.Contains(h, StringComparison.OrdinalIgnoreCase)) ?? Heads[0];
    }

    public string Head { get; }

    public string Of(int slot) => isWord
        ? $"{Head}{(char)('a' + (slot / 400 % 20))}{(char)('a' + (slot / 20 % 20))}{(char)('a' + (slot % 20))}x"
        : $"[[{(slot + 1).ToString(CultureInfo.InvariantCulture)}]]";

    /// <summary>The slot of a word's letters or a bracket's digits.</summary>
    public int SlotOf(string inner)
    {
        if (!isWord) return int.Parse(inner, CultureInfo.InvariantCulture) - 1;
        var lower = inner.ToLowerInvariant();
        return ((lower[0] - 'a') * 400) + ((lower[1] - 'a') * 20) + (lower[2] - 'a');
    }
}
