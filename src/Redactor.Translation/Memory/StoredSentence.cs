using System.Globalization;
using System.Text;
using System.Text.Json;
using Redactor.Documents;

namespace Redactor.Translation;

/// <summary>How a reply is kept, and under which key: placeholders count by kind and place, not by number, so that the same words are paid for once.</summary>
internal static class StoredSentence
{
    public static ContentHash KeyOf(ClearedSentence sentence, string engine, LanguagePair pair, string glossary)
    {
        var key = new StringBuilder("1\n").Append(engine).Append('\n').Append(pair.Source).Append('\n').Append(pair.Target).Append('\n').Append(glossary).Append('\n');
        for (var i = 0; i < sentence.Placeholders.Count; i++)
        {
            var first = sentence.Placeholders.TakeWhile(p => p != sentence.Placeholders[i]).Count();
            key.Append(sentence.Placeholders[i].Kind ?? sentence.Placeholders[i].Text).Append('=').Append(first.ToString(CultureInfo.InvariantCulture)).Append(';');
        }

        return ContentHash.Of(Encoding.UTF8.GetBytes(key.Append('\n').Append(sentence.Template.Text).ToString()));
    }

    public static byte[] Write(SentenceReply reply) =>
        JsonSerializer.SerializeToUtf8Bytes(new Kept(reply.Template?.Text, reply.Template is null ? [] : [.. reply.Template.Slots], reply.Problem, (int)reply.Marks));

    /// <summary>Null for what cannot be of this sentence: then it is translated anew.</summary>
    public static SentenceReply? Read(byte[]? bytes, ClearedSentence sentence)
    {
        if (bytes is null) return null;
        try
        {
            if (JsonSerializer.Deserialize<Kept>(bytes) is not { } kept) return null;
            if (kept.Text is null) return kept.Problem is null ? null : SentenceReply.Failed(kept.Problem);
            var template = new Template(kept.Text, kept.Slots);
            return template.HoldsEachOnce(sentence.Placeholders.Count) ? new SentenceReply(template, null, (SentenceMarks)kept.Marks) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private sealed record Kept(string? Text, int[] Slots, string? Problem, int Marks);
}
