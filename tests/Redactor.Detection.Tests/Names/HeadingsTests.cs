using Redactor.Detection.Names;
using Redactor.Documents;
using Shouldly;

namespace Redactor.Detection.Tests.Names;

public sealed class HeadingsTests
{
    [Theory]
    [InlineData("How an Asylum Claim Is Decided\nA leaflet for you.", "Claim")]
    [InlineData("Your Rights While You Wait\nNobody may ask.", "Wait")]
    [InlineData("Take a pot.\n\nYou Will Need\nLamb, rice.", "Will")]
    [InlineData("Article 5. What Is Said Here. You may repeat it.", "Said")]
    [InlineData("Three Questions\nThe judge asks.", "Questions")]
    [InlineData("NOTES ON THE MOVEMENT OF HERDS\n\nSheep know.", "MOVEMENT")]
    public void A_capital_in_a_heading_says_nothing(string text, string word) => Word(text, word).InHeading.ShouldBeTrue();

    [Theory]
    [InlineData("Dawn Rose\nHope Young\n", "Rose", "a list of people")]
    [InlineData("Dawn and Rose\nwere taken.", "Rose", "two people")]
    [InlineData("What Shohret Saw\nIt was cold.", "Shohret", "no common word")]
    [InlineData("Bank of Hope\n", "Hope", "an organisation")]
    [InlineData("АННА ВЕРА\n", "ВЕРА", "given names")]
    [InlineData("ПИСЬМО КАСЫМОВОЙ\n", "ПИСЬМО", "a name in it")]
    [InlineData("They met Mr Young there yesterday.", "Young", "a sentence")]
    public void A_line_with_names_is_none(string text, string word, string why) =>
        Word(text, word).InHeading.ShouldBeFalse(why);

    [Theory]
    [InlineData("In the hills the Fox was made judge.", "Fox")]
    [InlineData("On a post sat the Magpie.", "Magpie")]
    public void A_common_noun_behind_the_is_nobody(string text, string word) => Word(text, word).AfterArticle.ShouldBeTrue();

    [Theory]
    [InlineData("We knew the Fox family well.", "Fox")]
    [InlineData("We knew the Bakers well.", "Bakers")]
    [InlineData("It was the Rose who came.", "Rose")]
    [InlineData("They took the Smagul boy.", "Smagul")]
    [InlineData("In the Gate Hotel we slept.", "Gate")]
    public void A_family_a_name_and_a_longer_name_behind_the_are_told(string text, string word) => Word(text, word).AfterArticle.ShouldBeFalse();

    private static Token Word(string text, string word) => TokenizedText.Of(DetectionTextBuilder.FromPlain(text)).Tokens.First(t => t.Text == word);
}
