using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;
using Redactor.TestKit.Corpus;

namespace Redactor.TestKit.Scans;

/// <summary>One word (or one Han character) of a page: its type, empty where harmless, and the number of the mention it belongs to, -1 where none.</summary>
public readonly record struct GoldToken(string Text, string Type, int Mention);

/// <summary>What a page says, word by word, with what must not survive: the truth that the scorer compares outputs with.</summary>
public static partial class GoldTokens
{
    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The words of a document in order.</summary>
    public static IReadOnlyList<GoldToken> Of(MarkedText document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var tokens = new List<GoldToken>();
        foreach (Match word in Word().Matches(document.Text))
        {
            var mention = -1;
            for (var i = 0; i < document.Mentions.Count && mention < 0; i++)
            {
                if (word.Index < document.Mentions[i].End && word.Index + word.Length > document.Mentions[i].Start)
                    mention = i;
            }

            tokens.Add(new GoldToken(word.Value, mention < 0 ? "" : document.Mentions[mention].Kind, mention));
        }

        return tokens;
    }

    /// <summary>The words as JSON: <c>{"lang", "tokens": [{"t": text, "k": type, "m": mention}]}</c>.</summary>
    public static string Json(MarkedText document)
    {
        var tokens = Of(document).Select(t => new { t = t.Text, k = t.Type, m = t.Mention });
        return JsonSerializer.Serialize(new { lang = document.LanguageCode, tokens }, Options);
    }

    [GeneratedRegex(@"[\u3400-\u9fff\u3007]|[^\s\u3400-\u9fff\u3007]+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Word();
}
