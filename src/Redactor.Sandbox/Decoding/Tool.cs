using System.Diagnostics;
using System.Globalization;

namespace Redactor.Sandbox.Decoding;

/// <summary>A program of the system that the decoder runs beside itself in the same jail, with a CPU limit of its own.</summary>
internal sealed class Tool : IDisposable
{
    private const int MaxWords = 1 << 20;
    private readonly Process process;
    private readonly Task<string> complaints;

    private Tool(Process process)
    {
        this.process = process;
        complaints = Task.Factory.StartNew(ReadComplaints, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
    }

    public Stream Output => process.StandardOutput.BaseStream;

    public static Tool Start(string name, int cpuSeconds, params ReadOnlySpan<string> arguments)
    {
        var info = new ProcessStartInfo("/usr/bin/prlimit")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            UseShellExecute = false,
        };
        info.ArgumentList.Add(string.Create(CultureInfo.InvariantCulture, $"--cpu={cpuSeconds}"));
        info.ArgumentList.Add("--");
        info.ArgumentList.Add("/usr/bin/" + name);
        foreach (var argument in arguments) info.ArgumentList.Add(argument);
        var started = Process.Start(info) ?? throw new IOException("The tool did not start.");
        started.StandardInput.Close();
        return new Tool(started);
    }

    /// <summary>All that the tool prints, at most about a million characters.</summary>
    public string ReadToEnd()
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        var buffer = new char[4096];
        int read;
        for (var total = 0; total < MaxWords && (read = process.StandardOutput.Read(buffer)) > 0; total += read) text.Write(buffer, 0, read);
        return text.ToString();
    }

    /// <summary>Waits for the end; gives how it ended and what it complained of.</summary>
    public ToolEnd Wait()
    {
        process.WaitForExit();
        return new ToolEnd(process.ExitCode, complaints.Result);
    }

    public void Dispose()
    {
        if (!process.HasExited) process.Kill();
        process.WaitForExit();
        complaints.Wait();
        process.Dispose();
    }

    private string ReadComplaints()
    {
        var kept = new System.Text.StringBuilder();
        var buffer = new char[1024];
        int read;
        while ((read = process.StandardError.Read(buffer)) > 0)
        {
            if (kept.Length < 1 << 16) kept.Append(buffer, 0, read);
        }

        return kept.ToString();
    }
}

/// <summary>How a tool ended. The complaints never leave the decoder.</summary>
internal sealed record ToolEnd(int ExitCode, string Complaints)
{
    private const int KilledBySignal = 128;

    public bool RanOutOfTime => ExitCode is KilledBySignal + 9 or KilledBySignal + 24;

    public bool RanOutOfMemory => Complains("ut of memory") || Complains("bad_alloc") || Complains("Bogus memory allocation");

    public bool Crashed => ExitCode > KilledBySignal;

    public bool Complains(string words) => Complaints.Contains(words, StringComparison.Ordinal);
}
