using Redactor.Documents;
using Redactor.TestKit.Corpus;

namespace Redactor.Verification.Tests.Traffic;

/// <summary>
/// A page of bars, one for each letter of a text, that is read without error by looking at its pixels: whole documents are burned and read again in
/// milliseconds, and what was burned cannot be read.
/// </summary>
internal sealed class TypedPage
{
    private const int Letter = 14, Bar = 10, Gap = Letter, Leading = 44, BarHeight = 26, Margin = 60, Columns = 70;

    private readonly List<Word> words;

    private TypedPage(GrayImage image, List<TextLine> lines, IReadOnlyList<Language> languages)
    {
        Image = image;
        words = [.. lines.SelectMany(l => l.Words)];
        Reading = new ExaminedPage(1, image.Width, image.Height, image.Dpi, lines, [], languages, 0, 0, "typed");
    }

    public GrayImage Image { get; }

    public ExaminedPage Reading { get; }

    public static TypedPage Of(MarkedText document)
    {
        var rows = document.Text.Split('\n').SelectMany(Wrapped).ToList();
        var width = (Columns * Letter) + (2 * Margin);
        var height = (rows.Count * Leading) + (2 * Margin);
        var pixels = new byte[width * height];
        pixels.AsSpan().Fill(255);
        var lines = new List<TextLine>();
        for (var row = 0; row < rows.Count; row++)
        {
            if (rows[row].Words.Count > 0) lines.Add(Line(rows[row].Words, rows[row].Wraps, Margin + (row * Leading), width, document));
        }

        foreach (var word in lines.SelectMany(l => l.Words)) Draw(pixels, width, word.Box);
        return new TypedPage(new GrayImage(width, height, 150, pixels), lines, [.. lines.SelectMany(l => l.Words).Select(w => w.Language).Distinct()]);
    }

    /// <summary>The words whose bars still stand on an image of this page; none on one of another size.</summary>
    public IReadOnlyList<Word> Read(GrayImage image) =>
        image.Width == Image.Width && image.Height == Image.Height ? [.. words.Where(w => Stands(image, w.Box))] : [];

    private static TextLine Line(List<string> texts, bool wraps, int top, int width, MarkedText document)
    {
        var languages = texts.ConvertAll(t => LanguageOf(t, document));
        var rightToLeft = languages[0].Script == Script.Arabic;
        var read = new List<Word>();
        var x = 0;
        for (var i = 0; i < texts.Count; i++)
        {
            if (i > 0 && !(IsHan(texts[i][0]) && IsHan(texts[i - 1][^1]))) x += Gap;
            var left = rightToLeft ? width - Margin - x - (texts[i].Length * Letter) : Margin + x;
            read.Add(new Word(new SensitiveText(texts[i]), Box.FromSize(left, top, (texts[i].Length * Letter) - (Letter - Bar), BarHeight), 0.95, languages[i], []));
            x += texts[i].Length * Letter;
        }

        return new TextLine(read, Box.Around(read.Select(w => w.Box)), languages[0], wraps, false);
    }

    private static IEnumerable<(List<string> Words, bool Wraps)> Wrapped(string line)
    {
        var (row, used) = (new List<string>(), 0);
        foreach (var word in line.Split(' ', StringSplitOptions.RemoveEmptyEntries).SelectMany(Cut))
        {
            if (used + word.Length + 1 > Columns)
            {
                yield return (row, true);
                (row, used) = ([], 0);
            }

            row.Add(word);
            used += word.Length + 1;
        }

        yield return (row, false);
    }

    /// <summary>Chinese characters are words of their own, and nothing is longer than a line.</summary>
    private static IEnumerable<string> Cut(string word)
    {
        var start = 0;
        for (var i = 1; i <= word.Length; i++)
        {
            if (i < word.Length && !IsHan(word[i]) && !IsHan(word[i - 1]) && i - start < Columns - 2) continue;
            yield return word[start..i];
            start = i;
        }
    }

    private static Language LanguageOf(string word, MarkedText document) => (document.LanguageCode, word) switch
    {
        (_, var w) when w.Any(IsHan) => Language.Chinese,
        ("ka", var w) when w.Any(IsArabic) => Language.KazakhArabic,
        (_, var w) when w.Any(IsArabic) => Language.Uyghur,
        ("kk", var w) when w.Any(IsCyrillic) => Language.KazakhCyrillic,
        (_, var w) when w.Any(IsCyrillic) => Language.Russian,
        ("kl", _) => Language.KazakhLatin,
        ("bs", _) => Language.Bosnian,
        ("kk", _) => Language.KazakhCyrillic,
        ("ru", _) => Language.Russian,
        ("ug", _) => Language.Uyghur,
        ("ka", _) => Language.KazakhArabic,
        ("zh", _) => Language.Chinese,
        _ => Language.English,
    };

    private static bool IsHan(char c) => c is >= '\u3000' and <= '\u9FFF' or >= '\uFF00' and <= '\uFFEF';

    private static bool IsArabic(char c) => c is >= '\u0600' and <= '\u06FF';

    private static bool IsCyrillic(char c) => c is >= '\u0400' and <= '\u04FF';

    private static void Draw(byte[] pixels, int width, Box box)
    {
        for (var y = box.Top; y < box.Bottom; y++)
        {
            for (var x = box.Left; x < box.Right; x += Letter) pixels.AsSpan((y * width) + x, Bar).Clear();
        }
    }

    /// <summary>In each letter the bar is black and the gap after it white.</summary>
    private static bool Stands(GrayImage image, Box box)
    {
        var y = (box.Top + box.Bottom) / 2 * image.Width;
        for (var x = box.Left; x < box.Right; x += Letter)
        {
            if (image.Pixels[y + x + (Bar / 2)] > 127) return false;
            if (x + Letter < box.Right && image.Pixels[y + x + ((Bar + Letter) / 2)] < 128) return false;
        }

        return image.Pixels[y + box.Left - 2] > 127 && image.Pixels[y + box.Right + 1] > 127;
    }
}
