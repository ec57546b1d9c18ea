using Redactor.Documents;
using Redactor.Pipeline.Burn;

namespace Redactor.Pipeline.Tests.Burn;

/// <summary>A page drawn with rectangles for letters, so that a test knows every pixel of it.</summary>
internal sealed class DrawnPage
{
    private readonly byte[] pixels;
    private readonly int width;
    private readonly int height;
    private readonly List<TextLine> lines = [];
    private readonly List<Word> words = [];

    public DrawnPage(int width = 1000, int height = 400)
    {
        this.width = width;
        this.height = height;
        pixels = new byte[width * height];
        pixels.AsSpan().Fill(255);
    }

    public List<UnreadRegion> Unread { get; } = [];

    public GrayImage Image => new(width, height, 300, pixels);

    public DrawnPage Ink(int left, int top, int right, int bottom)
    {
        for (var y = top; y < bottom; y++)
            pixels.AsSpan((y * width) + left, right - left).Clear();
        return this;
    }

    /// <summary>Draws a word of letters 16 wide, 6 apart, and 40 high, and notes it as read.</summary>
    public Box Word(string text, int left, int top)
    {
        for (var i = 0; i < text.Length; i++)
            Ink(left + (i * 22), top, left + (i * 22) + 16, top + 40);
        var box = new Box(left, top, left + (text.Length * 22) - 6, top + 40);
        words.Add(new Word(new SensitiveText(text), box, 0.95, Language.English, []));
        return box;
    }

    /// <summary>Draws Han characters 40 by 40 with their boxes.</summary>
    public IReadOnlyList<Box> Han(string text, int left, int top)
    {
        var boxes = text.Select((_, i) => new Box(left + (i * 44), top, left + (i * 44) + 40, top + 40)).ToList();
        foreach (var box in boxes)
            Ink(box.Left + 2, box.Top + 2, box.Right - 2, box.Bottom - 2);
        words.Add(new Word(new SensitiveText(text), Box.Around(boxes), 0.95, Language.Chinese, boxes));
        return boxes;
    }

    public DrawnPage EndLine(Language? language = null)
    {
        lines.Add(new TextLine([.. words], Box.Around(words.Select(w => w.Box)), language ?? Language.English, false, false));
        words.Clear();
        return this;
    }

    public ExaminedPage Reading()
    {
        if (words.Count > 0)
            EndLine();
        return new ExaminedPage(1, width, height, 300, lines, Unread, [Language.English], 0, 0, "drawn");
    }

    public BurnedPage Burn(params Box[] boxes) =>
        PageBurner.Burn(Image, Reading(), [.. boxes.Select(b => new Redaction(1, [b], EntityType.Person, "[PERSON-1]"))], BurnOptions.Default);
}
