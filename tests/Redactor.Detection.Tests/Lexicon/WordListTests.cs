using Redactor.Detection.Lexicon;

namespace Redactor.Detection.Tests.Lexicon;

public sealed class WordListTests
{
    private const string Small = "# a list\n[given]\n0ab\n2ai\n1da\n0bek\n# between\n2k kel\n[place]\n0ab\n0celik";

    [Theory]
    [InlineData("ab", (int)(WordClasses.Given | WordClasses.Place))]
    [InlineData("abai", (int)(WordClasses.Given))]
    [InlineData("ada", (int)(WordClasses.Given))]
    [InlineData("bek", (int)(WordClasses.Given))]
    [InlineData("bek kel", (int)(WordClasses.Given))]
    [InlineData("celik", (int)(WordClasses.Place))]
    [InlineData("a", (int)(WordClasses.None))]
    [InlineData("b", (int)(WordClasses.None))]
    [InlineData("beki", (int)(WordClasses.None))]
    [InlineData("be", (int)(WordClasses.None))]
    [InlineData("d", (int)(WordClasses.None))]
    [InlineData("", (int)(WordClasses.None))]
    public void A_word_has_the_classes_of_all_its_sections(string word, int classes) =>
        (new WordList(Small, Gazetteers.ClassesOf)[word] & ~WordClasses.PhraseStart).ShouldBe((WordClasses)classes);

    [Fact]
    public void The_first_words_of_a_longer_entry_are_known_as_such() => new WordList("[place]\n0kara kul", Gazetteers.ClassesOf)["kara"].ShouldBe(WordClasses.PhraseStart);

    [Theory]
    [InlineData("")]
    [InlineData("# nothing")]
    [InlineData("[place]")]
    [InlineData("[place]\n")]
    public void An_empty_list_knows_no_word(string text) => new WordList(text, Gazetteers.ClassesOf)["a"].ShouldBe(WordClasses.None);

    [Theory]
    [InlineData("names")]
    [InlineData("words.arabic")]
    [InlineData("words.latin")]
    [InlineData("words.cyrillic")]
    public void Nothing_of_a_shipped_list_is_lost(string name)
    {
        var text = ModelFiles.Shipped.ReadText($"gazetteers/{name}.txt");
        var list = new WordList(text, Gazetteers.ClassesOf);
        var (entries, lost) = (0, 0);
        GazetteerReader.Read(text, section =>
        {
            var classes = Gazetteers.ClassesOf(section);
            return entry =>
            {
                entries++;
                if ((list[entry] & classes) != classes) lost++;
            };
        });
        entries.ShouldBe(text.Split('\n').Count(line => line is [not ('#' or '['), ..]));
        lost.ShouldBe(0);
    }
}
