using Redactor.Documents;

namespace Redactor.Sandbox.Reading;

/// <summary>
/// Words over more ink than they tell of: the model for Arabic script reads one digit where eighteen stand, and is sure of it. What such a word leaves out
/// would pass as read.
/// </summary>
internal static class Overfull
{
    private const double PiecesOfHan = 6;
    private const double PiecesOfAlphabets = 1.5;
    private const double Shortest = 0.6;
    private const double Tallest = 2.5;

    /// <summary>Whether more full-size pieces of ink lie in the word's box than its letters and digits could have. Letters of Arabic script join: each has one at most.</summary>
    public static bool Is(DraftWord word, PageInk ink)
    {
        var box = PageInk.FromCanonical(word.Box);
        var pieces = ink.Components.Count(c =>
            c.Height >= ink.Letter * Shortest && c.Height <= ink.Letter * Tallest && c.Top < box.Bottom && c.Bottom > box.Top && box.Intersect(c).Area * 2 > c.Area);
        return pieces > word.Text.Sum(Pieces);
    }

    private static double Pieces(char c) => Letters.ScriptOf(c) switch
    {
        Script.Han => PiecesOfHan,
        Script.Latin or Script.Cyrillic => PiecesOfAlphabets,
        _ => 1,
    };
}
