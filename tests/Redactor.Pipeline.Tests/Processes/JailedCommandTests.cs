using System.Text;
using Redactor.Pipeline.Processes;

namespace Redactor.Pipeline.Tests.Processes;

public sealed class JailedCommandTests
{
    private static readonly TimeSpan Long = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task The_input_lies_in_a_file_and_the_output_comes_back()
    {
        var result = await JailedCommand.RunAsync(
            Jails.Real, "wc", ["-c", JailedCommand.InputFile], new byte[123_456], Long);
        result.Succeeded.ShouldBeTrue();
        Encoding.ASCII.GetString(result.Output).ShouldBe("123456 /tmp/input\n");
    }

    [Fact]
    public async Task Without_a_jail_the_input_lies_in_memory_and_is_gone_afterwards()
    {
        var jail = Jail.Open(new SandboxOptions { BubblewrapPath = "/nonexistent", Environment = SandboxOptions.Development, UnsafeWithoutSandbox = true });
        var result = await JailedCommand.RunAsync(jail, "wc", ["-c", JailedCommand.InputFile], new byte[1234], Long);
        Encoding.ASCII.GetString(result.Output).ShouldStartWith("1234 /dev/shm/redactor-");
        File.Exists(Encoding.ASCII.GetString(result.Output)[5..].Trim()).ShouldBeFalse();
    }

    [Fact]
    public async Task Arguments_pass_unchanged()
    {
        var result = await JailedCommand.RunAsync(Jails.Real, "printf", ["%s|", "a b", "$(id)", "қаз '\"", ""], new byte[1], Long);
        Encoding.UTF8.GetString(result.Output).ShouldBe("a b|$(id)|қаз '\"||");
    }

    [Fact]
    public async Task The_exit_code_is_the_tool_s()
    {
        var result = await JailedCommand.RunAsync(Jails.Real, "sh", ["-c", "exit 7"], default, Long);
        result.ExitCode.ShouldBe(7);
        result.Succeeded.ShouldBeFalse();
    }

    [Fact]
    public async Task Output_beyond_the_cap_is_cut_and_said_so()
    {
        var result = await JailedCommand.RunAsync(Jails.Real, "yes", [], default, Long, outputLimit: 100_000);
        result.Truncated.ShouldBeTrue();
        result.Output.Length.ShouldBeLessThanOrEqualTo(100_000);
        result.Succeeded.ShouldBeFalse();
    }

    [Fact]
    public async Task A_tool_that_hangs_is_killed()
    {
        var result = await JailedCommand.RunAsync(Jails.Real, "sleep", ["1000"], default, TimeSpan.FromMilliseconds(300));
        result.TimedOut.ShouldBeTrue();
        result.Succeeded.ShouldBeFalse();
    }

    [Fact]
    public async Task A_cancelled_run_ends_the_tool()
    {
        using var cancel = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));
        await Should.ThrowAsync<OperationCanceledException>(() =>
            JailedCommand.RunAsync(Jails.Real, "sleep", ["1000"], default, Long, cancellationToken: cancel.Token));
    }

    [Fact]
    public async Task A_tool_that_does_not_read_its_input_does_no_harm()
    {
        var result = await JailedCommand.RunAsync(Jails.Real, "true", [], new byte[5_000_000], Long);
        result.ExitCode.ShouldBe(0);
    }

    [Fact]
    public async Task Poppler_and_qpdf_run_in_the_jail()
    {
        foreach (var tool in (string[])["pdftoppm", "pdftotext", "pdfinfo"])
            (await JailedCommand.RunAsync(Jails.Real, tool, ["-v"], default, Long)).ExitCode.ShouldBe(0);
        (await JailedCommand.RunAsync(Jails.Real, "qpdf", ["--version"], default, Long)).Succeeded.ShouldBeTrue();
    }
}
