using System.Security.Cryptography;
using System.Text;
using Redactor.Documents;
using Redactor.Pipeline.Local;

namespace Redactor.Pipeline.Tests.Local;

/// <summary>Law 6: no testimony in temp files.</summary>
public sealed class PageSpoolTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("spool-test").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Pages_come_back_as_they_went_in()
    {
        using var spool = new PageSpool(folder);
        var pages = Enumerable.Range(1, 5).ToDictionary(n => n, n => Page(n * 3, n * 2));
        foreach (var (number, page) in pages) spool.Put(number, page);
        foreach (var (number, page) in pages.Reverse())
        {
            var back = spool.Get(number);
            (back.Width, back.Height, back.Dpi).ShouldBe((page.Width, page.Height, page.Dpi));
            back.Pixels.ShouldBe(page.Pixels);
        }
    }

    [Fact]
    public void A_page_that_was_never_stored_is_an_error_not_a_blank()
    {
        using var spool = new PageSpool(folder);
        spool.Put(1, Page(3, 3));
        Should.Throw<KeyNotFoundException>(() => spool.Get(2));
    }

    [Fact]
    public void The_file_has_no_name_and_its_bytes_are_not_the_pixels()
    {
        using var spool = new PageSpool(folder);
        var words = Encoding.ASCII.GetBytes("testimony-testimony-testimony");
        spool.Put(1, new GrayImage(words.Length, 1, 300, words));
        Directory.EnumerateFileSystemEntries(folder).ShouldBeEmpty();
        var open = Directory.EnumerateFileSystemEntries("/proc/self/fd")
            .Where(fd => TargetOf(fd).Contains(folder, StringComparison.Ordinal))
            .ShouldHaveSingleItem();
        using var raw = new FileStream(open, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var bytes = new byte[raw.Length];
        raw.ReadExactly(bytes);
        bytes.AsSpan().IndexOf("testimony"u8).ShouldBe(-1);
    }

    // Other tests close files of theirs meanwhile.
    private static string TargetOf(string fd)
    {
        try
        {
            return File.ResolveLinkTarget(fd, returnFinalTarget: false)?.FullName ?? "";
        }
        catch (FileNotFoundException)
        {
            return "";
        }
    }

    private static GrayImage Page(int width, int height) => new(width, height, 300, RandomNumberGenerator.GetBytes(width * height));
}
