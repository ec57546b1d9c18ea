using System.ComponentModel.DataAnnotations;
using Redactor.Pipeline.Processes;
using Redactor.Sandbox.Protocol;

namespace Redactor.Pipeline.Rasterize;

/// <summary>What one document may cost before it is rejected. Checked by <see cref="Validate"/>; a value out of range stops the program.</summary>
public sealed record RasterizeOptions
{
    /// <summary>Pages of one document; default 500.</summary>
    [Range(1, 100_000)]
    public int MaxPages { get; init; } = 500;

    /// <summary>Pixels of one page; default 50 million (A2 at 300 dpi is 35). Larger PDF pages are rendered coarser, down to 100 dpi.</summary>
    [Range(10_000, 400_000_000)]
    public long MaxPixelsPerPage { get; init; } = 50_000_000;

    /// <summary>Bytes of the file; default 100 MB.</summary>
    [Range(1, 1_000_000_000)]
    public long MaxFileBytes { get; init; } = 100_000_000;

    /// <summary>Seconds, by the wall clock and of CPU, for opening the file and for each page; default 30.</summary>
    [Range(1, 3600)]
    public int SecondsPerPage { get; init; } = 30;

    /// <summary>Dots per inch at which a PDF is rendered; default 300.</summary>
    [Range(50, 1200)]
    public int PixelsPerInch { get; init; } = 300;

    /// <summary>Bytes of memory of each program that decodes; default 1 GiB.</summary>
    [Range(256L << 20, 64L << 30)]
    public long MemoryBytes { get; init; } = 1L << 30;

    /// <summary>Throws <see cref="ValidationException"/> naming the first value that is out of range.</summary>
    public RasterizeOptions Validate()
    {
        Validator.ValidateObject(this, new ValidationContext(this), validateAllProperties: true);
        return this;
    }

    internal DecodeRequest ToRequest() => new(MaxPages, PixelsPerInch, MaxPixelsPerPage, MaxFileBytes, SecondsPerPage);

    internal JailLimits ToLimits() => new()
    {
        MemoryBytes = MemoryBytes,
        ManagedHeapBytes = MaxFileBytes + MaxPixelsPerPage + (64L << 20),
        CpuSeconds = (int)Math.Min(int.MaxValue, (long)SecondsPerPage * (MaxPages + 1)),
        FileBytes = MaxFileBytes + (16L << 20),
    };
}
