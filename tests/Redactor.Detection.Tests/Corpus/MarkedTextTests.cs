using Redactor.TestKit.Corpus;

namespace Redactor.Detection.Tests.Corpus;

public sealed class MarkedTextTests
{
    [Fact]
    public void Marks_are_taken_out_and_their_spans_kept()
    {
        var parsed = MarkedText.Parse("en-1", "en", "I am {{PERSON|Aigul}}, in {{?|2015}}.");
        parsed.Text.ShouldBe("I am Aigul, in 2015.");
        parsed.Mentions.ShouldBe([new Mention(5, 10, "PERSON"), new Mention(15, 19, "?")]);
    }

    [Fact]
    public void A_mark_that_is_not_closed_is_refused() =>
        Should.Throw<FormatException>(() => MarkedText.Parse("en-1", "en", "I am {{PERSON|Aigul"));
}
