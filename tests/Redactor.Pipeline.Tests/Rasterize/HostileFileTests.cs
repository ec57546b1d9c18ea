using Redactor.Documents;
using Redactor.Pipeline.Rasterize;
using Redactor.Pipeline.Tests.Processes;
using Redactor.TestKit.Hostile;

namespace Redactor.Pipeline.Tests.Rasterize;

/// <summary>Every hostile file ends in the pages or in the named rejection that it must, and leaves nothing running.</summary>
public sealed class HostileFileTests : IClassFixture<NothingLeftRunning>
{
    private static readonly RasterizeOptions Tight = new()
    {
        SecondsPerPage = 5,
        PixelsPerInch = 50,
        MaxFileBytes = 4_000_000,
        MemoryBytes = 512L << 20,
    };

    public static TheoryData<string> Names => [.. HostileFiles.Names];

    [Fact]
    public void There_are_plenty() => HostileFiles.All.Count.ShouldBeGreaterThan(100);

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_hostile_file_ends_as_it_must(string name)
    {
        var file = HostileFiles.Named(name);
        try
        {
            var pages = await CountAsync(file.Make());
            file.Pages.ShouldNotBeNull(name);
            pages.ShouldBe(file.Pages.Value);
        }
        catch (DocumentRejectedException rejected)
        {
            file.Codes.ShouldContain(rejected.Code);
            rejected.Message.ShouldBe(RejectionAdvice.For(rejected.Code));
        }
    }

    private static async Task<int> CountAsync(byte[] file)
    {
        var rasterizer = new DocumentRasterizer(Jails.Real, Tight);
        await using var document = await rasterizer.OpenAsync(file, CancellationToken.None);
        var pages = 0;
        await foreach (var _ in document.Pages) pages++;
        pages.ShouldBe(document.PageCount);
        return pages;
    }
}
