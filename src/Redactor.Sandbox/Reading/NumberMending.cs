using Redactor.Documents;
using Redactor.Imaging;

namespace Redactor.Sandbox.Reading;

/// <summary>
/// Numbers in right-to-left lines: that model loses digits of dates, telephone and identity numbers, the Latin one does not. What neither reads as a number,
/// though it plainly holds more than was read, is no word: its ink is unread.
/// </summary>
internal sealed class NumberMending(LineReader reader)
{
    private const int MostNumbers = 32;
    private const int Shortest = 4;
    private const double Sure = 0.85;

    /// <summary>Reads numbers of lines in Arabic script again, in place; lines without a word go.</summary>
    public void Mend(PreparedPage page, List<DraftLine> lines, PageInk ink)
    {
        var left = MostNumbers;
        foreach (var line in lines.Where(l => l.Script == Script.Arabic))
        {
            for (var i = line.Words.Count - 1; i >= 0; i--)
            {
                var word = line.Words[i];
                var overfull = Overfull.Is(word, ink);
                if (!overfull && (word.Text.Length < Shortest || !IsNumber(word.Text)))
                    continue;
                var numbers = left-- > 0 ? Numbers(page, word.Box, ink) : [];
                if (numbers.Count > 0 && (overfull || numbers.Count == 1))
                {
                    line.Words.RemoveAt(i);
                    line.Words.InsertRange(i, numbers);
                }
                else if (overfull)
                {
                    line.Words.RemoveAt(i);
                }
            }
        }

        lines.RemoveAll(l => l.Words.Count == 0);
    }

    /// <summary>The numbers of one line, as the Latin model reads them; none unless all of it is surely numbers.</summary>
    public IReadOnlyList<DraftWord> Numbers(PreparedPage page, Box part, PageInk ink) =>
        reader.ReadPart(page, part, PageLayout.OneLine, Script.Latin, dialect: null) is [{ Words: var words }] && words.TrueForAll(w => IsSure(w, ink)) ? words : [];

    /// <summary>Whatever the Latin model surely reads as numbers in a part of the page.</summary>
    public IReadOnlyList<DraftLine> Among(PreparedPage page, Box part, PageLayout layout, PageInk ink)
    {
        var lines = reader.ReadPart(page, part, layout, Script.Latin, dialect: null);
        foreach (var line in lines)
            line.Words.RemoveAll(w => w.Text.Length < Shortest || !IsSure(w, ink));
        return lines;
    }

    private static bool IsSure(DraftWord word, PageInk ink) => word.Certainty >= Sure && IsNumber(word.Text) && !Overfull.Is(word, ink);

    private static bool IsNumber(string text) =>
        text.Count(char.IsAsciiDigit) * 10 >= text.Length * 6 && text.All(c => Letters.ScriptOf(c) is Script.Unknown or Script.Latin);
}
