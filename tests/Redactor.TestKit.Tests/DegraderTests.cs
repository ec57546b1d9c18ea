using Redactor.Documents;
using Redactor.TestKit.Scans;

namespace Redactor.TestKit.Tests;

public sealed class DegraderTests
{
    [Fact]
    public void A_seed_gives_the_same_pixels_and_another_seed_does_not()
    {
        var page = Page();

        var first = Degrade(page, ScanLevel.Hard, "a");
        first.Pixels.AsSpan().SequenceEqual(Degrade(page, ScanLevel.Hard, "a").Pixels).ShouldBeTrue();
        first.Pixels.AsSpan().SequenceEqual(Degrade(page, ScanLevel.Hard, "b").Pixels).ShouldBeFalse();
    }

    [Fact]
    public void A_clean_page_stays_as_it_is() =>
        Degrade(Page(), ScanLevel.Clean, "a").Pixels.ShouldBe(Page().Pixels);

    [Theory]
    [InlineData(ScanLevel.Light, 4.5, 7.5)]
    [InlineData(ScanLevel.Hard, 12, 19)]
    public void Noise_is_as_strong_as_the_level_says(ScanLevel level, double least, double most)
    {
        var scan = Degrade(Page(), level, "noise");
        // Far from the bar and the edges, over a patch too small for the shading to show.
        var patch = Enumerable.Range(0, 40).SelectMany(y => scan.Pixels.Skip(((y + 60) * scan.Width) + 60).Take(40)).Select(p => (double)p).ToArray();
        var mean = patch.Average();

        Math.Sqrt(patch.Average(p => (p - mean) * (p - mean))).ShouldBeInRange(least, most);
        mean.ShouldBeInRange(200, 254);
    }

    [Fact]
    public void Ink_is_paler_on_a_hard_scan_but_still_there()
    {
        var scan = Degrade(Page(), ScanLevel.Hard, "ink");

        ((int)scan.Pixels[(scan.Height / 2 * scan.Width) + (scan.Width / 2)]).ShouldBeInRange(0, 130);
        (scan.Width > 400 && scan.Height > 400).ShouldBeTrue();
    }

    [Theory]
    [InlineData(ScanLevel.Clean, 0x89)]
    [InlineData(ScanLevel.Light, 0xFF)]
    [InlineData(ScanLevel.Hard, 0xFF)]
    public void Scans_are_PNG_when_clean_and_JPEG_otherwise(ScanLevel level, int firstByte) =>
        ((int)ScanSet.Encode("x", Page(), level)[0]).ShouldBe(firstByte);

    private static GrayImage Degrade(GrayImage page, ScanLevel level, string seed) => Degrader.Degrade(page, level, SeededNumbers.For(seed));

    // White with a thick black bar across the middle.
    private static GrayImage Page()
    {
        var pixels = new byte[400 * 400];
        Array.Fill(pixels, byte.MaxValue);
        Array.Fill(pixels, (byte)0, 400 * 180, 400 * 40);
        return new GrayImage(400, 400, 300, pixels);
    }
}
