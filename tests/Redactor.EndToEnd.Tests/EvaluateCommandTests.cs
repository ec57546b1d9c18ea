using System.Text.Json;

namespace Redactor.EndToEnd.Tests;

public sealed class EvaluateCommandTests
{
    private const string Marked = "My son {{PERSON|Болат Тестов}} left {{LOCATION|over there}}. Call {{PHONE|+7 701 555 12 34}}.";

    [Fact]
    public async Task A_folder_is_measured_by_part_and_misses_of_held_back_documents_are_not_listed()
    {
        using var folder = new TemporaryFolder();
        Write(folder, "en-1.txt", Marked);
        Write(folder, "held-back/en-2.txt", Marked);
        var end = await RedactorProgram.RunAsync(["evaluate", folder.Path, "--policy", "archive", "--leaks"]);
        end.ExitCode.ShouldBe(0, end.Errors);
        end.Output.Split('\n').Count(l => l.StartsWith("MISS", StringComparison.Ordinal)).ShouldBe(1);
        end.Output.ShouldMatch(@"(?m)^  dev +all +3 +1 +0\.6667");
        end.Output.ShouldMatch(@"(?m)^  held-back +all +3 +1 +0\.6667");
    }

    [Fact]
    public async Task A_recall_below_its_baseline_ends_with_its_own_exit_code()
    {
        using var folder = new TemporaryFolder();
        Write(folder, "en-1.txt", Marked);
        var baseline = Path.Combine(folder.Path, "baseline.json");
        (await RedactorProgram.RunAsync(["evaluate", folder.Path, "--write-baseline", baseline])).ExitCode.ShouldBe(0);
        (await RedactorProgram.RunAsync(["evaluate", folder.Path, "--baseline", baseline])).ExitCode.ShouldBe(0);

        Write(folder, "en-1.txt", Marked + " And {{LOCATION|down below}}.");
        var end = await RedactorProgram.RunAsync(["evaluate", folder.Path, "--baseline", baseline]);
        end.ExitCode.ShouldBe(5);
        end.Output.ShouldContain("DROPPED");
    }

    [Fact]
    public async Task Conll_is_measured_as_json()
    {
        using var folder = new TemporaryFolder();
        Write(folder, "x.conll", "Болат\tB-PER\nТестов\tI-PER\nуехал\tO\n\nсюда\tB-LOC\n");
        var end = await RedactorProgram.RunAsync(["evaluate", Path.Combine(folder.Path, "x.conll"), "--json"]);
        end.ExitCode.ShouldBe(0, end.Errors);
        var set = JsonDocument.Parse(end.Output).RootElement.GetProperty("sets")[0];
        set.GetProperty("documents").GetInt32().ShouldBe(2);
        set.GetProperty("mentions").EnumerateArray().Select(m => m.GetProperty("masked").GetInt32()).Sum().ShouldBe(1);
    }

    [Theory]
    [InlineData("no-such-folder", "There is no file or folder")]
    [InlineData("page.png", "Scans are measured by")]
    [InlineData("x.conll", "line 1 has no label")]
    public async Task What_cannot_be_measured_is_said(string name, string message)
    {
        using var folder = new TemporaryFolder();
        if (name.Contains('.', StringComparison.Ordinal)) Write(folder, name, "Bolat\n");
        var end = await RedactorProgram.RunAsync(["evaluate", Path.Combine(folder.Path, name)]);
        end.ExitCode.ShouldBe(2);
        end.Errors.ShouldContain(message);
        end.Errors.ShouldNotContain("Bolat");
    }

    private static void Write(TemporaryFolder folder, string name, string text)
    {
        var path = Path.Combine(folder.Path, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }
}
