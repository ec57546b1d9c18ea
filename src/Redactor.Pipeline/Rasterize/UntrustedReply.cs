using System.Buffers.Binary;
using Redactor.Documents;
using Redactor.Sandbox.Protocol;

namespace Redactor.Pipeline.Rasterize;

/// <summary>
/// Reads the reply of a decoder that may be in an attacker's hands. Every number is checked before it is used; what is out of order is
/// <see cref="RejectionCode.InvalidDecoderReply"/>, and a reply that just ends throws <see cref="EndOfStreamException"/>.
/// </summary>
internal sealed class UntrustedReply(Stream untrustedStream, RasterizeOptions limits)
{
    private const int LeastDpi = 10;
    private const int MostDpi = 4800;

    private int pageCount;
    private int pagesRead;

    /// <summary>Number of pages, from 1 to the limit.</summary>
    public async Task<int> ReadHeaderAsync()
    {
        await RequireFrameAsync(ReplyFrame.Header);
        var untrustedPages = await ReadInt32Async();
        if (untrustedPages < 1 || untrustedPages > limits.MaxPages) throw Invalid();
        return pageCount = untrustedPages;
    }

    /// <summary>The next page; null after the last one, when the end frame was there and nothing follows it.</summary>
    public async Task<GrayImage?> ReadPageAsync()
    {
        if (pagesRead == pageCount)
        {
            await ReadEndAsync();
            return null;
        }

        await RequireFrameAsync(ReplyFrame.Page);
        var untrustedIndex = await ReadInt32Async();
        var untrustedWidth = await ReadInt32Async();
        var untrustedHeight = await ReadInt32Async();
        var untrustedDpi = await ReadInt32Async();
        if (untrustedIndex != pagesRead) throw Invalid();
        if (untrustedWidth < 1 || untrustedHeight < 1 || (long)untrustedWidth * untrustedHeight > limits.MaxPixelsPerPage) throw Invalid();
        if (untrustedDpi is < LeastDpi or > MostDpi) throw Invalid();
        var pixels = GC.AllocateUninitializedArray<byte>(untrustedWidth * untrustedHeight);
        await untrustedStream.ReadExactlyAsync(pixels);
        pagesRead++;
        return new GrayImage(untrustedWidth, untrustedHeight, untrustedDpi, pixels);
    }

    private static DocumentRejectedException Invalid() => new(RejectionCode.InvalidDecoderReply);

    private async Task ReadEndAsync()
    {
        await RequireFrameAsync(ReplyFrame.End);
        if (await ReadInt32Async() != pageCount) throw Invalid();
        if (await untrustedStream.ReadAsync(new byte[1]) != 0) throw Invalid();
    }

    private async Task RequireFrameAsync(ReplyFrame expected)
    {
        var untrustedKind = new byte[1];
        await untrustedStream.ReadExactlyAsync(untrustedKind);
        if (untrustedKind[0] == (byte)ReplyFrame.Rejected) throw Rejection(await ReadInt32Async());
        if (untrustedKind[0] != (byte)expected) throw Invalid();
    }

    /// <summary>A rejection that the decoder may pronounce.</summary>
    internal static DocumentRejectedException Rejection(int untrustedCode) =>
        Enum.IsDefined((RejectionCode)untrustedCode) ? new DocumentRejectedException((RejectionCode)untrustedCode) : Invalid();

    private async Task<int> ReadInt32Async()
    {
        var untrustedBytes = new byte[4];
        await untrustedStream.ReadExactlyAsync(untrustedBytes);
        return BinaryPrimitives.ReadInt32LittleEndian(untrustedBytes);
    }
}
