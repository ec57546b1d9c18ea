using Redactor.Detection.Evaluation;
using Redactor.Documents;

namespace Redactor.Detection.Tests.Evaluation;

public sealed class MentionMeasureTests
{
    private static readonly GoldDocument Document = MarkedUpReader.Read(
        "en-1", "dev", "en", "I saw {{PERSON|Aigul Testova}} in {{LOCATION|Almaty}} in {{?|2015}}, crying.");

    [Fact]
    public void A_mention_counts_only_when_it_is_covered_whole()
    {
        Recall(Found("Aigul Testova")).ShouldBe(0.5);
        Recall(Found("Aigul")).ShouldBe(0);
        Recall(Found("Aigul"), Found("Testova")).ShouldBe(0.5);
    }

    [Fact]
    public void Whatever_covers_a_mention_protects_it() => Recall(Found("Aigul Testova", EntityType.Organization)).ShouldBe(0.5);

    [Fact]
    public void A_neutral_mention_is_neither_owed_nor_a_fault()
    {
        var words = Measure(Found("2015", EntityType.Date)).Words.ShouldHaveSingleItem();
        words.Identifying.ShouldBe(3);
        words.Burned.ShouldBe(0);
    }

    [Fact]
    public void A_harmless_word_counts_as_burned_when_a_part_of_it_is()
    {
        var words = Measure(Found("Almaty"), Found("cry")).Words.ShouldHaveSingleItem();
        (words.Harmless, words.Burned, words.BurnedRightly, words.Precision).ShouldBe((5, 2, 1, 0.5));
    }

    [Fact]
    public void A_set_that_labels_no_dates_does_not_count_found_dates_as_faults()
    {
        var set = ConllReader.Read("x", "Aigul\tB-PER\nleft\tO\nin\tO\nMay\tO\n");
        Evaluator.Measure(set, _ => [new FoundSpan(14, 17, EntityType.Date, "t/1")]).Words[0].Burned.ShouldBe(0);
        Evaluator.Measure(set, _ => [new FoundSpan(14, 17, EntityType.Person, "t/1")]).Words[0].Burned.ShouldBe(1);
    }

    [Fact]
    public void Misses_are_told_and_those_of_held_back_texts_never()
    {
        List<Sample> told = [];
        var heldBack = Document with { Part = GoldDocument.HeldBackPart };
        Evaluator.Measure(new GoldSet("x", GoldForm.MarkedUp, [Document, heldBack]), _ => [Found("cry")], told.Add);
        told.Count(s => s.IsMiss).ShouldBe(2);
        told.Count(s => !s.IsMiss).ShouldBe(1);
    }

    [Fact]
    public void A_sample_is_spread_evenly_and_always_the_same()
    {
        var set = new GoldSet("x", GoldForm.MarkedUp, [.. Enumerable.Range(0, 10).Select(i => Document with { Name = $"{i}" })]);
        set.Sample(5).Documents.Select(d => d.Name).ShouldBe(["0", "2", "4", "6", "8"]);
        set.Sample(null).Documents.Count.ShouldBe(10);
    }

    private static double Recall(params FoundSpan[] found) => Measure(found).Totals().ShouldHaveSingleItem().Recall;

    private static SetFigures Measure(params FoundSpan[] found) =>
        Evaluator.Measure(new GoldSet("x", GoldForm.MarkedUp, [Document]), _ => found);

    private static FoundSpan Found(string text, EntityType type = EntityType.Person)
    {
        var start = Document.Text.IndexOf(text, StringComparison.Ordinal);
        return new FoundSpan(start, start + text.Length, type, "t/1");
    }
}
