using System.Diagnostics;
using System.Globalization;
using System.Text;
using Redactor.Pipeline.Processes;

namespace Redactor.Pipeline.Tests.Processes;

public sealed class JailedProcessTests
{
    [Fact]
    public async Task A_worker_speaks_over_its_pipes()
    {
        await using var worker = JailedProcess.Start(Jails.Real, JailRequest.Worker("echo"));
        await worker.Input.WriteAsync("page"u8.ToArray());
        worker.Input.Close();
        using var reader = new StreamReader(worker.Output, Encoding.UTF8);
        (await reader.ReadToEndAsync()).ShouldBe("page");
        (await worker.WaitAsync(CancellationToken.None)).ShouldBe(0);
    }

    [Fact]
    public async Task A_worker_runs_without_a_jail_only_where_that_was_allowed()
    {
        var jail = Jail.Open(new SandboxOptions
        {
            BubblewrapPath = "/nonexistent",
            Environment = SandboxOptions.Development,
            UnsafeWithoutSandbox = true,
        });
        await using var worker = JailedProcess.Start(jail, JailRequest.Worker("echo"));
        worker.Input.Close();
        (await worker.WaitAsync(CancellationToken.None)).ShouldBe(0);
    }

    [Fact]
    public async Task Killing_ends_all_processes_inside_and_leaves_no_zombie()
    {
        var marker = "3" + Environment.ProcessId.ToString(CultureInfo.InvariantCulture);
        var process = JailedProcess.Start(
            Jails.Real, JailRequest.Tool("sh", ["-c", $"sleep {marker} & sleep {marker} & echo up; wait"]));
        var id = process.Id;
        (await process.Output.ReadAsync(new byte[8])).ShouldBe(3);
        await UntilAsync(() => ProcessesWith(marker) > 1);
        process.Kill();
        (await process.Output.ReadAsync(new byte[8])).ShouldBe(0);
        await process.DisposeAsync();
        await UntilAsync(() => ProcessesWith(marker) == 0);
        File.Exists($"/proc/{id}/stat").ShouldBeFalse();
    }

    [Fact]
    public async Task A_child_outlives_the_thread_that_asked_for_it()
    {
        JailedProcess? process = null;
        var thread = new Thread(() => process = JailedProcess.Start(Jails.Real, JailRequest.Tool("cat", [])));
        thread.Start();
        thread.Join();
        await Task.Delay(200);
        await using var worker = process.ShouldNotBeNull();
        await worker.Input.WriteAsync("a"u8.ToArray());
        await worker.Input.FlushAsync();
        (await worker.Output.ReadAsync(new byte[8])).ShouldBe(1);
    }

    [Fact]
    public async Task The_jail_dies_with_a_parent_that_is_killed()
    {
        // The parent is a shell that becomes bubblewrap's parent and is killed by -9, as the out-of-memory killer would.
        var marker = "4" + Environment.ProcessId.ToString(CultureInfo.InvariantCulture);
        var request = JailRequest.Tool("sleep", [marker]);
        var info = new ProcessStartInfo("/bin/sh") { UseShellExecute = false };
        info.ArgumentList.Add("-c");
        info.ArgumentList.Add("\"$@\" <&0 & wait");
        info.ArgumentList.Add("sh");
        info.ArgumentList.Add("/usr/bin/bwrap");
        foreach (var argument in JailCommandLine.Jailed(request, new SandboxOptions(), forbidNesting: false)) info.ArgumentList.Add(argument);
        using var parent = Process.Start(info).ShouldNotBeNull();
        // Its command line begins with the program only once the jail stands.
        await UntilAsync(() => ProcessesWith(marker, "/usr/bin/sleep") == 1);
        parent.Kill();
        await parent.WaitForExitAsync();
        await UntilAsync(() => ProcessesWith(marker) == 0);
    }

    [Fact]
    public async Task Memory_beyond_the_limit_is_refused()
    {
        var limits = new JailLimits { MemoryBytes = 64 << 20 };
        (await Jails.ShellAsync("head -c 200000000 /dev/zero | tail -c 150000000 2>/dev/null | wc -c", limits)).ShouldBe("0");
    }

    [Fact]
    public async Task A_managed_worker_keeps_to_its_heap()
    {
        var limits = new JailLimits { ManagedHeapBytes = 24 << 20 };
        await using var worker = JailedProcess.Start(Jails.Real, JailRequest.Worker("echo", limits));
        await Should.ThrowAsync<IOException>(async () =>
        {
            for (var block = 0; block < 64; block++) await worker.Input.WriteAsync(new byte[1 << 20]);
        });
        (await worker.WaitAsync(CancellationToken.None)).ShouldNotBe(0);
    }

    [Fact]
    public async Task Computing_beyond_the_limit_is_killed()
    {
        var result = await JailedCommand.RunAsync(
            Jails.Real, "sh", ["-c", "while :; do :; done"], default, TimeSpan.FromSeconds(60), limits: new JailLimits { CpuSeconds = 1 });
        result.TimedOut.ShouldBeFalse();
        result.ExitCode.ShouldBe(128 + 9);
    }

    [Fact]
    public async Task Files_and_the_private_folder_are_limited()
    {
        var limits = new JailLimits { FileBytes = 1 << 20 };
        (await Jails.ShellAsync("head -c 2000000 /dev/zero > /tmp/a 2>/dev/null; stat -c %s /tmp/a", limits)).ShouldBe("1048576");
        var both = await Jails.ShellAsync("head -c 900000 /dev/zero > /tmp/a; head -c 900000 /dev/zero 2>/dev/null > /tmp/b; cat /tmp/* | wc -c", limits);
        int.Parse(both, CultureInfo.InvariantCulture).ShouldBeLessThanOrEqualTo(1 << 20);
    }

    private static int ProcessesWith(string argument, string program = "") => Array.FindAll(
        Directory.GetDirectories("/proc"),
        folder => char.IsAsciiDigit(Path.GetFileName(folder)[0])
            && CommandLine(folder) is var line
            && line.StartsWith(program, StringComparison.Ordinal)
            && line.Contains('\0' + argument, StringComparison.Ordinal)).Length;

    private static string CommandLine(string folder)
    {
        try
        {
            return File.ReadAllText(Path.Combine(folder, "cmdline"));
        }
        catch (IOException)
        {
            return "";
        }
    }

    private static async Task UntilAsync(Func<bool> condition)
    {
        for (var round = 0; round < 500 && !condition(); round++) await Task.Delay(20);
        condition().ShouldBeTrue();
    }
}
