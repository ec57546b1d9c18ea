using System.Security.Cryptography;
using System.Text.Json;
using Redactor.Documents;
using Redactor.Pipeline.Stages;

namespace Redactor.Pipeline.Tests.Service;

/// <summary>What is stored comes back as it was.</summary>
public sealed class CodecTests
{
    [Fact]
    public void A_reading_comes_back_with_every_word_and_box()
    {
        Word[] words =
        [
            new(new SensitiveText("Әлия"), new Box(1, 2, 30, 40), 0.87654321, Language.KazakhCyrillic, []),
            new(new SensitiveText("木拉提"), new Box(50, 2, 90, 40), 0.5, Language.Chinese, [new(50, 2, 60, 40), new(60, 2, 75, 40), new(75, 2, 90, 40)]),
        ];
        TextLine[] lines = [new(words, new Box(0, 0, 99, 44), Language.KazakhCyrillic, Wraps: true, Hyphenated: false), new([], new Box(0, 50, 9, 60), Language.Uyghur, false, true)];
        var page = new ExaminedPage(7, 100, 200, 300, lines, [new(new Box(5, 6, 7, 8), UnreadKind.Stamp)], [Language.KazakhCyrillic, Language.Chinese], 270, -1.25, "Tiled");
        var back = ReadingCodec.Decode(ReadingCodec.Encode(page)).ShouldBeOfType<ExaminedPage>();
        JsonSerializer.Serialize(back).ShouldBe(JsonSerializer.Serialize(page));
        back.Words.Select(w => w.Text.Reveal()).ShouldBe(["Әлия", "木拉提"]);
    }

    [Fact]
    public void A_page_that_was_not_examined_stays_so()
    {
        var page = new UnexaminedPage(3, 10, 20, 300, UnexaminedReason.TimedOut);
        ReadingCodec.Decode(ReadingCodec.Encode(page)).ShouldBe(page);
    }

    [Fact]
    public async Task An_image_comes_back_pixel_by_pixel()
    {
        var image = new GrayImage(301, 77, 300, RandomNumberGenerator.GetBytes(301 * 77));
        var back = await ImageCodec.DecodeAsync(ImageCodec.Encode(image), default);
        (back.Width, back.Height, back.Dpi).ShouldBe((301, 77, 300));
        back.Pixels.ShouldBe(image.Pixels);
    }

    [Fact]
    public async Task An_image_cut_short_is_an_error()
    {
        var whole = ImageCodec.Encode(new GrayImage(50, 50, 300, RandomNumberGenerator.GetBytes(2500))).ToArray();
        await Should.ThrowAsync<EndOfStreamException>(() => ImageCodec.DecodeAsync(new MemoryStream(whole[..^800]), default));
    }
}
