using Redactor.Documents;

namespace Redactor.Verification.Tests.Traffic;

/// <summary>The installed programs look at the file; what they draw is read as a typed page.</summary>
internal sealed class TypedPageTools(TypedPage page) : ILeakCheckTools
{
    private readonly DirectTools inner = new();

    public Task<GrayImage> RenderAsync(ReadOnlyMemory<byte> pdf, int pageNumber, int dpi, CancellationToken cancellationToken) => inner.RenderAsync(pdf, pageNumber, dpi, cancellationToken);

    public Task<IReadOnlyList<string>> ReadTextLayerAsync(ReadOnlyMemory<byte> pdf, int pages, CancellationToken cancellationToken) => inner.ReadTextLayerAsync(pdf, pages, cancellationToken);

    public Task<ReadOnlyMemory<byte>> ReadStructureAsync(ReadOnlyMemory<byte> pdf, CancellationToken cancellationToken) => inner.ReadStructureAsync(pdf, cancellationToken);

    public Task<IReadOnlyList<Word>> ReadPageAsync(GrayImage image, IReadOnlyList<Language> languages, CancellationToken cancellationToken) => Task.FromResult(page.Read(image));
}
