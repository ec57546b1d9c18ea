namespace Redactor.Translation.Tests;

/// <summary>What an engine says is not believed, and what a person must look at is marked.</summary>
public sealed class CheckTests
{
    private static readonly LanguagePair Pair = new("en", "es");

    private static async Task<TranslatedSentence> SayAsync(string source, Func<string, string> reply, Glossary? glossary = null, string target = "es")
    {
        var engine = new FakeTranslator("engine", b => [.. b.Elements.Select(reply)], "en-" + target);
        var router = new TranslatorRouter([engine], new RoutingOptions(), TimeProvider.System);
        var request = new TranslationRequest(Cleared.Lines(source), target) { Languages = ["en"], Glossary = glossary ?? Glossary.Empty };
        return ((TranslationOutcome.Done)await new DocumentTranslator(router, TimeProvider.System).TranslateAsync(request, null, TestContext.Token)).Document.Sentences.Single();
    }

    [Theory]
    [InlineData("He was taken from the house.", "", "reply-empty")]
    [InlineData("He was taken from the house.", "...", "reply-empty")]
    [InlineData("He was taken from the house.", "He was taken from the house.", "reply-not-translated")]
    [InlineData("He was taken from the house that they had built for him in the old days of the village.", "Fue.", "reply-too-short")]
    [InlineData("He was taken.", "Se lo llevaron y luego hablaron de muchas otras cosas que nadie había dicho, y siguieron hablando de ellas largo tiempo.", "reply-too-long")]
    [InlineData("He was taken from the house and then from the village too.", "y la y la y la y la y la y la y la y la", "reply-repeats")]
    [InlineData("He was taken from the house.", "Его забрали из дома утром.", "reply-wrong-script")]
    [InlineData("He was taken by men.", "Lo llevó [PERSON-3].", "placeholder-forged")]
    [InlineData("He was taken by men.", "Lo llevó <script>alert(1)</script>.", "rejected")]
    public async Task What_cannot_be_a_translation_is_left_untranslated(string source, string reply, string problem)
    {
        var sentence = await SayAsync(source, _ => reply);
        if (problem == "rejected")
        {
            // As HTML it is refused; as plain text it is text, and text is what is written.
            sentence.State.ShouldBe(SentenceState.Translated);
            sentence.Text.ShouldBe(reply);
            return;
        }

        sentence.State.ShouldBe(SentenceState.Untranslated);
        sentence.Problem.ShouldBe(problem);
        sentence.Text.ShouldBe(source);
    }

    [Fact]
    public async Task Invisible_characters_are_dropped_and_entities_are_text()
    {
        var sentence = await SayAsync("They said it was 3 and no more.", _ => "Dijeron\u202E que\u200F era\u0007 3 &lt; 4 &amp;\u2028 nada\uE000 más\U000E0041.");
        sentence.Text.ShouldBe("Dijeron que era 3 < 4 & nada más.");
        sentence.Marks.ShouldBe(SentenceMarks.NumbersDiffer);
    }

    [Fact]
    public async Task Figures_that_differ_are_marked()
    {
        (await SayAsync("It was in 2017 and 12 came.", _ => "Fue en 2017 y vinieron 12.")).Marks.ShouldBe(SentenceMarks.None);
        var sentence = await SayAsync("It was in 2017 and 12 came.", _ => "Fue en 2071 y vinieron 12.");
        sentence.Marks.ShouldBe(SentenceMarks.NumbersDiffer);
        TranslationText.Write(sentence).ShouldEndWith(TranslationText.Doubtful);
    }

    [Fact]
    public async Task What_was_read_badly_is_marked_in_the_translation()
    {
        var sentence = await SayAsync("He was ~tahen from the house.", _ => "Se lo llevaron de la casa.");
        sentence.Marks.ShouldBe(SentenceMarks.UncertainReading);
        TranslationText.Write(sentence).ShouldBe("Se lo llevaron de la casa. (?)");
    }

    [Fact]
    public async Task A_glossary_is_put_in_where_the_engine_allows_it_and_checked_after()
    {
        var glossary = Glossary.Parse("# terms\nen\tes\tvocational school|vocational schools\tcentro de detención\n");
        var sent = string.Empty;
        var kept = await SayAsync("He was in a vocational school near [PLACE-1].", e => FakeTranslator.Shout(sent = e), glossary);
        sent.ShouldContain(">centro de detención</span>");
        kept.Text.ShouldBe("HE WAS IN A centro de detención NEAR [PLACE-1].");
        kept.Marks.ShouldBe(SentenceMarks.None);
        var lost = await SayAsync("He was in a vocational school near [PLACE-1].", e => e.Contains("centro", StringComparison.Ordinal) ? "nada de nada" : FakeTranslator.Shout(e), glossary);
        lost.State.ShouldBe(SentenceState.Translated);
        lost.Marks.ShouldBe(SentenceMarks.GlossaryMissed);
        Should.Throw<FormatException>(() => Glossary.Parse("en\tes\tonly three")).Message.ShouldContain("Line 1");
    }

