using Redactor.TestKit;

namespace Redactor.EndToEnd.Tests;

/// <summary>Law 6: no word of a testimony is in what the program says, writes beside its output, or leaves behind.</summary>
public sealed class NoTestimonyTests
{
    private static readonly string Input = Path.Combine(Repository.Root, "tests", "samples", "en-clinical-note.jpg");

    [Fact]
    public async Task Neither_words_nor_pixels_of_the_page_are_left_anywhere_but_in_the_output()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder["tmp"]);
        var end = await RedactorProgram.RunAsync(
            ["process", Input, "--out", folder["out"], "--unreviewed", "--languages", "en"], environment: new Dictionary<string, string>(StringComparer.Ordinal) { ["TMPDIR"] = folder["tmp"] });
        end.ExitCode.ShouldBe(0, end.Errors);
        var kept = (await File.ReadAllTextAsync(folder["out/en-clinical-note/transcript.txt"])).Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries)
            .Where(w => w.Length > 7 && w.All(char.IsAsciiLetterLower)).Distinct(StringComparer.Ordinal).ToList();
        kept.Count.ShouldBeGreaterThan(5);
        foreach (var word in kept)
        {
            (end.Output + end.Errors).ShouldNotContain(word);
            (await File.ReadAllTextAsync(folder["out/en-clinical-note/report.json"])).ShouldNotContain($" {word} ");
        }

        Directory.EnumerateFiles(folder["tmp"], "*", SearchOption.AllDirectories).Where(f => !Path.GetFileName(f).StartsWith("clr-debug-pipe", StringComparison.Ordinal) && !Path.GetFileName(f).StartsWith("dotnet-diagnostic", StringComparison.Ordinal)).ShouldBeEmpty();
        Directory.EnumerateFiles(folder["out"], "*", SearchOption.AllDirectories).Count().ShouldBe(4);
    }

    [Fact]
    public async Task A_killed_run_leaves_no_readable_page_on_the_disk()
    {
        using var folder = new TemporaryFolder();
        var process = RedactorProgram.Start(["process", Path.Combine(Repository.Root, "tests", "samples", "case-file.pdf"), "--out", folder["out"], "--unreviewed"]);
        while (await process.StandardError.ReadLineAsync() is { } line && !line.Contains("reading", StringComparison.Ordinal))
        {
        }

        process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
        Directory.EnumerateFiles(folder["out"], "*", SearchOption.AllDirectories).ShouldBeEmpty();
    }
}
