using System.Text.Json;
using Redactor.Detection.Evaluation;
using Redactor.Documents;

namespace Redactor.Detection.Tests.Evaluation;

public sealed class SampleReaderTests
{
    [Fact]
    public void Spans_count_code_points()
    {
        const string Json = """[{"full_text":"😀 Call Bob, Mr","spans":[{"entity_type":"TITLE","start_position":12,"end_position":14},{"entity_type":"PERSON","start_position":7,"end_position":10}]}]""";
        using var json = JsonDocument.Parse(Json);
        SampleReader.Reads(json.RootElement).ShouldBeTrue();
        var document = SampleReader.Read("x", json.RootElement, "en").Documents.ShouldHaveSingleItem();
        document.Mentions.Select(m => (document.Text[m.Start..m.End], m.Type)).ShouldBe([("Bob", EntityType.Person), ("Mr", null)]);
    }

    [Fact]
    public void Other_json_is_told_apart()
    {
        using var json = JsonDocument.Parse("""{"pages":[]}""");
        SampleReader.Reads(json.RootElement).ShouldBeFalse();
        CourtCaseReader.Reads(json.RootElement).ShouldBeFalse();
    }

    [Fact]
    public void A_broken_sample_is_refused()
    {
        using var json = JsonDocument.Parse("""[{"full_text":"Bob","spans":[{"entity_type":"PERSON"}]}]""");
        Should.Throw<FormatException>(() => SampleReader.Read("x", json.RootElement, "en")).Message.ShouldNotContain("Bob");
    }
}
