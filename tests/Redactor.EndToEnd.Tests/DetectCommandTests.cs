using System.Text.Json;

namespace Redactor.EndToEnd.Tests;

public sealed class DetectCommandTests
{
    private const string Text = "😀 My son Болат Тестов, +7 701 555 12 34, left Kazakhstan.";

    [Fact]
    public async Task Offsets_count_code_points()
    {
        var end = await RedactorProgram.RunAsync(["detect", "--json", "-"], Text);
        end.ExitCode.ShouldBe(0, end.Errors);
        var person = Findings(end.Output).Single(f => f.GetProperty("type").GetString() == "PERSON");
        var points = Text.EnumerateRunes().ToList();
        var found = string.Concat(points[person.GetProperty("start").GetInt32()..person.GetProperty("end").GetInt32()]);
        found.ShouldBe("Болат Тестов");
    }

    [Fact]
    public async Task A_policy_leaves_out_what_it_keeps()
    {
        Types((await RedactorProgram.RunAsync(["detect", "--json", "-"], Text)).Output).ShouldContain(t => t == "COUNTRY");
        var archive = Types((await RedactorProgram.RunAsync(["detect", "--json", "--policy", "archive", "-"], Text)).Output);
        archive.ShouldContain(t => t == "PHONE");
        archive.ShouldNotContain(t => t == "COUNTRY");
    }

    [Fact]
    public async Task Lines_of_json_are_answered_one_by_one_with_their_ids()
    {
        var input = """
            {"id":"a","text":"Call 87015551234.","language":"en"}
            {"id":7,"text":""}

            {"id":null,"text":"Ничего."}
            """;
        var end = await RedactorProgram.RunAsync(["detect", "--jsonl"], input);
        end.ExitCode.ShouldBe(0, end.Errors);
        var lines = end.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        lines.Length.ShouldBe(3);
        lines[0].ShouldStartWith("{\"id\":\"a\",\"findings\":[{\"start\":5,\"end\":16,\"type\":\"PHONE\"");
        lines[1].ShouldBe("{\"id\":7,\"findings\":[]}");
        lines[2].ShouldEndWith("\"findings\":[]}");
    }

    [Fact]
    public async Task A_line_that_is_not_json_is_named_by_number_and_not_quoted()
    {
        var end = await RedactorProgram.RunAsync(["detect", "--jsonl"], "{\"id\":1,\"text\":\"x\"}\nBolat Testov {");
        end.ExitCode.ShouldBe(2);
        end.Errors.ShouldContain("Line 2");
        end.Errors.ShouldNotContain("Testov");
    }

    [Fact]
    public async Task Explain_says_why_and_what_gave_way()
    {
        var end = await RedactorProgram.RunAsync(["detect", "--explain", "-"], "Паспорт № 123456789, ИИН 850313301238.");
        end.ExitCode.ShouldBe(0, end.Errors);
        end.Output.ShouldContain("found   ");
        end.Output.ShouldContain("merged  ");
        var finding = Findings((await RedactorProgram.RunAsync(["detect", "--explain", "--json", "-"], Text)).Output).First(f => f.GetProperty("type").GetString() == "PERSON");
        finding.GetProperty("reason").GetString().ShouldNotBeNullOrEmpty();
        finding.GetProperty("entity").GetString().ShouldBe("[PERSON-1]");
        finding.GetProperty("settled").ValueKind.ShouldBe(JsonValueKind.Array);
    }

    [Fact]
    public async Task Without_explain_no_finding_carries_a_reason() =>
        (await RedactorProgram.RunAsync(["detect", "--json", "-"], Text)).Output.ShouldNotContain("reason");

    private static List<JsonElement> Findings(string json) => [.. JsonDocument.Parse(json).RootElement.GetProperty("findings").EnumerateArray()];

    private static List<string?> Types(string json) => Findings(json).ConvertAll(f => f.GetProperty("type").GetString());
}
