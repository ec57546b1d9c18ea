using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace Redactor.Pipeline.Processes;

/// <summary>
/// One program running in the jail. It dies with this process and with <see cref="Kill"/>; disposing kills it and waits until it is gone.
/// A blocked read of <see cref="Output"/> does not heed cancellation: kill the process, and the read ends.
/// </summary>
public sealed class JailedProcess : IAsyncDisposable
{
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(2);

    private readonly Process process;
    private readonly bool isJailed;
    private int killed;

    private JailedProcess(Process process, bool isJailed)
    {
        this.isJailed = isJailed;
        this.process = process;
        Input = process.StandardInput.BaseStream;
        Output = process.StandardOutput.BaseStream;
    }

    /// <summary>The program's stdin; close it to say that nothing more comes.</summary>
    public Stream Input { get; }

    /// <summary>The program's stdout; unbuffered.</summary>
    public Stream Output { get; }

    /// <summary>Process id on the host of the jail's outermost process.</summary>
    public int Id => process.Id;

    public bool HasExited => process.HasExited;

    /// <summary>True once <see cref="Kill"/> was called.</summary>
    public bool WasKilled => Volatile.Read(ref killed) != 0;

    public static JailedProcess Start(Jail jail, JailRequest request)
    {
        ArgumentNullException.ThrowIfNull(jail);
        ArgumentNullException.ThrowIfNull(request);
        return new JailedProcess(LaunchThread.Start(jail.StartInfo(request)), jail.IsJailed);
    }

    /// <summary>Kills the program and all its children at once; harmless when it is gone already.</summary>
    public void Kill()
    {
        Interlocked.Exchange(ref killed, 1);
        // Killing the first process of the jail ends all others, and bubblewrap outside is left to collect it: no orphan, no zombie.
        if (!isJailed || !KillFirstInside()) KillTree(process);
    }

    /// <summary>Exit code; 128 + n when signal n ended the program.</summary>
    public async Task<int> WaitAsync(CancellationToken cancellationToken)
    {
        await process.WaitForExitAsync(cancellationToken);
        return process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        Kill();
        using (var clock = new CancellationTokenSource(Grace))
            await process.WaitForExitAsync(clock.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (!process.HasExited) KillTree(process);
        await process.WaitForExitAsync(CancellationToken.None);
        await Input.DisposeAsync().AsTask().ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await Output.DisposeAsync();
        process.Dispose();
    }

    private static void KillTree(Process process)
    {
        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (InvalidOperationException)
        {
            // Gone already.
        }
    }

    private bool KillFirstInside()
    {
        try
        {
            var children = File.ReadAllText($"/proc/{process.Id}/task/{process.Id}/children");
            if (!int.TryParse(children.AsSpan().Trim(), CultureInfo.InvariantCulture, out var first)) return false;
            using var inside = Process.GetProcessById(first);
            inside.Kill();
            return true;
        }
        catch (Exception error) when (error is IOException or ArgumentException or InvalidOperationException or Win32Exception)
        {
            return false;
        }
    }
}
