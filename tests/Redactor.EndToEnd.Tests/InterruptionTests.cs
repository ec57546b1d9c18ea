using System.Diagnostics;
using Redactor.TestKit;

namespace Redactor.EndToEnd.Tests;

/// <summary>Law 7 for one machine: whatever stops the program, no half-written output is left and the next run finishes.</summary>
public sealed class InterruptionTests
{
    private static readonly string Input = Path.Combine(Repository.Root, "tests", "samples", "case-file.pdf");

    [Theory]
    [InlineData("TERM", 130)] // the same path as Ctrl-C, which a shell hides from programs that it starts in the background
    [InlineData("KILL", 137)]
    public async Task A_stopped_run_leaves_nothing_half_written_and_the_next_one_finishes(string signal, int exitCode)
    {
        using var folder = new TemporaryFolder();
        using (var process = RedactorProgram.Start(["process", Input, "--out", folder["out"], "--unreviewed"]))
        {
            process.StandardInput.Close();
            await UntilReadingAsync(process);
            await RedactorProgram.ToolAsync("kill", "-" + signal, $"{process.Id}");
            await process.StandardError.ReadToEndAsync();
            await process.WaitForExitAsync();
            process.ExitCode.ShouldBe(exitCode);
        }

        Directory.Exists(folder["out/case-file"]).ShouldBeFalse();
        if (signal == "TERM") Directory.EnumerateDirectories(folder["out"], ".*.partial*").ShouldBeEmpty();
        var end = await RedactorProgram.RunAsync(["process", Input, "--out", folder["out"], "--unreviewed"]);
        end.ExitCode.ShouldBe(0, end.Errors);
        File.Exists(folder["out/case-file/redacted.pdf"]).ShouldBeTrue();
        Directory.EnumerateFileSystemEntries(folder["out"], ".*.partial*").ShouldBeEmpty();
    }

    [Fact]
    public async Task Two_runs_give_the_same_bytes_whatever_the_parallelism()
    {
        using var folder = new TemporaryFolder();
        foreach (var parallel in (string[])["1", "3"])
            (await RedactorProgram.RunAsync(["process", Input, "--out", folder["out" + parallel], "--unreviewed", "--jobs", parallel])).ExitCode.ShouldBe(0);
        var one = await File.ReadAllBytesAsync(folder["out1/case-file/redacted.pdf"]);
        var three = await File.ReadAllBytesAsync(folder["out3/case-file/redacted.pdf"]);
        three.ShouldBe(one);
    }

    private static async Task UntilReadingAsync(Process process)
    {
        while (await process.StandardError.ReadLineAsync() is { } line)
        {
            if (line.Contains("reading", StringComparison.Ordinal)) return;
        }

        throw new InvalidOperationException("The program ended before it read a page.");
    }
}
