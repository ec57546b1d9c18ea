using Redactor.Documents;
using Redactor.Imaging;

namespace Redactor.Sandbox.Reading;

/// <summary>Numbers in right-to-left lines: that model loses digits of dates and telephone numbers, the Latin one does not.</summary>
internal sealed class NumberMending(LineReader reader)
{
    private const int MostNumbers = 24;
    private const double Sure = 0.85;

    /// <summary>Reads numbers of lines in Arabic script again, in place.</summary>
    public void Mend(PreparedPage page, List<DraftLine> lines)
    {
        var left = MostNumbers;
        foreach (var line in lines.Where(l => l.Script == Script.Arabic))
        {
            for (var i = 0; i < line.Words.Count && left > 0; i++)
            {
                if (!IsNumber(line.Words[i].Text))
                    continue;
                left--;
                var read = reader.ReadPart(page, line.Words[i].Box, PageLayout.OneLine, Script.Latin, dialect: null);
                if (read is [{ Words: [var word] }] && word.Certainty >= Sure && IsNumber(word.Text))
                    line.Words[i] = word;
            }
        }
    }

    private static bool IsNumber(string text) =>
        text.Length >= 4 && text.Count(char.IsAsciiDigit) * 10 >= text.Length * 6 && text.All(c => Letters.ScriptOf(c) is Script.Unknown or Script.Latin);
}
