using System.Globalization;
using System.Text;

namespace Redactor.Translation;

/// <summary>Reads a reply whose placeholders stand in spans with ids.</summary>
internal static class SpanReply
{
    public static DecodedReply Read(string untrustedReply, IReadOnlyList<string> contents)
    {
        var text = new StringBuilder(untrustedReply.Length);
        var slots = new List<int>();
        int? open = null;
        var inside = new StringBuilder();
        foreach (var piece in ReplyMarkup.Parse(untrustedReply))
        {
            if (piece.Text is not null)
            {
                (open is null ? text : inside).Append(piece.Text.Replace(Letters.Slot, ' '));
            }
            else if (piece.Name != "span" || piece.IsEmpty)
            {
                return DecodedReply.Damaged("foreign-markup");
            }
            else if (!piece.Closes)
            {
                if (open is not null || Slot(piece.Id, contents.Count) is not { } slot) return DecodedReply.Damaged("placeholder-unknown");
                open = slot;
            }
            else if (open is not { } slot || !IsSame(inside.ToString(), contents[slot]))
            {
                return DecodedReply.Damaged("placeholder-changed");
            }
            else
            {
                // The space inside of the span belongs outside.
                if (inside.Length > 0 && char.IsWhiteSpace(inside[0])) text.Append(' ');
                text.Append(Letters.Slot);
                if (inside.Length > 0 && char.IsWhiteSpace(inside[^1])) text.Append(' ');
                slots.Add(slot);
                inside.Clear();
                open = null;
            }
        }

        return open is not null ? DecodedReply.Damaged("placeholder-changed") : new DecodedReply(CleanTemplate.Of(text.ToString(), slots), null);
    }

    private static int? Slot(string id, int count) =>
        id.Length > 1 && id[0] == 'p' && int.TryParse(id.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var slot) && slot < count ? slot : null;

    private static bool IsSame(string given, string content) => string.Equals(Solid(given), Solid(content), StringComparison.Ordinal);

    private static string Solid(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
}

/// <summary>Cleans the text around slots and keeps the slots.</summary>
internal static class CleanTemplate
{
    public static Template Of(string text, IReadOnlyList<int> slots)
    {
        var parts = text.Split(Letters.Slot);
        var clean = new StringBuilder(text.Length);
        for (var i = 0; i < parts.Length; i++)
        {
            var part = Letters.Clean(parts[i]);
            var began = parts[i].Length > 0 && char.IsWhiteSpace(parts[i][0]) && i > 0;
            var ended = parts[i].Length > 0 && char.IsWhiteSpace(parts[i][^1]) && i < parts.Length - 1;
            if (i > 0) clean.Append(Letters.Slot);
            if (began && (part.Length > 0 || i < parts.Length - 1) && part is not ['.' or ',', ..]) clean.Append(' ');
            clean.Append(part.Trim());
            if (ended && part.Length > 0) clean.Append(' ');
        }

        return new Template(clean.ToString().Trim(), slots);
    }
}
