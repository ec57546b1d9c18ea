using System.Text;
using Redactor.Documents;
using Redactor.Imaging;

namespace Redactor.Sandbox.Reading;

/// <summary>Runs engines over a prepared page or a part of it and gives lines in pixels of the canonical image.</summary>
internal sealed class LineReader(EngineShelf engines)
{
    private const int CropMargin = 8;

    /// <summary>Reads the whole page, columns and blocks found by the engine.</summary>
    public List<DraftLine> ReadPage(PreparedPage page, Script script, Language? dialect) =>
        ReadPage(page, page.ForReading, script, dialect);

    /// <summary>Reads the whole page from another image of the size of <see cref="PreparedPage.ForReading"/>.</summary>
    public List<DraftLine> ReadPage(PreparedPage page, Pix image, Script script, Language? dialect) =>
        Read(image, PageLayout.Automatic, page.ReadingDpi, script, dialect, page.ToCanonical);

    /// <summary>Reads one part of the page. Words come with boxes of the whole canonical image.</summary>
    /// <param name="scale">Size of a pixel of the canonical image in what is read; 0 takes the page's.</param>
    public List<DraftLine> ReadPart(PreparedPage page, Box part, PageLayout layout, Script script, Language? dialect, double scale = 0)
    {
        if (scale == 0)
            scale = page.Scale;
        var box = part.Grow(CropMargin, CropMargin).ClipTo(page.Canonical.Width, page.Canonical.Height);
        if (box.Width < 3 || box.Height < 3)
            return [];
        using var clip = page.Canonical.Clip(box);
        using var scaled = clip.Scale(scale);
        using var framed = Frame(scaled, out var border);
        return Read(framed, layout, Math.Max(70, (int)Math.Round(page.Dpi * scale)), script, dialect, inner => new Box(
            box.Left + (int)Math.Floor((inner.Left - border) / scale),
            box.Top + (int)Math.Floor((inner.Top - border) / scale),
            box.Left + (int)Math.Ceiling((inner.Right - border) / scale),
            box.Top + (int)Math.Ceiling((inner.Bottom - border) / scale)).Intersect(box));
    }

    /// <summary>Reads an image as it stands.</summary>
    public List<DraftLine> ReadImage(Pix image, int dpi, Script script, Language? dialect) =>
        Read(image, PageLayout.Automatic, dpi, script, dialect, b => b);

    private static Pix Frame(Pix clip, out int border)
    {
        border = 10;
        var framed = Pix.Blank(clip.Width + (2 * border), clip.Height + (2 * border), clip.Depth);
        framed.Draw(clip, border, border);
        return framed;
    }

    private List<DraftLine> Read(Pix image, PageLayout layout, int dpi, Script script, Language? dialect, Func<Box, Box> toCanonical)
    {
        var engine = engines.Get(ScriptModels.For(script, dialect));
        var read = engine.Read(image, layout, dpi, symbols: true);
        engine.Forget();
        var typical = ScriptModels.TypicalConfidence(script);
        var lines = new List<DraftLine>();
        foreach (var group in read.GroupBy(w => w.Line))
        {
            var words = new List<DraftWord>();
            foreach (var word in group)
            {
                if (Draft(word, script, typical, toCanonical) is { } draft)
                    words.Add(draft);
            }

            if (words.Count == 0)
                continue;
            var first = group.First();
            lines.Add(new DraftLine(script, Box.Around(words.Select(w => w.Box)), first.Block, first.Paragraph, words));
        }

        return lines;
    }

    private static DraftWord? Draft(ReadWord word, Script script, double typical, Func<Box, Box> toCanonical)
    {
        var box = toCanonical(word.Box);
        var text = new StringBuilder();
        var characters = new List<Box>();
        foreach (var symbol in word.Symbols)
        {
            var clean = TextCleaner.Clean(symbol.Text, script);
            text.Append(clean);
            var at = toCanonical(symbol.Box).Intersect(box);
            for (var i = 0; i < clean.Length; i++)
                characters.Add(at.IsEmpty ? box : at);
        }

        if (text.Length == 0 || box.IsEmpty || string.IsNullOrWhiteSpace(text.ToString()))
            return null;
        var whole = text.ToString().Normalize(NormalizationForm.FormC);
        if (whole.Length != characters.Count)
            characters.Clear();
        return new DraftWord(whole, box, word.Confidence, Math.Min(1, word.Confidence / typical), characters);
    }
}
