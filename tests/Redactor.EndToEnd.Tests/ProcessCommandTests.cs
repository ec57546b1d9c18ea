using System.Text.Json;
using Redactor.TestKit;

namespace Redactor.EndToEnd.Tests;

/// <summary>The main job on the sample scans, as the caseworker runs it.</summary>
public sealed class ProcessCommandTests
{
    private static readonly string Samples = Path.Combine(Repository.Root, "tests", "samples");

    [Fact]
    public async Task Every_sample_becomes_a_verified_pdf_with_transcript_and_report()
    {
        using var folder = new TemporaryFolder();
        var end = await RedactorProgram.RunAsync(["process", Samples, "--out", folder["out"], "--unreviewed", "--json"]);
        end.ExitCode.ShouldBe(0, end.Output + end.Errors);
        var inputs = Directory.GetFiles(Samples).Where(f => !f.EndsWith(".md", StringComparison.Ordinal)).ToList();
        end.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length.ShouldBe(inputs.Count);
        foreach (var input in inputs)
        {
            var output = Path.Combine(folder["out"], Path.GetFileNameWithoutExtension(input));
            Directory.GetFiles(output).Select(Path.GetFileName).ShouldBe(["redacted.pdf", "report.json", "transcript.txt"], ignoreOrder: true);
            await RedactorProgram.ToolAsync("qpdf", "--check", Path.Combine(output, "redacted.pdf"));
            using var report = JsonDocument.Parse(await File.ReadAllBytesAsync(Path.Combine(output, "report.json")));
            report.RootElement.GetProperty("verdict").GetString().ShouldBe("verified");
            report.RootElement.GetProperty("reviewed").GetBoolean().ShouldBeFalse();
            report.RootElement.GetProperty("leakCheck").GetProperty("passed").GetBoolean().ShouldBeTrue();
            report.RootElement.GetProperty("findingsByType").GetProperty("PERSON").GetInt32().ShouldBeGreaterThan(0);
            (await File.ReadAllTextAsync(Path.Combine(output, "transcript.txt"))).ShouldContain("[PERSON-1]");
        }

        await SecondRunDoesNothingAsync(folder["out"], inputs.Count);
    }

    [Fact]
    public async Task Without_approval_nothing_is_burned_and_a_review_is_due()
    {
        using var folder = new TemporaryFolder();
        var end = await RedactorProgram.RunAsync(["process", Path.Combine(Samples, "en-clinical-note.jpg"), "--out", folder["out"], "--languages", "en"]);
        end.ExitCode.ShouldBe(0, end.Errors);
        end.Errors.ShouldContain("A review is due");
        Directory.GetFiles(folder["out/en-clinical-note"]).Select(Path.GetFileName).ShouldBe(["findings.json"]);
    }

