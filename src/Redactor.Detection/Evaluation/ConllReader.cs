using System.Text;
using Redactor.Documents;

namespace Redactor.Detection.Evaluation;

/// <summary>
/// Reads sentences of labelled tokens: a token and its label (BIO, IOB or BIOES) a line, an empty line between sentences. Tokens are joined by
/// spaces, with nothing between Han characters; in a set of single characters by nothing, U+2581 standing for a space.
/// </summary>
public static class ConllReader
{
    private const int EnoughToGuess = 20_000;
    private static readonly char[] Separators = ['\t', ' '];

    /// <param name="name">Name of the set; a document is named by it and the line it begins on.</param>
    /// <param name="content">The whole file.</param>
    /// <param name="language">Under which language to count; guessed from the whole set where none is given.</param>
    /// <exception cref="FormatException">A line has no label.</exception>
    public static GoldSet Read(string name, string content, string? language = null)
    {
        ArgumentNullException.ThrowIfNull(content);
        var sentences = Sentences(name, content);
        var tokens = sentences.Sum(s => s.Tokens.Count);
        var single = sentences.Sum(s => s.Tokens.Count(t => t.Text.Length == 1));
        var characters = tokens > 0 && single >= tokens * 0.95;
        var documents = sentences.ConvertAll(s => Document($"{name}:{s.Line}", s.Tokens, characters));
        language ??= Guess(documents);
        return new GoldSet(name, GoldForm.Conll, documents.ConvertAll(d => d with { Language = language }));
    }

    private static List<(int Line, List<(string Text, string Label)> Tokens)> Sentences(string name, string content)
    {
        var sentences = new List<(int, List<(string, string)>)>();
        var current = new List<(string, string)>();
        var number = 0;
        foreach (var range in content.AsSpan().Split('\n'))
        {
            number++;
            var line = content.AsSpan(range).TrimEnd("\r\n\t ");
            if (line.IsEmpty)
            {
                current = [];
                continue;
            }

            if (line.StartsWith("-DOCSTART-", StringComparison.Ordinal))
                continue;
            var first = line.IndexOfAny(Separators);
            var last = line.LastIndexOfAny(Separators);
            if (first <= 0)
                throw new FormatException($"{name}: line {number} has no label. Each line is a token, a tab or space, and its label.");
            if (current.Count == 0)
                sentences.Add((number, current));
            current.Add((line[..first].ToString(), line[(last + 1)..].ToString()));
        }

        return sentences;
    }

    private static GoldDocument Document(string name, List<(string Text, string Label)> tokens, bool characters)
    {
        var text = new StringBuilder();
        var words = new List<TextRange>(tokens.Count);
        var mentions = new List<GoldMention>();
        var open = false;
        foreach (var (token, label) in tokens)
        {
            var written = token is "\u2581" ? " " : token;
            if (text.Length > 0 && !characters && !(TextFolding.IsHanOrItsPunctuation(text[^1]) && TextFolding.IsHanOrItsPunctuation(written[0])))
                text.Append(' ');
            var word = new TextRange(text.Length, text.Length + written.Length);
            text.Append(written);
            words.Add(word);
            open = Extend(mentions, open, label, word);
        }

        return new GoldDocument(name, GoldDocument.DevelopmentPart, "", text.ToString(), mentions, words);
    }

    // Whether a mention is still open after the token.
    private static bool Extend(List<GoldMention> mentions, bool open, string label, TextRange word)
    {
        if (label.Length < 3 || label[1] != '-')
            return false;
        var kind = label[2..];
        if (open && label[0] is 'I' or 'E' or 'M' && string.Equals(mentions[^1].Label, kind, StringComparison.Ordinal))
            mentions[^1] = mentions[^1] with { End = word.End };
        else
            mentions.Add(new GoldMention(word.Start, word.End, kind, GoldLabels.TypeOf(kind)));
        return label[0] is not ('S' or 'E');
    }

    private static string Guess(List<GoldDocument> documents)
    {
        var sample = new StringBuilder();
        for (var i = 0; i < documents.Count && sample.Length < EnoughToGuess; i++)
            sample.Append(documents[i].Text).Append('\n');
        return (sample.Length == 0 ? Language.Undetermined : LanguageGuess.Of(sample.ToString())).Tag;
    }
}
