using Redactor.Documents;
using Redactor.Imaging;

namespace Redactor.Sandbox.Reading;

/// <summary>
/// Latin words that were read as Cyrillic ones and the reverse: look-alike letters are put right, and a line of one alphabet in which the other keeps turning
/// up is read again with the models of its own alphabet alone.
/// </summary>
internal sealed class Intruders(LineReader reader)
{
    private const int MostLines = 16;
    private const double Loss = 0.04;

    private static readonly System.Buffers.SearchValues<char> NoWords = System.Buffers.SearchValues.Create("@_/\\0123456789");

    /// <summary>Works in place on lines that were read with models of both alphabets.</summary>
    public void Correct(PreparedPage page, List<DraftLine> lines)
    {
        var reread = 0;
        foreach (var line in lines)
        {
            var (latin, cyrillic) = Count(line);
            if (latin == 0 || cyrillic == 0)
                continue;
            var own = latin > cyrillic ? Script.Latin : Script.Cyrillic;
            for (var i = 0; i < line.Words.Count; i++)
                line.Words[i] = Straighten(line.Words[i], own);
            if (own == Script.Latin && NeedsRereading(line) && reread++ < MostLines)
                Reread(page, line);
        }
    }

    private static bool NeedsRereading(DraftLine line)
    {
        var strange = line.Words.Where(w => Letters.Dominant(w.Text) == Script.Cyrillic).Sum(w => w.Text.Length);
        return strange > 0 && strange * 2 < line.Words.Sum(w => w.Text.Length);
    }

    private void Reread(PreparedPage page, DraftLine line)
    {
        if (reader.ReadPart(page, line.Box, PageLayout.OneLine, Script.Latin, dialect: null) is not [var read])
            return;
        var before = DraftLine.Weigh(line.Words);
        if (read.Certainty < before - Loss || read.Text.Length * 10 < line.Text.Length * 8)
            return;
        line.Words.Clear();
        line.Words.AddRange(read.Words);
    }

    private static DraftWord Straighten(DraftWord word, Script own)
    {
        var (latin, cyrillic) = Count(word.Text);
        if (word.Text.AsSpan().ContainsAny(NoWords))
            return word;
        var target = latin > 0 && cyrillic > 0 ? (latin > cyrillic ? Script.Latin : cyrillic > latin ? Script.Cyrillic : own) : own;
        if ((target == Script.Latin && cyrillic == 0) || (target == Script.Cyrillic && latin == 0))
            return word;
        var mixed = latin > 0 && cyrillic > 0;
        if (!mixed && latin + cyrillic > 3)
            return word;
        return Homoglyphs.Convert(word.Text, target) is { } text && text.Length == word.Text.Length ? word with { Text = text } : word;
    }

    private static (int Latin, int Cyrillic) Count(DraftLine line)
    {
        int latin = 0, cyrillic = 0;
        foreach (var word in line.Words)
        {
            var (l, c) = Count(word.Text);
            (latin, cyrillic) = (latin + l, cyrillic + c);
        }

        return (latin, cyrillic);
    }

    private static (int Latin, int Cyrillic) Count(string text)
    {
        int latin = 0, cyrillic = 0;
        foreach (var c in text)
        {
            var script = Letters.ScriptOf(c);
            latin += script == Script.Latin ? 1 : 0;
            cyrillic += script == Script.Cyrillic ? 1 : 0;
        }

        return (latin, cyrillic);
    }
}
