using Redactor.Documents;
using Redactor.Sandbox.Reading;

namespace Redactor.Sandbox.Tests.Reading;

/// <summary>Lines made by hand: letters 20 pixels high, 14 wide.</summary>
internal static class Drafts
{
    public const double Letter = 20;
    private const int LetterWidth = 14;

    public static DraftLine Line(string text, int left, int top, int block = 0, bool rightToLeft = false, int right = 0)
    {
        var words = new List<DraftWord>();
        var at = rightToLeft ? right : left;
        foreach (var word in text.Split(' '))
        {
            var width = word.Length * LetterWidth;
            var box = rightToLeft ? new Box(at - width, top, at, top + 20) : new Box(at, top, at + width, top + 20);
            words.Add(new DraftWord(word, box, 0.95, 1, []));
            at += (rightToLeft ? -1 : 1) * (width + LetterWidth);
        }

        return new DraftLine(Script.Latin, Box.Around(words.Select(w => w.Box)), block, 0, words);
    }
}