    [Fact]
    public async Task What_keeps_its_placeholders_in_no_shape_is_translated_in_pieces_and_marked()
    {
        var sentence = await SayAsync("Then [PERSON-1] was taken to [PLACE-2].", e => e.Contains("span", StringComparison.Ordinal) || e.Contains("zq", StringComparison.OrdinalIgnoreCase) || e.Contains("[[", StringComparison.Ordinal)
            ? "perdido por completo" : e.Replace("Then", "Luego", StringComparison.Ordinal).Replace("was taken to", "fue llevado a", StringComparison.Ordinal));
        sentence.Text.ShouldBe("Luego [PERSON-1] fue llevado a [PLACE-2].");
        sentence.Marks.ShouldBe(SentenceMarks.InPieces);
    }

    [Fact]
    public async Task Elements_in_another_order_are_put_back_and_what_comes_twice_or_not_at_all_is_asked_for_again()
    {
        var first = true;
        var engine = new FakeTranslator("engine", b =>
        {
            var replies = b.Elements.Select(FakeTranslator.Shout).Reverse().ToList();
            if (!first) return replies;
            first = false;
            replies[2] = replies[0];
            return replies;
        }, "en-es");
        var lines = Enumerable.Range(0, 10).SelectMany(i => new[] { $"Sentence {i} says something.", "" }).ToArray();
        var router = new TranslatorRouter([engine], new RoutingOptions(), TimeProvider.System);
        var done = (TranslationOutcome.Done)await new DocumentTranslator(router, TimeProvider.System).TranslateAsync(new TranslationRequest(Cleared.Lines(lines), "es") { Languages = ["en"] }, null, TestContext.Token);
        done.Document.Sentences.Select(s => s.Text).ShouldBe(Enumerable.Range(0, 10).Select(i => $"SENTENCE {i} SAYS SOMETHING."));
        done.Document.Report.Requests.ShouldBe(3, "one for all, and one each for the doubled and the missing one");
    }

    [Fact]
    public async Task A_leak_in_the_translation_puts_the_source_back_and_says_so()
    {
        var engine = new FakeTranslator("engine", b => [.. b.Elements.Select(e => FakeTranslator.Shout(e).Replace("HE", "Bolat", StringComparison.Ordinal))], "en-es");
        var router = new TranslatorRouter([engine], new RoutingOptions(), TimeProvider.System);
        var done = (TranslationOutcome.Done)await new DocumentTranslator(router, TimeProvider.System)
            .TranslateAsync(new TranslationRequest(Cleared.Lines("He was taken away.", "", "Nobody knows why."), "es") { Languages = ["en"] }, null, TestContext.Token);
        var held = done.Document.Withholding(s => s.Text.Contains("Bolat", StringComparison.Ordinal));
        held.Sentences.Select(s => s.Problem).ShouldBe(["leak", null]);
        held.Sentences.First().Text.ShouldBe("He was taken away.");
        held.Report.Untranslated.ShouldBe(1);
        TranslationText.Write(held).ShouldNotContain("Bolat");
        TranslationText.FileName("en").ShouldBe("translation.en.txt");
    }

    [Theory]
    [InlineData("Он сказал 2017.", "He said 2,017", true)]
    [InlineData("1 000 человек", "1,000 people", true)]
    [InlineData("١٢ يوم", "12 days", true)]
    [InlineData("5 и 6", "6 and 5", true)]
    [InlineData("5 и 6", "5 and 7", false)]
    public void Numbers_are_compared_by_their_figures(string source, string reply, bool same) => ReplyCheck.KeepsNumbers(source, reply).ShouldBe(same);

    [Fact]
    public void Chinese_may_be_much_shorter_or_longer_than_what_it_translates()
    {
        ReplyCheck.Reject("我弟弟在家里被带走了。", "My little brother was taken away from our home by them.", "zh-Hans", "en").ShouldBeNull();
        ReplyCheck.Reject("My little brother was taken away from our home.", "我弟弟被带走了。", "en", "zh-Hans").ShouldBeNull();
        ReplyCheck.Reject("My little brother was taken away from our home.", "被带走被带走被带走被带走被带走被带走被带走", "en", "zh-Hans").ShouldBe("reply-repeats");
        Pair.ToString().ShouldBe("en-es");
    }
}
