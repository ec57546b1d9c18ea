using Redactor.Documents;

namespace Redactor.Sandbox.Reading;

/// <summary>A word while the page is being read; boxes in pixels of the canonical image.</summary>
/// <param name="Characters">Empty, or one box for each UTF-16 code unit of the text.</param>
/// <param name="Certainty">The model's confidence divided by what it says of text that it reads well, at most 1.</param>
internal sealed record DraftWord(string Text, Box Box, double Confidence, double Certainty, IReadOnlyList<Box> Characters);

/// <summary>A line while the page is being read, words in logical order.</summary>
internal sealed class DraftLine(Script script, Box box, int block, int paragraph, List<DraftWord> words)
{
    /// <summary>The script whose models read it.</summary>
    public Script Script { get; set; } = script;

    public Box Box { get; set; } = box;

    public int Block { get; } = block;

    public int Paragraph { get; } = paragraph;

    public List<DraftWord> Words { get; } = words;

    public string Text => string.Join(' ', Words.Select(w => w.Text));

    /// <summary>Mean certainty of its words weighted by length; 0 for none.</summary>
    public double Certainty => Weigh(Words);

    public static double Weigh(IEnumerable<DraftWord> words)
    {
        double sum = 0, weight = 0;
        foreach (var word in words)
        {
            sum += word.Certainty * word.Text.Length;
            weight += word.Text.Length;
        }

        return weight == 0 ? 0 : sum / weight;
    }
}
