using Redactor.Documents;
using Redactor.Pipeline.Read;
using Redactor.Pipeline.Tests.Processes;
using Redactor.Sandbox.Reading.Wire;
using Redactor.TestKit.Scans;

namespace Redactor.Pipeline.Tests.Read;

/// <summary>Alone, for it counts the readers below this process, and the flow of other tests has some too.</summary>
[Collection(Readers.Alone)]
public sealed class PageReaderTests
{
    private static readonly TextStyle Serif = new("Noto Serif", 12, 1.2, RightToLeft: false);

    [Fact]
    public async Task A_page_comes_back_as_words_with_boxes_in_the_canonical_image()
    {
        await using var pool = new ReaderPool(Jails.Real, new ReadOptions { Readers = 1 });
        var result = await new PageReader(pool).ReadAsync(3, Text("My brother was taken\nfrom his house in winter."), ReadRequest.Auto, default);
        var page = result.Reading.ShouldBeOfType<ExaminedPage>();
        page.PageNumber.ShouldBe(3);
        page.Lines.Select(l => string.Join(' ', l.Words.Select(w => w.Text.Reveal()))).ShouldBe(["My brother was taken", "from his house in winter."]);
        page.Languages.ShouldBe([Language.English]);
        (result.Canonical.Width, result.Canonical.Height).ShouldBe((page.Width, page.Height));
        foreach (var word in page.Words)
        {
            InkIn(result.Canonical, word.Box).ShouldBeGreaterThan(0.05);
            word.Characters.Count.ShouldBe(word.Text.Length);
            word.Characters.ShouldAllBe(c => word.Box.Contains(c));
        }
    }

    [Fact]
    public async Task Readers_are_used_again_and_none_is_left_behind()
    {
        await using (var pool = new ReaderPool(Jails.Real, new ReadOptions { Readers = 2, PagesPerReader = 2 }))
        {
            var reader = new PageReader(pool);
            var image = Text("Nothing happened that day.");
            var results = await Task.WhenAll(Enumerable.Range(1, 5).Select(n => reader.ReadAsync(n, image, ReadRequest.Auto, default)));
            results.Select(r => r.Reading.PageNumber).ShouldBe([1, 2, 3, 4, 5]);
            results.ShouldAllBe(r => r.Reading is ExaminedPage);
        }

        Readers.Running().ShouldBeEmpty();
    }

    [Fact]
    public async Task A_page_that_takes_too_long_is_not_examined_and_the_next_one_is()
    {
        await using var pool = new ReaderPool(Jails.Real, new ReadOptions { Readers = 1, SecondsPerPage = 1 });
        var reader = new PageReader(pool);
        var slow = await reader.ReadAsync(1, Noise(4000, 4000), ReadRequest.Auto, default);
        var page = slow.Reading.ShouldBeOfType<UnexaminedPage>();
        page.Reason.ShouldBe(UnexaminedReason.TimedOut);
        (page.Width, page.Height).ShouldBe((4000, 4000));
        Readers.Running().ShouldBeEmpty();
    }

    [Fact]
    public async Task A_reader_that_cannot_start_leaves_the_page_unexamined()
    {
        await using var pool = new ReaderPool(Jails.Real, new ReadOptions { Readers = 1, MemoryBytes = 256L << 20 });
        var result = await new PageReader(pool).ReadAsync(1, Noise(7000, 7000), ReadRequest.Auto, default);
        result.Reading.ShouldBeOfType<UnexaminedPage>().Reason.ShouldBe(UnexaminedReason.ReaderCrashed);
    }

    [Fact]
    public async Task Cancelling_kills_the_reader()
    {
        await using var pool = new ReaderPool(Jails.Real, new ReadOptions { Readers = 1 });
        using var cancel = new CancellationTokenSource();
        var reading = new PageReader(pool).ReadAsync(1, Noise(4000, 4000), ReadRequest.Auto, cancel.Token);
        await cancel.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(reading);
        Readers.Running().ShouldBeEmpty();
    }

    [Fact]
    public async Task An_image_can_be_read_as_it_stands()
    {
        await using var pool = new ReaderPool(Jails.Real, new ReadOptions { Readers = 1 });
        var image = Text("Plain words");
        var words = await new PageReader(pool).ReadPlainAsync(image, [Language.English], Preparation.Plain, default);
        words.Select(w => w.Text.Reveal()).ShouldBe(["Plain", "words"]);
        words.ShouldAllBe(w => InkIn(image, w.Box) > 0.05);
    }

    private static GrayImage Text(string text) => PangoText.Render(text, Serif, 1600);

    // Pseudo-random bars and dots: an engine spends minutes on such a page.
    private static GrayImage Noise(int width, int height)
    {
        var pixels = new byte[width * height];
        var state = 12345u;
        for (var i = 0; i < pixels.Length; i++)
        {
            state = (state * 1664525) + 1013904223;
            pixels[i] = (byte)((state >> 24) < 60 ? 0 : 255);
        }

        return new GrayImage(width, height, 300, pixels);
    }

    private static double InkIn(GrayImage image, Box box)
    {
        var ink = 0;
        for (var y = box.Top; y < box.Bottom; y++)
        {
            for (var x = box.Left; x < box.Right; x++)
                ink += image.Pixels[(y * image.Width) + x] < 128 ? 1 : 0;
        }

        return (double)ink / box.Area;
    }
}
