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
            (await File.ReadAllTextAsync(Path.Combine(output, "transcript.txt"))).ShouldContain("[PERSON 1]");
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
