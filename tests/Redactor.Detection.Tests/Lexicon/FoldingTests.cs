using Redactor.Detection.Lexicon;
using Redactor.Documents;

namespace Redactor.Detection.Tests.Lexicon;

public sealed class FoldingTests
{
    [Theory]
    [InlineData("Гүлбахар", "gulbahar")]
    [InlineData("Gülbahar", "gulbahar")]
    [InlineData("گۈلباھار", "gulbahar")]
    [InlineData("Абдулла", "abdula")]
    [InlineData("ئابدۇللا", "abdula")]
    [InlineData("Yerlan", "erlan")]
    [InlineData("Ерлан", "erlan")]
    [InlineData("Shohret", "xuhret")]
    [InlineData("شۆھرەت", "xuhret")]
    public void A_name_has_one_key_in_every_script(string name, string key) => Folding.NameKey(name).ShouldBe(key);

    [Fact]
    public void Kazakh_words_have_one_key_in_three_scripts()
    {
        Folding.WordKey("әліпбимен").ShouldBe(Folding.WordKey("älipbımen", Language.KazakhLatin));
        Folding.WordKey("жаттығу").ShouldBe(Folding.WordKey("جاتتىعۋ", Language.KazakhArabic));
    }

    [Fact]
    public void Every_compiled_entry_is_folded_already()
    {
        foreach (var file in new[] { "words.cyrillic.txt", "words.arabic.txt", "words.latin.txt" })
        {
            var wrong = new List<string>();
            GazetteerReader.Read(ModelFiles.Shipped.ReadText("gazetteers/" + file), _ => entry =>
            {
                if (Folding.WordKey(entry) != entry.ToString())
                    wrong.Add(entry.ToString());
            });
            wrong.ShouldBeEmpty(file);
        }
    }
}
