using Redactor.TestKit.Corpus;
using Redactor.TestKit.Scans;

namespace Redactor.TestKit.Tests;

public sealed class GoldTokensTests
{
    [Fact]
    public void Words_carry_their_mark_and_the_number_of_the_mention()
    {
        var document = MarkedText.Parse("en-x", "en", "My son {{PERSON|Azat Omar}}, born {{?|2001}}.");

        GoldTokens.Of(document).ShouldBe(
        [
            new("My", "", -1), new("son", "", -1), new("Azat", "PERSON", 0), new("Omar,", "PERSON", 0), new("born", "", -1), new("2001.", "?", 1),
        ]);
    }

    [Fact]
    public void Each_Han_character_is_a_token()
    {
        var document = MarkedText.Parse("zh-x", "zh", "我叫{{PERSON|古丽}}，ID 12。");

        GoldTokens.Of(document).Select(t => t.Text).ShouldBe(["我", "叫", "古", "丽", "，ID", "12。"]);
    }

    [Fact]
    public void The_file_has_the_form_that_the_scorer_reads()
    {
        var document = MarkedText.Parse("kk-x", "kk", "Ол {{PERSON|Әсел}}");

        GoldTokens.Json(document).ShouldBe("""{"lang":"kk","tokens":[{"t":"Ол","k":"","m":-1},{"t":"Әсел","k":"PERSON","m":0}]}""");
    }

    [Fact]
    public void Tokens_of_the_whole_corpus_are_its_plain_text_and_no_mention_is_lost()
    {
        foreach (var document in CorpusFolder.LoadAll())
        {
            var tokens = GoldTokens.Of(document);
            string.Concat(tokens.Select(t => t.Text)).ShouldBe(string.Concat(document.Text.Where(c => !char.IsWhiteSpace(c))), document.Name);
            document.Text.ShouldNotContain("{{", customMessage: document.Name);
            tokens.Where(t => t.Mention >= 0).Select(t => t.Mention).Distinct().Count().ShouldBe(document.Mentions.Count, document.Name);
        }
    }
}
