using System.Diagnostics;
using Redactor.TestKit;

namespace Redactor.EndToEnd.Tests;

/// <summary>What the launcher installs, on a machine that is made to lack a package; apt-get is one that only writes down what it is told.</summary>
public sealed class LauncherTests : IDisposable
{
    private const string Apt = """
        #!/bin/bash
        echo "apt-get $*; policy: $(tail -1 /usr/sbin/policy-rc.d 2>/dev/null)" >>"$LOG"
        case $* in *install*) mkdir -p /usr/lib/rabbitmq/lib/x/sbin; touch /usr/lib/rabbitmq/lib/x/sbin/rabbitmq-server; exit "$APT_END" ;; esac
        """;

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task The_broker_is_installed_for_tests_but_never_started()
    {
        var (said, log) = await RunAsync("missing_packages run; ensure_machine test; [[ ! -e /usr/sbin/policy-rc.d ]] && echo clean", aptEnd: 0);
        said.Split('\n').ShouldNotContain("rabbitmq-server", "only tests need it");
        said.ShouldContain("clean");
        var lines = log.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        lines.Single(l => l.Contains("install", StringComparison.Ordinal)).ShouldSatisfyAllConditions(
            l => l.ShouldContain(" rabbitmq-server"),
            l => l.ShouldContain("policy: exit 101"));
        lines[^1].ShouldBe("update-rc.d rabbitmq-server disable");
    }

    [Fact]
    public async Task A_failed_installation_leaves_no_policy_behind()
    {
        var (said, _) = await RunAsync("(ensure_machine test) || true; [[ ! -e /usr/sbin/policy-rc.d ]] && echo clean", aptEnd: 100);
        said.ShouldContain("clean");
        said.ShouldContain("apt-get failed");
    }

    // The launcher's functions without its last part, which would build and run the program.
    private async Task<(string Said, string Log)> RunAsync(string commands, int aptEnd)
    {
        Directory.CreateDirectory(folder["sbin"]);
        foreach (var (name, text) in new[] { ("apt-get", Apt), ("sbin/update-rc.d", "#!/bin/bash\necho \"update-rc.d $*\" >>\"$LOG\"\n"), ("sudo", "#!/bin/bash\nexec \"$@\"\n") })
        {
            await File.WriteAllTextAsync(folder[name], text);
            File.SetUnixFileMode(folder[name], UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        var lines = await File.ReadAllLinesAsync(Path.Combine(Repository.Root, "redactor"));
        var functions = lines.TakeWhile(l => !l.StartsWith("case ", StringComparison.Ordinal)).Where(l => !l.StartsWith("root=", StringComparison.Ordinal));
        await File.WriteAllTextAsync(folder["launcher"], $"root={Repository.Root}\n{string.Join('\n', functions)}\nsdk_present() {{ true; }}\nPATH=$STUBS:$PATH\n{commands}\n");
        var start = new ProcessStartInfo(
            "bwrap",
            [
                "--ro-bind", "/", "/", "--dev", "/dev", "--proc", "/proc", "--tmpfs", "/usr/lib/rabbitmq", "--bind", folder.Path, folder.Path,
                "--bind", folder["sbin"], "/usr/sbin", "--setenv", "STUBS", $"{folder.Path}:{folder["sbin"]}", "--setenv", "LOG", folder["log"], "--setenv", "APT_END", $"{aptEnd}",
                "bash", folder["launcher"],
            ])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var said = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (said + await errors, File.Exists(folder["log"]) ? await File.ReadAllTextAsync(folder["log"]) : "");
    }
}
