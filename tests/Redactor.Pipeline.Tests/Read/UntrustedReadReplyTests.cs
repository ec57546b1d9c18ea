using Redactor.Documents;
using Redactor.Pipeline.Read;
using Redactor.Sandbox.Reading.Wire;

namespace Redactor.Pipeline.Tests.Read;

public sealed class UntrustedReadReplyTests
{
    private static readonly Box WordBox = new(10, 10, 60, 30);

    [Fact]
    public async Task A_page_comes_through_whole()
    {
        var page = Page();
        var result = await ParseAsync(Bytes(page));
        var read = result!.Reading.ShouldBeOfType<ExaminedPage>();
        read.ShouldBeEquivalentTo(page);
        result.Canonical.Pixels.ShouldBe(Canonical().Pixels);
    }

    [Fact]
    public async Task Words_come_through_whole()
    {
        using var stream = new MemoryStream();
        var words = Page().Words.ToList();
        ReplyWriter.WriteWords(stream, words);
        stream.Position = 0;
        (await UntrustedReply.ReadWordsAsync(stream, 100, 80, default)).ShouldBeEquivalentTo(words.ToArray());
    }

    [Fact]
    public async Task A_failure_is_null_and_never_an_empty_page()
    {
        using var stream = new MemoryStream();
        ReplyWriter.WriteFailure(stream);
        (await ParseAsync(stream.ToArray())).ShouldBeNull();
    }

    [Theory]
    [InlineData(90, 10, 120, 30)]
    [InlineData(-1, 10, 60, 30)]
    [InlineData(10, 30, 60, 30)]
    [InlineData(60, 10, 10, 30)]
    public async Task A_box_that_leaves_the_page_or_is_empty_is_refused(int left, int top, int right, int bottom) =>
        await RefusedAsync(Bytes(Page(new Box(left, top, right, bottom))));

    [Fact]
    public async Task A_reply_that_ends_anywhere_too_early_is_refused()
    {
        var whole = Bytes(Page());
        for (var length = 0; length < whole.Length; length += 7)
            await Should.ThrowAsync<EndOfStreamException>(ParseAsync(whole[..length]));
    }

    [Fact]
    public async Task No_damaged_byte_of_the_head_passes_for_something_else_than_a_page()
    {
        var whole = Bytes(Page());
        for (var at = 0; at < 200; at++)
        {
            var damaged = (byte[])whole.Clone();
            damaged[at] ^= 0x80;
            try
            {
                var result = await ParseAsync(damaged);
                result!.Reading.ShouldBeOfType<ExaminedPage>().Words.ShouldAllBe(w => new Box(0, 0, 100, 80).Contains(w.Box));
            }
            catch (Exception error) when (error is InvalidDataException or EndOfStreamException)
            {
                // Refused, as it should.
            }
        }
    }

    [Fact]
    public async Task A_page_larger_than_allowed_is_refused_before_its_pixels_are_read() =>
        await Should.ThrowAsync<InvalidDataException>(UntrustedReply.ReadPageAsync(new MemoryStream(Bytes(Page())), 1, 100, default));

    [Fact]
    public async Task A_reply_to_another_question_is_refused()
    {
        using var stream = new MemoryStream();
        ReplyWriter.WriteWords(stream, []);
        await RefusedAsync(stream.ToArray());
    }

    private static Task RefusedAsync(byte[] reply) => Should.ThrowAsync<InvalidDataException>(ParseAsync(reply));

    private static Task<PageReadResult?> ParseAsync(byte[] reply) =>
        UntrustedReply.ReadPageAsync(new MemoryStream(reply), 4, 1_000_000, default);

    private static byte[] Bytes(ExaminedPage page)
    {
        using var stream = new MemoryStream();
        ReplyWriter.WritePage(stream, page, Canonical());
        return stream.ToArray();
    }

    private static GrayImage Canonical() => new(100, 80, 300, [.. Enumerable.Range(0, 8000).Select(i => (byte)i)]);

    private static ExaminedPage Page(Box? box = null)
    {
        var word = new Word(new SensitiveText("Әке"), box ?? WordBox, 0.5, Language.KazakhCyrillic, new[] { WordBox, WordBox, WordBox });
        var line = new TextLine(new[] { word }, WordBox, Language.KazakhCyrillic, Wraps: true, Hyphenated: false);
        return new ExaminedPage(
            4, 100, 80, 300, new[] { line }, new[] { new UnreadRegion(WordBox, UnreadKind.Stamp) }, new[] { Language.KazakhCyrillic }, 90, -1.5, "Evened");
    }
}
