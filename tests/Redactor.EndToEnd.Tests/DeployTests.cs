using System.Text.RegularExpressions;
using Redactor.TestKit;

namespace Redactor.EndToEnd.Tests;

/// <summary>What deploy/ starts is there: verbs, options and settings are those of the program, and the units are in order.</summary>
public sealed partial class DeployTests
{
    private static readonly string Deploy = Path.Combine(Repository.Root, "deploy");

    [Fact]
    public async Task Every_verb_and_option_that_units_containers_and_readme_use_is_known()
    {
        var lines = Directory.GetFiles(Deploy, "*", SearchOption.AllDirectories).SelectMany(File.ReadAllLines).ToList();
        var verbs = lines.SelectMany(l => Verbs().Matches(l)).Select(m => m.Groups[1].Value).Distinct(StringComparer.Ordinal).ToList();
        verbs.ShouldBe(["serve", "web", "worker", "key create", "key rotate", "audit head", "audit verify"], ignoreOrder: true);
        foreach (var verb in verbs)
        {
            var help = await RedactorProgram.RunAsync([.. verb.Split(' '), "--help"]);
            help.ExitCode.ShouldBe(0, verb);
            help.Output.ShouldContain($"redactor {verb}");
        }

        var web = await RedactorProgram.RunAsync(["web", "--help"]);
        foreach (var option in (string[])["--listen", "--behind-proxy"]) web.Output.ShouldContain(option);
    }

    [Fact]
    public void Every_variable_is_one_that_the_program_reads()
    {
        var source = File.ReadAllText(Path.Combine(Repository.Root, "src", "Redactor.Server", "Hosting", "ServiceConfiguration.cs"));
        var used = Directory.GetFiles(Deploy, "*", SearchOption.AllDirectories).SelectMany(f => Variables().Matches(File.ReadAllText(f))).Select(m => m.Value);
        foreach (var variable in used.Distinct(StringComparer.Ordinal).Where(v => v != "REDACTOR_HEALTH_PORT")) // of the image's own health check
        {
            var name = variable.EndsWith("_FILE", StringComparison.Ordinal) ? variable[..^"_FILE".Length] : variable;
            source.ShouldContain($"\"{name}\"");
        }
    }

    [Fact]
    public async Task The_units_are_what_systemd_takes()
    {
        using var folder = new TemporaryFolder();
        foreach (var unit in Directory.GetFiles(Path.Combine(Deploy, "systemd"), "*.service"))
        {
            var text = await File.ReadAllTextAsync(unit);
            // Tools are looked for on this machine, not on the one it is for.
            var copy = folder[Path.GetFileName(unit).Replace("@", "@1", StringComparison.Ordinal)];
            await File.WriteAllTextAsync(copy, text.Replace("/usr/bin/dotnet", "/usr/bin/env", StringComparison.Ordinal));
            var said = await RedactorProgram.ToolAsync("systemd-analyze", "verify", "--man=no", copy);
            said.ShouldBeEmpty();
            text.ShouldContain("NoNewPrivileges=yes");
        }
    }

    [Fact]
    public async Task Secrets_of_the_compose_file_are_made_once_and_are_private()
    {
        using var folder = new TemporaryFolder();
        File.Copy(Path.Combine(Deploy, "compose", "make-secrets"), folder["make-secrets"]);
        await RedactorProgram.ToolAsync("bash", folder["make-secrets"]);
        var before = Directory.GetFiles(folder["secrets"]).ToDictionary(f => f, File.ReadAllText, StringComparer.Ordinal);
        await RedactorProgram.ToolAsync("bash", folder["make-secrets"]);
        foreach (var (file, text) in before)
        {
            (await File.ReadAllTextAsync(file)).ShouldBe(text);
            File.GetUnixFileMode(file).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }

        Convert.FromBase64String(before[folder["secrets/master_key"]]).Length.ShouldBe(32);
        var compose = await File.ReadAllTextAsync(Path.Combine(Deploy, "compose", "compose.yaml"));
        foreach (Match used in Secrets().Matches(compose)) before.ShouldContainKey(folder["secrets/" + used.Groups[1].Value]);
    }

    [GeneratedRegex(@"(?:^ExecStart=.*redactor\.dll |^CMD \[""|command: \[|`(?:\./)?redactor )(serve|web|worker|key [a-z]+|audit [a-z]+)", RegexOptions.NonBacktracking)]
    private static partial Regex Verbs();

    [GeneratedRegex(@"\bREDACTOR_[A-Z0-9_]+\b", RegexOptions.NonBacktracking)]
    private static partial Regex Variables();

    [GeneratedRegex(@"file: \./secrets/(\S+)", RegexOptions.NonBacktracking)]
    private static partial Regex Secrets();
}
