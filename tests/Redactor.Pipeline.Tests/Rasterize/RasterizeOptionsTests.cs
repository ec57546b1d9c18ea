using System.ComponentModel.DataAnnotations;
using Redactor.Pipeline.Rasterize;

namespace Redactor.Pipeline.Tests.Rasterize;

public sealed class RasterizeOptionsTests
{
    [Fact]
    public void The_defaults_are_the_documented_ones()
    {
        var options = new RasterizeOptions().Validate();
        (options.MaxPages, options.MaxPixelsPerPage, options.MaxFileBytes).ShouldBe((500, 50_000_000, 100_000_000));
        (options.SecondsPerPage, options.PixelsPerInch).ShouldBe((30, 300));
    }

    public static TheoryData<RasterizeOptions> OutOfRange =>
    [
        new RasterizeOptions { MaxPages = 0 },
        new RasterizeOptions { MaxPixelsPerPage = 2_000_000_000 },
        new RasterizeOptions { MaxFileBytes = 0 },
        new RasterizeOptions { SecondsPerPage = 0 },
        new RasterizeOptions { PixelsPerInch = 5000 },
        new RasterizeOptions { MemoryBytes = 1 },
    ];

    [Theory]
    [MemberData(nameof(OutOfRange))]
    public void A_value_out_of_range_is_refused(RasterizeOptions options) => Should.Throw<ValidationException>(() => options.Validate());
}
