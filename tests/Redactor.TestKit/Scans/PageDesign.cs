using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Redactor.TestKit.Corpus;

namespace Redactor.TestKit.Scans;

/// <summary>How the text stands on the page.</summary>
public enum PageLayout
{
    /// <summary>One column of running text.</summary>
    Plain,

    /// <summary>A rule under every line, as on a ruled form.</summary>
    Ruled,

    /// <summary>Lines that read <c>label: value</c> in the cells of a ruled table, other lines in cells of full width.</summary>
    Table,

    /// <summary>Two columns below the heading (the first paragraph, or the first line where that is long); in right-to-left text the right one comes first.</summary>
    Columns,

    /// <summary>A frame around the whole text.</summary>
    Framed,
}

/// <summary>The shape of a stamp.</summary>
public enum StampShape
{
    /// <summary>Rings with the text along the circle, a star in the middle. Its text is not part of the gold.</summary>
    Round,

    /// <summary>A slightly turned frame with lines of text. Its text, which may be marked up, is part of the gold.</summary>
    Box,
}

/// <summary>A stamp and what it says.</summary>
public sealed record StampDesign(StampShape Shape, string Text);

/// <summary>What a page carries besides its text. The letterhead may be marked up like a corpus document; its words come first in the gold.</summary>
public sealed record PageDesign
{
    public static readonly PageDesign Bare = new();

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    public PageLayout Layout { get; init; }

    public string? Letterhead { get; init; }

    public bool Photo { get; init; }

    public bool Signature { get; init; }

    public IReadOnlyList<StampDesign> Stamps { get; init; } = [];

    /// <summary>The designs recorded in <c>tests/corpus/pages.json</c>, by document name; a document without one is bare.</summary>
    public static IReadOnlyDictionary<string, PageDesign> LoadAll() =>
        JsonSerializer.Deserialize<Dictionary<string, PageDesign>>(File.ReadAllBytes(Path.Combine(CorpusFolder.Path, "pages.json")), Options)!;

    /// <summary>The document with the words that this design prints on its page: what a reader of the page can read.</summary>
    public MarkedText Printed(MarkedText document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var stamps = string.Join('\n', Stamps.Where(s => s.Shape == StampShape.Box).Select(s => s.Text));
        MarkedText[] parts = [Marked(Letterhead ?? ""), document, Marked(stamps)];
        var text = new StringBuilder();
        var mentions = new List<Mention>();
        foreach (var part in parts)
        {
            mentions.AddRange(part.Mentions.Select(m => m with { Start = m.Start + text.Length, End = m.End + text.Length }));
            text.Append(part.Text).Append('\n');
        }

        return document with { Text = text.ToString(), Mentions = mentions };
    }

    private static MarkedText Marked(string marked) => MarkedText.Parse("", "", marked);
}
