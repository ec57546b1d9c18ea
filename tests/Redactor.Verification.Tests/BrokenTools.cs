using Redactor.Documents;

namespace Redactor.Verification.Tests;

public enum BrokenTool
{
    Render,
    RenderSmaller,
    TextLayer,
    TextLayerShort,
    Structure,
    StructureNonsense,
    StructureEmpty,
    Read,
}

/// <summary>Tools of which one fails or answers nonsense.</summary>
internal sealed class BrokenTools(BrokenTool broken) : ILeakCheckTools
{
    private readonly DirectTools inner = new();

    public async Task<GrayImage> RenderAsync(ReadOnlyMemory<byte> pdf, int pageNumber, int dpi, CancellationToken cancellationToken) => broken switch
    {
        BrokenTool.Render => throw new LeakCheckToolException("render/exit"),
        BrokenTool.RenderSmaller => new GrayImage(10, 10, dpi, new byte[100]),
        _ => await inner.RenderAsync(pdf, pageNumber, dpi, cancellationToken),
    };

    public async Task<IReadOnlyList<string>> ReadTextLayerAsync(ReadOnlyMemory<byte> pdf, int pages, CancellationToken cancellationToken) => broken switch
    {
        BrokenTool.TextLayer => throw new LeakCheckToolException("pdftotext/exit"),
        BrokenTool.TextLayerShort => [],
        _ => await inner.ReadTextLayerAsync(pdf, pages, cancellationToken),
    };

    public async Task<ReadOnlyMemory<byte>> ReadStructureAsync(ReadOnlyMemory<byte> pdf, CancellationToken cancellationToken) => broken switch
    {
        BrokenTool.Structure => throw new LeakCheckToolException("qpdf/exit"),
        BrokenTool.StructureNonsense => "{}"u8.ToArray(),
        BrokenTool.StructureEmpty => ReadOnlyMemory<byte>.Empty,
        _ => await inner.ReadStructureAsync(pdf, cancellationToken),
    };

    public async Task<IReadOnlyList<Word>> ReadPageAsync(GrayImage image, IReadOnlyList<Language> languages, CancellationToken cancellationToken) => broken switch
    {
        BrokenTool.Read => throw new LeakCheckToolException("reader/timeout"),
        _ => await inner.ReadPageAsync(image, languages, cancellationToken),
    };
}
