using Redactor.Documents;

namespace Redactor.Sandbox.Reading;

/// <summary>Words that are no words: an engine's guesses over photographs, stamps and signatures. Their ink counts as unread.</summary>
internal static class Garbage
{
    private const double Hopeless = 0.3;
    private const double HopelessHan = 0.2;
    private const double Doubtful = 0.6;

    /// <summary>Drops such words, and lines that have no other, in place.</summary>
    /// <param name="letter">Letter height in pixels of the canonical image.</param>
    public static void Drop(List<DraftLine> lines, double letter)
    {
        foreach (var line in lines)
        {
            line.Words.RemoveAll(w => IsGarbage(w, letter));
            StraightenBars(line, letter);
        }

        lines.RemoveAll(l => l.Words.Count == 0);
    }

    /// <summary>A bar is a rule of the form at the ends of a line, and the pronoun I inside an English one.</summary>
    private static void StraightenBars(DraftLine line, double letter)
    {
        var latin = Letters.Dominant(line.Text) == Script.Latin;
        for (var i = line.Words.Count - 1; i >= 0; i--)
        {
            var word = line.Words[i];
            if (word.Text is not "|" and not "¦")
                continue;
            if (latin && word.Box.Height < letter * 1.5)
                line.Words[i] = word with { Text = "I" };
            else if (i == 0 || i == line.Words.Count - 1 || word.Box.Height > letter * 1.5)
                line.Words.RemoveAt(i);
        }
    }

    private static bool IsGarbage(DraftWord word, double letter)
    {
        var said = word.Text.Count(char.IsLetterOrDigit);
        if (word.Certainty < (Letters.Dominant(word.Text) == Script.Han ? HopelessHan : Hopeless))
            return true;
        if (said == 0)
        {
            var small = word.Box.Width <= letter * 1.6 && word.Box.Height <= letter * 1.6;
            return !small && (word.Box.Height > letter * 2 || word.Box.Width > letter * 4 * word.Text.Length || word.Certainty < Doubtful);
        }

        var tall = word.Box.Height > letter * 3.2;
        var stretched = word.Box.Width > letter * 3 * word.Text.Length;
        return (tall || stretched) && word.Certainty < 0.85;
    }
}
