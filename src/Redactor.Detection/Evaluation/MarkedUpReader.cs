using System.Text;

namespace Redactor.Detection.Evaluation;

/// <summary>Reads a document whose identifying spans are marked as <c>{{TYPE|text}}</c>; <c>{{?|text}}</c> is neutral.</summary>
public static class MarkedUpReader
{
    /// <exception cref="FormatException">A mark is not closed, or its type is unknown.</exception>
    public static GoldDocument Read(string name, string part, string language, string marked)
    {
        ArgumentNullException.ThrowIfNull(marked);
        var text = new StringBuilder(marked.Length);
        var mentions = new List<GoldMention>();
        var position = 0;
        while (marked.IndexOf("{{", position, StringComparison.Ordinal) is >= 0 and var open)
        {
            var bar = marked.IndexOf('|', open);
            var close = marked.IndexOf("}}", open, StringComparison.Ordinal);
            if (bar < 0 || close < bar)
                throw new FormatException($"{name}: mark {mentions.Count + 1} is not closed. Write it as {{{{TYPE|text}}}}.");
            text.Append(marked, position, open - position);
            var start = text.Length;
            text.Append(marked, bar + 1, close - bar - 1);
            mentions.Add(Mention(name, mentions.Count + 1, start, text.Length, marked[(open + 2)..bar]));
            position = close + 2;
        }

        text.Append(marked, position, marked.Length - position);
        return new GoldDocument(name, part, language, text.ToString(), mentions);
    }

    private static GoldMention Mention(string name, int number, int start, int end, string label)
    {
        var type = GoldLabels.TypeOf(label);
        if (type is null && label is not "?")
            throw new FormatException($"{name}: mark {number} has an unknown type. The corpus README lists the types.");
        return new GoldMention(start, end, label, type);
    }
}
