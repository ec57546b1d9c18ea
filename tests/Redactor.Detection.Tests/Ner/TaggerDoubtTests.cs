using Redactor.Detection.Ner;
using Redactor.Documents;
using Shouldly;

namespace Redactor.Detection.Tests.Ner;

public sealed class TaggerDoubtTests
{
    private const string Listed = "person/alphabetic/1";

    [Theory]
    [InlineData("Дорога была долгой, и мы устали.", "Дорога")]
    [InlineData("ئۇلار ئەتىگەندە كەلدى.", "ئەتىگەندە")]
    public void A_plain_word_that_a_list_alone_suggests_is_dropped(string text, string word) => Keeps(text, word, 0.75).ShouldBeFalse();

    [Theory]
    [InlineData("Память не архив. Цвет стены человек помнит долго.", "Цвет")]
    [InlineData("What It Does Not Do\nIt does not punish anybody.", "Do")]
    public void A_common_word_needs_the_taggers_support_even_where_a_list_has_it(string text, string word) => Keeps(text, word, 0.95).ShouldBeFalse();

    [Theory]
    [InlineData("Вера приехала вчера с сыном.", "Вера")]
    [InlineData("Арман қалада тұрады.", "Арман")]
    [InlineData("We asked What Dawn Did to them.", "Dawn")]
    public void A_common_word_that_reads_like_a_name_stays_one(string text, string word) => Keeps(text, word, 0.95).ShouldBeTrue();

    [Fact]
    public void Chinese_names_are_not_doubted()
    {
        var text = DetectionTextBuilder.FromPlain("盖章以后，保管人：小麦。");
        TaggerDoubt.Apply(text, [new Finding(0, 2, EntityType.Person, 0.9, "person/han/1", "a Chinese name")]).ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData("Имя: Дорога.", "Дорога", "the value of a label")]
    [InlineData("Подписал Дорога А. Б. вчера.", "Дорога", "a name with initials")]
    [InlineData("Его зовут Дорога, и он ушёл.", "Дорога", "behind a cue word")]
    [InlineData("Сестра Дорога приехала.", "Дорога", "beside kinship")]
    [InlineData("Мы видели Дорога тогда.", "Дорога", "a capital inside a sentence")]
    public void What_the_layout_or_a_cue_tells_is_kept(string text, string word, string why) => Keeps(text, word, 0.75).ShouldBeTrue(why);

    [Fact]
    public void What_is_known_is_not_doubted()
    {
        const string text = "Дорога была долгой, и мы устали.";
        var known = new Finding(0, 6, EntityType.Person, 0.75, Listed, "a like page has it");
        Detector.Create().Detect(DetectionTextBuilder.FromPlain(text), [known]).Findings.ShouldContain(f => f.Start == 0 && f.End >= 6 && f.Type == EntityType.Person);
    }

    [Theory]
    [InlineData("باھاردا بەرگەن ئوغۇت ياخشى.", "باھاردا", false)]
    [InlineData("ئايالىم ئىستانبۇلدا، بالىلار كۇچادا قالدى.", "كۇچادا", true)]
    [InlineData("ئۇلار كورلىدا تۇرىدۇ.", "كورلىدا", true)]
    public void A_Uyghur_word_in_a_case_is_a_place_where_a_town_is_named_so(string text, string word, bool kept) =>
        Keeps(text, word, 0.9, EntityType.Location, "place/alphabetic/1").ShouldBe(kept);

    private static bool Keeps(string text, string word, double score, EntityType type = EntityType.Person, string recognizer = Listed)
    {
        var start = text.IndexOf(word, StringComparison.Ordinal);
        return TaggerDoubt.Apply(DetectionTextBuilder.FromPlain(text), [new Finding(start, start + word.Length, type, score, recognizer, "a word that no lexicon explains")]).Any();
    }
}
