using Redactor.Documents;
using Redactor.Pipeline.Processes;

namespace Redactor.Pipeline.Rasterize;

/// <summary>Turns a file of unknown goodwill into pages of pixels, by a decoder that lives in the jail for this one document.</summary>
public sealed class DocumentRasterizer
{
    private readonly Jail jail;
    private readonly RasterizeOptions options;

    public DocumentRasterizer(Jail jail, RasterizeOptions options)
    {
        ArgumentNullException.ThrowIfNull(jail);
        ArgumentNullException.ThrowIfNull(options);
        this.jail = jail;
        this.options = options.Validate();
    }

    /// <summary>Opens the document; its page count is known then. Throws <see cref="DocumentRejectedException"/> when it cannot pass.</summary>
    public async Task<RasterizedDocument> OpenAsync(Stream file, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(file);
        if (file.CanSeek && file.Length - file.Position is var length)
        {
            if (length == 0) throw new DocumentRejectedException(RejectionCode.Empty);
            if (length > options.MaxFileBytes) throw new DocumentRejectedException(RejectionCode.FileTooLarge);
        }

        var process = JailedProcess.Start(jail, JailRequest.Worker("decode", options.ToLimits()));
        return await RasterizedDocument.OpenAsync(process, file, options, cancellationToken);
    }

    /// <inheritdoc cref="OpenAsync(Stream, CancellationToken)"/>
    public async Task<RasterizedDocument> OpenAsync(ReadOnlyMemory<byte> file, CancellationToken cancellationToken)
    {
        using var stream = new MemoryStream(file.ToArray(), writable: false);
        return await OpenAsync(stream, cancellationToken);
    }
}
