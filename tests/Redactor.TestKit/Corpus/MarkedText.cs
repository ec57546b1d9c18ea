using System.Text;

namespace Redactor.TestKit.Corpus;

/// <summary>A marked span <c>[Start, End)</c> in UTF-16 code units; <paramref name="Kind"/> is the mark, <c>?</c> for neutral.</summary>
public sealed record Mention(int Start, int End, string Kind)
{
    public bool IsNeutral => string.Equals(Kind, "?", StringComparison.Ordinal);
}

/// <summary>An invented testimony with its mark-up (<c>{{TYPE|text}}</c>) taken out and kept apart.</summary>
public sealed record MarkedText(string Name, string LanguageCode, string Text, IReadOnlyList<Mention> Mentions)
{
    /// <summary>Reads a corpus file; its name starts with the code of its language (<c>kk-01-letter.txt</c>).</summary>
    public static MarkedText Load(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        var name = Path.GetFileNameWithoutExtension(path);
        return Parse(name, name.Split('-')[0], File.ReadAllText(path));
    }

    /// <summary>Takes the mark-up out of a text.</summary>
    /// <exception cref="FormatException">A mark is not closed.</exception>
    public static MarkedText Parse(string name, string languageCode, string marked)
    {
        ArgumentNullException.ThrowIfNull(marked);
        var text = new StringBuilder(marked.Length);
        var mentions = new List<Mention>();
        var position = 0;
        while (position < marked.Length)
        {
            var open = marked.IndexOf("{{", position, StringComparison.Ordinal);
            if (open < 0)
                break;
            var bar = marked.IndexOf('|', open);
            var close = marked.IndexOf("}}", open, StringComparison.Ordinal);
            if (bar < 0 || close < bar)
                throw new FormatException($"{name}: a mark is not closed.");
            text.Append(marked, position, open - position);
            mentions.Add(new Mention(text.Length, text.Length + close - bar - 1, marked[(open + 2)..bar]));
            text.Append(marked, bar + 1, close - bar - 1);
            position = close + 2;
        }

        text.Append(marked, position, marked.Length - position);
        return new MarkedText(name, languageCode, text.ToString(), mentions);
    }
}