    [Fact]
    public async Task The_strict_policy_hands_out_a_checked_transcript_and_no_page()
    {
        using var folder = new TemporaryFolder();
        string[] command = ["process", Path.Combine(Samples, "en-clinical-note.jpg"), "--out", folder["out"], "--unreviewed", "--policy", "strict"];
        var end = await RedactorProgram.RunAsync(command);
        end.ExitCode.ShouldBe(0, end.Errors);
        Directory.GetFiles(folder["out/en-clinical-note"]).Select(Path.GetFileName).ShouldBe(["report.json", "transcript.txt"], ignoreOrder: true);
        using var report = JsonDocument.Parse(await File.ReadAllBytesAsync(folder["out/en-clinical-note/report.json"]));
        report.RootElement.GetProperty("release").GetString().ShouldBe("transcript");
        report.RootElement.TryGetProperty("output", out _).ShouldBeFalse();
        var transcript = await File.ReadAllBytesAsync(folder["out/en-clinical-note/transcript.txt"]);
        report.RootElement.GetProperty("transcript").GetProperty("sha256").GetString().ShouldBe(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(transcript)));
        report.RootElement.GetProperty("leakCheck").GetProperty("probes").EnumerateArray().Select(p => p.GetString()).ShouldContain("transcript/1");
        (await RedactorProgram.RunAsync(command)).Output.ShouldContain("already-done");
    }

    [Fact]
    public async Task A_policy_and_lists_from_files_are_used_and_a_changed_one_does_the_work_again()
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder["own.json"], """{"version": 1, "name": "own", "types": {"DATE": "generalize", "AGE": "generalize"}}""");
        await File.WriteAllTextAsync(folder["deny.txt"], "# of this case\nclinic\n");
        string[] command = ["process", Path.Combine(Samples, "en-clinical-note.jpg"), "--out", folder["out"], "--unreviewed", "--policy", folder["own.json"], "--deny", folder["deny.txt"]];
        var end = await RedactorProgram.RunAsync(command);
        end.ExitCode.ShouldBe(0, end.Errors);
        using var report = JsonDocument.Parse(await File.ReadAllBytesAsync(folder["out/en-clinical-note/report.json"]));
        report.RootElement.GetProperty("policy").GetString().ShouldBe("own");
        report.RootElement.GetProperty("policyHash").GetString()!.Length.ShouldBe(64);
        report.RootElement.GetProperty("lists").GetProperty("deny").GetInt32().ShouldBe(1);

        await File.WriteAllTextAsync(folder["own.json"], """{"version": 1, "name": "own", "types": {"DATE": "burn", "AGE": "generalize"}}""");
        (await RedactorProgram.RunAsync(command)).Output.ShouldNotContain("already-done");
    }

    [Fact]
    public async Task A_policy_that_cannot_be_used_stops_the_run_and_says_where()
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder["own.json"], """{"version": 1, "name": "own", "types": {"PERSON": "keep", "AGE": "burn"}}""");
        await File.WriteAllTextAsync(folder["deny.txt"], "ok\nA\n");
        var input = Path.Combine(Samples, "en-clinical-note.jpg");
        (await RedactorProgram.RunAsync(["process", input, "--out", folder["out"], "--policy", folder["own.json"]])).ShouldSatisfyAllConditions(
            e => e.ExitCode.ShouldBe(2), e => e.Errors.ShouldContain("types.PERSON"), e => e.Errors.ShouldContain("own.json"));
        (await RedactorProgram.RunAsync(["process", input, "--out", folder["out"], "--deny", folder["deny.txt"]])).ShouldSatisfyAllConditions(
            e => e.ExitCode.ShouldBe(2), e => e.Errors.ShouldContain("Line 2"));
        Directory.Exists(folder["out"]).ShouldBeFalse();
    }

    [Fact]
    public async Task Rejected_inputs_are_named_with_advice_and_the_others_finish()
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder["letter.docx"], "PK\u0003\u0004 not really");
        await File.WriteAllBytesAsync(folder["empty.pdf"], []);
        File.CreateSymbolicLink(folder["link.pdf"], Path.Combine(Samples, "case-file.pdf"));
        var end = await RedactorProgram.RunAsync(
            ["process", folder["letter.docx"], folder["empty.pdf"], folder["link.pdf"], Path.Combine(Samples, "en-clinical-note.jpg"), "--out", folder["out"], "--unreviewed"]);
        end.ExitCode.ShouldBe(3, end.Errors);
        end.Output.ShouldContain("empty: rejected: The file is empty");
        end.Output.ShouldContain("link: rejected: This is a link");
        File.Exists(folder["out/en-clinical-note/redacted.pdf"]).ShouldBeTrue();
        File.Exists(folder["out/empty/redacted.pdf"]).ShouldBeFalse();
        (await File.ReadAllTextAsync(folder["out/empty/report.json"])).ShouldContain("\"code\": \"Empty\"");
    }

    [Theory]
    [InlineData("process", "tests/samples")]
    [InlineData("process", "nowhere.pdf", "--out", "x")]
    [InlineData("process", "tests/samples", "--out", "x", "--languages", "klingon")]
    [InlineData("process", "tests/samples", "--out", "x", "--policy", "nothing")]
    [InlineData("process", "tests/samples", "--out", "x", "--jobs", "0")]
    [InlineData("frobnicate")]
    public async Task Wrong_usage_is_explained(params string[] arguments)
    {
        var end = await RedactorProgram.RunAsync(arguments);
        end.ExitCode.ShouldBe(2);
        end.Errors.ShouldNotBeEmpty();
        end.Errors.ShouldNotContain("   at ");
    }

    private static async Task SecondRunDoesNothingAsync(string output, int inputs)
    {
        var before = Directory.GetFiles(output, "redacted.pdf", SearchOption.AllDirectories).ToDictionary(f => f, File.GetLastWriteTimeUtc, StringComparer.Ordinal);
        var end = await RedactorProgram.RunAsync(["process", Samples, "--out", output, "--unreviewed"]);
        end.ExitCode.ShouldBe(0, end.Errors);
        end.Output.Split("already-done").Length.ShouldBe(inputs + 1);
        foreach (var (file, time) in before) File.GetLastWriteTimeUtc(file).ShouldBe(time);
    }
}
