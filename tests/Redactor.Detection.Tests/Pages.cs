using Redactor.Documents;

namespace Redactor.Detection.Tests;

/// <summary>Makes read pages from lines of text: each character is 10 pixels wide and each line 40 high.</summary>
internal static class Pages
{
    public const int CharacterWidth = 10;

    public static ExaminedPage Page(int number, params TextLine[] lines)
    {
        var placed = lines.Select((l, i) => MoveTo(l, 100 + (i * 40))).ToList();
        return new ExaminedPage(number, 2480, 3508, 300, placed, [], [Language.English], 0, 0, "plain");
    }

    public static TextLine Line(string text, Language? language = null, bool wraps = false, bool hyphenated = false, bool characters = false)
    {
        var words = new List<Word>();
        var x = 100;
        foreach (var word in text.Split(' '))
        {
            var boxes = characters ? word.Select((_, i) => Box.FromSize(x + (i * CharacterWidth), 2, CharacterWidth, 26)).ToArray() : [];
            words.Add(new Word(new SensitiveText(word), Box.FromSize(x, 0, word.Length * CharacterWidth, 30), 0.9, language ?? Language.English, boxes));
            x += (word.Length + 1) * CharacterWidth;
        }

        return new TextLine(words, Box.Around(words.Select(w => w.Box)), language ?? Language.English, wraps, hyphenated);
    }

    private static TextLine MoveTo(TextLine line, int y) => line with
    {
        Box = Down(line.Box, y),
        Words = [.. line.Words.Select(w => w with { Box = Down(w.Box, y), Characters = [.. w.Characters.Select(c => Down(c, y))] })],
    };

    private static Box Down(Box box, int y) => box with { Top = box.Top + y, Bottom = box.Bottom + y };
}
