using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Redactor.TestKit.Service;

/// <summary>One running process of the program, as its operator starts it. What it says goes to a file, for tests that search it.</summary>
public sealed class ProgramProcess : IAsyncDisposable
{
    private const string Listening = "Redactor listens on ";

    private readonly Process process;
    private readonly StreamWriter log;
    private readonly TaskCompletionSource<Uri> address = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Task[] copying;

    private ProgramProcess(Process process, string logFile)
    {
        this.process = process;
        log = new StreamWriter(logFile, append: true, Encoding.UTF8) { AutoFlush = true };
        process.StandardInput.Close();
        copying = [CopyAsync(process.StandardOutput), CopyAsync(process.StandardError)];
        _ = Task.WhenAll(copying).ContinueWith(
            _ => address.TrySetException(new InvalidOperationException($"The program ended before it listened: see {logFile}.")), TaskScheduler.Default);
    }

    public int Id => process.Id;

    public bool HasExited => process.HasExited;

    /// <summary>Where <c>serve</c> and <c>web</c> listen, once they do.</summary>
    public Task<Uri> AddressAsync() => address.Task;

    /// <param name="library">Path of redactor.dll.</param>
    /// <param name="cpu">The one processor it may use; null for all.</param>
    public static ProgramProcess Start(string library, IEnumerable<string> arguments, IReadOnlyDictionary<string, string> environment, string logFile, int? cpu = null)
    {
        ArgumentNullException.ThrowIfNull(arguments);
        ArgumentNullException.ThrowIfNull(environment);
        List<string> command = ["dotnet", "exec", library, .. arguments];
        if (cpu is { } number) command.InsertRange(0, ["taskset", "-c", number.ToString(CultureInfo.InvariantCulture)]);
        var start = new ProcessStartInfo(command[0], command[1..])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["OMP_THREAD_LIMIT"] = "1";
        foreach (var (name, value) in environment) start.Environment[name] = value;
        return new ProgramProcess(Process.Start(start)!, logFile);
    }

    /// <summary>Runs a command to its end; gives back its standard output.</summary>
    /// <exception cref="InvalidOperationException">It failed.</exception>
    public static async Task<string> RunAsync(string library, IEnumerable<string> arguments, IReadOnlyDictionary<string, string> environment)
    {
        ArgumentNullException.ThrowIfNull(environment);
        var start = new ProcessStartInfo("dotnet", ["exec", library, .. arguments]) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in environment) start.Environment[name] = value;
        using var ran = Process.Start(start)!;
        var errors = ran.StandardError.ReadToEndAsync();
        var output = await ran.StandardOutput.ReadToEndAsync();
        await ran.WaitForExitAsync();
        return ran.ExitCode == 0 ? output : throw new InvalidOperationException($"redactor ended with {ran.ExitCode}: {await errors} {output}");
    }

    /// <summary>Ends it with SIGKILL: no code of its own runs any more.</summary>
    public async Task KillAsync()
    {
        if (!process.HasExited) process.Kill();
        await EndedAsync();
    }

    /// <summary>Tells it to stop with SIGTERM; gives back its exit code.</summary>
    public async Task<int> StopAsync()
    {
        using (var signal = Process.Start("kill", ["-TERM", process.Id.ToString(CultureInfo.InvariantCulture)])) await signal.WaitForExitAsync();
        await EndedAsync();
        return process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited) process.Kill(entireProcessTree: true);
        await EndedAsync();
        await log.DisposeAsync();
        process.Dispose();
    }

    private async Task EndedAsync()
    {
        await process.WaitForExitAsync();
        await Task.WhenAll(copying);
    }

    private async Task CopyAsync(StreamReader from)
    {
        while (await from.ReadLineAsync() is { } line)
        {
            if (line.StartsWith(Listening, StringComparison.Ordinal)) address.TrySetResult(new Uri(line[Listening.Length..]));
            lock (log) log.WriteLine(line);
        }
    }
}
