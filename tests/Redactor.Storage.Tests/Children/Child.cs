using System.Diagnostics;

namespace Redactor.Storage.Tests.Children;

/// <summary>A process of our own that plays one of <see cref="Roles"/>; killed with SIGKILL when disposed of.</summary>
internal sealed class Child : IDisposable
{
    private readonly Process process;

    private Child(Process process) => this.process = process;

    public int ExitCode => process.ExitCode;

    /// <param name="wrapper">A program and its arguments that start the child, such as a sandbox.</param>
    public static Child Start(string[] arguments, params string[] wrapper)
    {
        string[] line = [.. wrapper, "dotnet", "exec", typeof(Child).Assembly.Location, .. arguments];
        var start = new ProcessStartInfo(line[0], line[1..]) { UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true };
        // Code pages written twice count as files too, and a child that starves for files must still run.
        start.Environment["DOTNET_EnableWriteXorExecute"] = "0";
        start.Environment["DOTNET_TieredPGO"] = "0";
        return new(Process.Start(start)!);
    }

    public async Task<string?> ReadLineAsync() => await process.StandardOutput.ReadLineAsync();

    /// <summary>SIGKILL, and everything it had said before.</summary>
    public async Task<IReadOnlyList<string>> KillAsync()
    {
        process.Kill();
        var said = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return said.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    public async Task<string> EndAsync()
    {
        var said = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return said;
    }

    public void Dispose()
    {
        if (!process.HasExited) process.Kill();
        process.Dispose();
    }
}
