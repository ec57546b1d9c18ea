namespace Redactor.Pipeline.Processes;

/// <summary>What one jailed program may use; the kernel enforces each limit per process inside the jail.</summary>
public sealed record JailLimits
{
    /// <summary>Bytes of private writable memory of each process (RLIMIT_DATA, not address space); default 1 GiB.</summary>
    public long MemoryBytes { get; init; } = 1L << 30;

    /// <summary>Bytes of the managed heap of a .NET worker; default 256 MiB.</summary>
    public long ManagedHeapBytes { get; init; } = 256L << 20;

    /// <summary>CPU seconds of each process over its life; null for workers that live as long as the program.</summary>
    public int? CpuSeconds { get; init; } = 600;

    /// <summary>Bytes of the largest file a process may write, and of the private /tmp; default 256 MiB.</summary>
    public long FileBytes { get; init; } = 256L << 20;

    /// <summary>Processes and threads together; default 96. The kernel does not count those of root.</summary>
    public int Processes { get; init; } = 96;

    /// <summary>Open files of each process; default 128.</summary>
    public int OpenFiles { get; init; } = 128;

    internal IEnumerable<string> PrlimitArguments()
    {
        yield return $"--data={MemoryBytes}";
        if (CpuSeconds is { } seconds) yield return $"--cpu={seconds}";
        yield return $"--fsize={FileBytes}";
        yield return $"--nproc={Processes}";
        yield return $"--nofile={OpenFiles}";
        yield return "--core=0";
    }
}
