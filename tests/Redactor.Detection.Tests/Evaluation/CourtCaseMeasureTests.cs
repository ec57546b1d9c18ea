using System.Text.Json;
using Redactor.Detection.Evaluation;
using Redactor.Documents;

namespace Redactor.Detection.Tests.Evaluation;

/// <summary>The expected figures were computed with an independent implementation of the benchmark's evaluation.</summary>
public sealed class CourtCaseMeasureTests
{
    // 😀 puts code points and code units apart.
    private const string Text = "😀 Mr John Tester of the Vienna Court lodged 123/45 on 3 May 1990. Tester won; Mr Smith left Vienna in 1990.";

    [Fact]
    public void An_entity_is_protected_when_each_of_its_mentions_is_and_titles_need_no_mask()
    {
        var figures = Measure(["John Tester", "123/45", "Tester won"]);
        figures.Entities.ShouldBe([new EntityCount("direct", 2, 2), new EntityCount("quasi", 3, 0)]);
        Measure(["John Tester", "123/45"]).Entities[0].ShouldBe(new EntityCount("direct", 2, 1));
    }

    [Fact]
    public void Function_words_between_masks_need_none() =>
        Measure(["Vienna", "Court", "3 May 1990"]).Entities[1].ShouldBe(new EntityCount("quasi", 3, 1));

    [Fact]
    public void Precision_counts_words_that_an_annotator_marked_for_protection()
    {
        var words = Measure(["John Tester", "Vienna Court", "left"]).Words.ShouldHaveSingleItem();
        (words.Burned, words.BurnedRightly).ShouldBe((5, 2));
        (words.Identifying, words.Masked).ShouldBe((15, 6));
    }

    private static SetFigures Measure(string[] found)
    {
        using var json = JsonDocument.Parse(Case());
        CourtCaseReader.Reads(json.RootElement).ShouldBeTrue();
        var set = CourtCaseReader.Read("x", json.RootElement, "en");
        return Evaluator.Measure(set, d => [.. found.Select(f => d.Text.IndexOf(f, StringComparison.Ordinal))
            .Zip(found, (at, f) => new FoundSpan(at, at + f.Length, EntityType.Person, "t/1"))]);
    }

    private static string Case() => JsonSerializer.Serialize(new[]
    {
        new
        {
            doc_id = "1",
            text = Text,
            annotations = new
            {
                annotator1 = new
                {
                    entity_mentions = new[]
                    {
                        Mention("Mr John Tester", 0, "PERSON", "DIRECT", "e1"),
                        Mention("Vienna Court", 0, "ORG", "NO_MASK", "e2"),
                        Mention("123/45", 0, "CODE", "DIRECT", "e3"),
                        Mention("on 3 May 1990", 0, "DATETIME", "QUASI", "e4"),
                        Mention("Tester", 20, "PERSON", "DIRECT", "e1"),
                        Mention("Mr Smith", 0, "PERSON", "QUASI", "e5"),
                        Mention("Vienna in 1990", 0, "MISC", "QUASI", "e6"),
                    },
                },
            },
        },
    });

    private static object Mention(string text, int from, string type, string identifier, string entity)
    {
        var start = Text.IndexOf(text, from, StringComparison.Ordinal);
        return new { entity_type = type, start_offset = start - 1, end_offset = start - 1 + text.Length, identifier_type = identifier, entity_id = entity };
    }
}
