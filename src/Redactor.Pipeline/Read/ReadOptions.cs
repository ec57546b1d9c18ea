namespace Redactor.Pipeline.Read;

/// <summary>How pages are read: how many readers at once and the limits of each. Call <see cref="Validate"/> once at start.</summary>
public sealed record ReadOptions
{
    /// <summary>Reader processes, 1 to 64; default 2. Each holds up to about 350 MB.</summary>
    public int Readers { get; init; } = 2;

    /// <summary>Seconds that one page may take before its reader is killed, 1 to 600; default 90.</summary>
    public int SecondsPerPage { get; init; } = 90;

    /// <summary>Pixels that one page may have, raw or canonical; default 50 million (the largest is 200 million).</summary>
    public long MaxPixelsPerPage { get; init; } = 50_000_000;

    /// <summary>Bytes of private memory of each reader; default 1 GiB.</summary>
    public long MemoryBytes { get; init; } = 1L << 30;

    /// <summary>Pages after which a reader is replaced by a fresh one; default 500.</summary>
    public int PagesPerReader { get; init; } = 500;

    /// <summary>Throws <see cref="ArgumentOutOfRangeException"/> for a value that cannot be meant.</summary>
    public ReadOptions Validate()
    {
        Range(Readers, 1, 64, nameof(Readers));
        Range(SecondsPerPage, 1, 600, nameof(SecondsPerPage));
        Range(MaxPixelsPerPage, 10_000, 200_000_000, nameof(MaxPixelsPerPage));
        Range(MemoryBytes, 256L << 20, 16L << 30, nameof(MemoryBytes));
        Range(PagesPerReader, 1, 1_000_000, nameof(PagesPerReader));
        return this;
    }

    private static void Range(long value, long least, long most, string name)
    {
        if (value < least || value > most)
            throw new ArgumentOutOfRangeException(name, value, $"Must lie between {least} and {most}.");
    }
}
