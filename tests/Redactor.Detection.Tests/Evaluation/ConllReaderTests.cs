using Redactor.Detection.Evaluation;
using Redactor.Documents;

namespace Redactor.Detection.Tests.Evaluation;

public sealed class ConllReaderTests
{
    [Fact]
    public void Tokens_become_a_text_for_each_sentence_and_labels_become_mentions()
    {
        var set = ConllReader.Read("x", "Болат\tB-PERSON\nТестов\tI-PERSON\nкелді\tO\n\n\nАлматы B-GPE\n.\tO\n");
        set.Documents.Select(d => d.Text).ShouldBe(["Болат Тестов келді", "Алматы ."]);
        set.Documents[0].Mentions.ShouldBe([new GoldMention(0, 12, "PERSON", EntityType.Person)]);
        set.Documents[1].Mentions.ShouldBe([new GoldMention(0, 6, "GPE", EntityType.Location)]);
        set.Documents.Select(d => d.Name).ShouldBe(["x:1", "x:6"]);
    }

    [Fact]
    public void Sets_of_single_characters_are_joined_by_nothing_and_have_spaces_of_their_own()
    {
        var set = ConllReader.Read("x", "李\tB-name\n明\tI-name\n1\tO\n9\tO\n\u2581\tO\nA\tO\n");
        set.Documents.ShouldHaveSingleItem().Text.ShouldBe("李明19 A");
        set.Documents[0].Language.ShouldBe("zh-Hans");
    }

    [Theory]
    [InlineData("a\tI-PER\nb\tI-PER\n", 1)]
    [InlineData("a\tB-PER\nb\tB-PER\n", 2)]
    [InlineData("a\tB-PER\nb\tI-LOC\n", 2)]
    [InlineData("a\tB-PER\nb\tO\nc\tI-PER\n", 2)]
    [InlineData("a\tB-PER\nb\tE-PER\nc\tS-PER\n", 2)]
    [InlineData("a\tB-PER\n\nb\tI-PER\n", 2)]
    public void All_ways_to_write_where_a_mention_begins_are_read(string content, int mentions) =>
        ConllReader.Read("x", content).Documents.Sum(d => d.Mentions.Count).ShouldBe(mentions);

    [Fact]
    public void A_line_without_a_label_is_named_by_number_and_not_quoted()
    {
        var error = Should.Throw<FormatException>(() => ConllReader.Read("x", "a\tO\nBolat\n"));
        error.Message.ShouldContain("line 2");
        error.Message.ShouldNotContain("Bolat");
    }

    [Fact]
    public void A_label_that_is_not_in_the_table_is_neutral() =>
        ConllReader.Read("x", "Abai\tB-ART\n").Documents[0].Mentions[0].Type.ShouldBeNull();
}
