using System.Buffers;

namespace Redactor.Pipeline.Processes;

/// <summary>What a jailed command left: exit code, stdout, and whether stdout or the time was cut off.</summary>
public sealed record JailedCommandResult(int ExitCode, byte[] Output, bool Truncated, bool TimedOut)
{
    /// <summary>Exit code 0 with all of the output.</summary>
    public bool Succeeded => ExitCode == 0 && !Truncated && !TimedOut;
}

/// <summary>Runs a system tool (pdftoppm, pdftotext, qpdf) in the jail on bytes in memory and collects its stdout.</summary>
public static class JailedCommand
{
    /// <summary>Stands in the arguments for the file that holds the input bytes inside the jail.</summary>
    public const string InputFile = "/tmp/input";

    private const string CopyInputThenRun = "cat > \"$0\" && exec \"$@\" </dev/null";

    /// <summary>
    /// Runs <c>/usr/bin/<paramref name="tool"/></c>. With <paramref name="input"/> the bytes lie in <see cref="InputFile"/> (in the jail's
    /// private memory file system) while the tool runs. Output beyond <paramref name="outputLimit"/> bytes or time beyond
    /// <paramref name="timeout"/> kills the tool.
    /// </summary>
    public static async Task<JailedCommandResult> RunAsync(
        Jail jail,
        string tool,
        IReadOnlyList<string> arguments,
        ReadOnlyMemory<byte> input,
        TimeSpan timeout,
        long outputLimit = 256L << 20,
        JailLimits? limits = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(jail);
        ArgumentNullException.ThrowIfNull(arguments);
        using var shelf = jail.IsJailed || input.IsEmpty ? null : new MemoryFolder();
        var file = shelf?.File ?? InputFile;
        var request = input.IsEmpty
            ? JailRequest.Tool(tool, arguments, limits)
            : JailRequest.Tool("sh", ["-c", CopyInputThenRun, file, "/usr/bin/" + tool, .. arguments.Select(a => a == InputFile ? file : a)], limits);
        await using var process = JailedProcess.Start(jail, request);
        using var clock = new CancellationTokenSource(timeout);
        await using var stop = clock.Token.Register(process.Kill);
        await using var cancel = cancellationToken.Register(process.Kill);
        var feeding = FeedAsync(process.Input, input);
        var (output, truncated) = await CollectAsync(process, outputLimit);
        await feeding;
        var exitCode = await process.WaitAsync(CancellationToken.None);
        cancellationToken.ThrowIfCancellationRequested();
        return new JailedCommandResult(exitCode, output, truncated, clock.IsCancellationRequested && process.WasKilled);
    }

    private static async Task FeedAsync(Stream stdin, ReadOnlyMemory<byte> input)
    {
        try
        {
            await stdin.WriteAsync(input, CancellationToken.None);
            stdin.Close();
        }
        catch (IOException)
        {
            // The tool ended before it read everything; its exit code tells.
        }
    }

    private static async Task<(byte[] Output, bool Truncated)> CollectAsync(JailedProcess process, long limit)
    {
        using var output = new MemoryStream();
        var buffer = ArrayPool<byte>.Shared.Rent(1 << 16);
        try
        {
            int read;
            while ((read = await process.Output.ReadAsync(buffer, CancellationToken.None)) > 0)
            {
                if (output.Length + read > limit)
                {
                    process.Kill();
                    return (output.ToArray(), Truncated: true);
                }

                output.Write(buffer, 0, read);
            }

            return (output.ToArray(), Truncated: false);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer, clearArray: true);
        }
    }
}
