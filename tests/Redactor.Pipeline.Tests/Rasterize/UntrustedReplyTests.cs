using System.Buffers.Binary;
using Redactor.Documents;
using Redactor.Pipeline.Rasterize;
using Redactor.Sandbox.Protocol;

namespace Redactor.Pipeline.Tests.Rasterize;

/// <summary>A decoder in an attacker's hands may say anything; none of it may become a page that is not there.</summary>
public sealed class UntrustedReplyTests
{
    private static readonly RasterizeOptions Limits = new() { MaxPages = 5, MaxPixelsPerPage = 10_000 };

    [Fact]
    public async Task A_whole_reply_gives_its_pages()
    {
        var pages = await ReadAsync([.. Frame('H', 2), .. Page(0, 3, 2), .. Page(1, 1, 4), .. Frame('E', 2)]);
        pages.Select(p => (p.Width, p.Height)).ShouldBe([(3, 2), (1, 4)]);
    }

    [Fact]
    public async Task What_the_writer_writes_the_reader_reads()
    {
        using var wire = new MemoryStream();
        var writer = new ReplyWriter(wire);
        writer.WriteHeader(1);
        writer.WritePage(new GrayImage(2, 2, 300, [1, 2, 3, 4]));
        writer.WriteEnd();
        var page = (await ReadAsync(wire.ToArray())).ShouldHaveSingleItem();
        page.Pixels.ShouldBe([1, 2, 3, 4]);
        page.Dpi.ShouldBe(300);
    }

    [Fact]
    public async Task A_reply_cut_anywhere_is_never_a_shorter_document()
    {
        byte[] whole = [.. Frame('H', 2), .. Page(0, 3, 2), .. Page(1, 1, 4), .. Frame('E', 2)];
        for (var length = 0; length < whole.Length; length++)
            await Should.ThrowAsync<EndOfStreamException>(() => ReadAsync(whole[..length]));
    }

    public static TheoryData<string, byte[]> Lies => new()
    {
        { "no pages", Frame('H', 0) },
        { "minus one page", Frame('H', -1) },
        { "more pages than allowed", Frame('H', 6) },
        { "two thousand million pages", Frame('H', int.MaxValue) },
        { "no header", Page(0, 1, 1) },
        { "unknown frame", Frame('Q', 1) },
        { "page out of order", [.. Frame('H', 2), .. Page(1, 1, 1)] },
        { "page twice", [.. Frame('H', 2), .. Page(0, 1, 1), .. Page(0, 1, 1)] },
        { "negative width", [.. Frame('H', 1), .. Frame('P', 0, -1, 1, 300)] },
        { "no height", [.. Frame('H', 1), .. Frame('P', 0, 1, 0, 300)] },
        { "too many pixels", [.. Frame('H', 1), .. Frame('P', 0, 101, 100, 300)] },
        { "sizes whose product overflows", [.. Frame('H', 1), .. Frame('P', 0, 65_536, 65_536, 300)] },
        { "largest sizes", [.. Frame('H', 1), .. Frame('P', 0, int.MaxValue, int.MaxValue, 300)] },
        { "no resolution", [.. Frame('H', 1), .. Frame('P', 0, 1, 1, 0)] },
        { "absurd resolution", [.. Frame('H', 1), .. Frame('P', 0, 1, 1, int.MaxValue)] },
        { "end too early", [.. Frame('H', 2), .. Page(0, 1, 1), .. Frame('E', 1)] },
        { "end with another count", [.. Frame('H', 1), .. Page(0, 1, 1), .. Frame('E', 2)] },
        { "page after the last", [.. Frame('H', 1), .. Page(0, 1, 1), .. Page(1, 1, 1)] },
        { "something after the end", [.. Frame('H', 1), .. Page(0, 1, 1), .. Frame('E', 1), 0] },
        { "unknown rejection", Frame('X', 9999) },
        { "negative rejection", Frame('X', -1) },
    };

    [Theory]
    [MemberData(nameof(Lies))]
    public async Task A_lie_is_an_invalid_reply(string lie, byte[] reply)
    {
        var rejected = await Should.ThrowAsync<DocumentRejectedException>(() => ReadAsync(reply), lie);
        rejected.Code.ShouldBe(RejectionCode.InvalidDecoderReply);
    }

    [Theory]
    [InlineData(RejectionCode.Encrypted)]
    [InlineData(RejectionCode.IncompleteTiff)]
    public async Task A_rejection_is_passed_on_wherever_it_comes(RejectionCode code)
    {
        foreach (var before in (byte[][])[[], Frame('H', 2), [.. Frame('H', 2), .. Page(0, 1, 1)]])
            (await Should.ThrowAsync<DocumentRejectedException>(() => ReadAsync([.. before, .. Frame('X', (int)code)]))).Code.ShouldBe(code);
    }

    private static byte[] Page(int index, int width, int height) => [.. Frame('P', index, width, height, 300), .. new byte[width * height]];

    private static byte[] Frame(char kind, params int[] numbers)
    {
        var frame = new byte[1 + (4 * numbers.Length)];
        frame[0] = (byte)kind;
        for (var i = 0; i < numbers.Length; i++) BinaryPrimitives.WriteInt32LittleEndian(frame.AsSpan(1 + (4 * i)), numbers[i]);
        return frame;
    }

    private static async Task<List<GrayImage>> ReadAsync(byte[] bytes)
    {
        using var stream = new MemoryStream(bytes);
        var reply = new UntrustedReply(stream, Limits);
        await reply.ReadHeaderAsync();
        var pages = new List<GrayImage>();
        while (await reply.ReadPageAsync() is { } page) pages.Add(page);
        return pages;
    }
}
