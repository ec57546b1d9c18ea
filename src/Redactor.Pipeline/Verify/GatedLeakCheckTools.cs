using Redactor.Documents;
using Redactor.Pipeline.Stages;
using Redactor.Verification;

namespace Redactor.Pipeline.Verify;

/// <summary>The tools of the leak check, each call waiting for its place among all work of this process.</summary>
public sealed class GatedLeakCheckTools(ILeakCheckTools tools, WorkGate gate) : ILeakCheckTools
{
    public Task<GrayImage> RenderAsync(ReadOnlyMemory<byte> pdf, int pageNumber, int dpi, CancellationToken cancellationToken) =>
        gate.RunAsync(() => tools.RenderAsync(pdf, pageNumber, dpi, cancellationToken), cancellationToken);

    public Task<IReadOnlyList<string>> ReadTextLayerAsync(ReadOnlyMemory<byte> pdf, int pages, CancellationToken cancellationToken) =>
        gate.RunAsync(() => tools.ReadTextLayerAsync(pdf, pages, cancellationToken), cancellationToken);

    public Task<ReadOnlyMemory<byte>> ReadStructureAsync(ReadOnlyMemory<byte> pdf, CancellationToken cancellationToken) =>
        gate.RunAsync(() => tools.ReadStructureAsync(pdf, cancellationToken), cancellationToken);

    public Task<IReadOnlyList<Word>> ReadPageAsync(GrayImage image, IReadOnlyList<Language> languages, CancellationToken cancellationToken) =>
        gate.RunAsync(() => tools.ReadPageAsync(image, languages, cancellationToken), cancellationToken);
}
