namespace Redactor.Translation.Tests;

/// <summary>A paragraph becomes sentences, in each language's way, and no character is lost.</summary>
public sealed class SentenceTests
{
    [Theory]
    [InlineData("ru", "Он жил на ул. Абая, д. 5, кв. 12. Потом его увезли. Больше мы его не видели.", 3)]
    [InlineData("ru", "В 2017 г. его забрали. Это было в г. [PLACE-1] утром.", 2)]
    [InlineData("ru", "В 2017 г. Его брат уехал.", 2)]
    [InlineData("ru", "А. Б. Тестов и др. люди, т.е. соседи, пришли. «Где он?» — спросила она.", 2)]
    [InlineData("ru", "Его звали [PERSON-1]. [PERSON-2] была дома.", 2)]
    [InlineData("ru", "1. Имя скрыто. 2. Адрес скрыт.", 2)]
    [InlineData("ru", "Их было 3.5 тыс. человек. Все молчали!", 2)]
    [InlineData("kk-Cyrl", "Ол 2018 ж. ұсталды. Біз т.б. туыстар білмедік. Қайда ол? Айтпайды.", 4)]
    [InlineData("kk-Arab", "ول ۇيدە جوق. ءبىز ونى كورمەدىك؟ بىلمەيمىز.", 3)]
    [InlineData("kk-Latn", "Ol üide joq. Biz onı körmedik! Nege?", 3)]
    [InlineData("ug", "ئۇ ئۆيدە يوق. بىز ئۇنى كۆرمىدۇق؟ ھېچكىم بىلمەيدۇ!", 3)]
    [InlineData("zh-Hans", "他被带走了。我们没有再见到他！“他在哪里？”她问。没有人回答。", 4)]
    [InlineData("zh-Hans", "[PERSON-1]在[DATE]被带走。后来没有消息。", 2)]
    [InlineData("en", "Mr. J. Smith arrived at 5 p.m. and left. He was taken, e.g. at night. Where to?", 3)]
    [InlineData("en", "They came on [DATE]. He said: \"I am innocent.\" Then he left.", 3)]
    [InlineData("en", "It cost 3.50 euros in the U.S. then. Fine.", 2)]
    [InlineData("es", "El Sr. [PERSON-1] y la Dra. Pérez llegaron. ¿Dónde está? ¡No lo sé! Fue en EE.UU. el núm. 5.", 4)]
    [InlineData("bs", "Bio je 5. maja u ul. br. 7, tj. kod kuće. G. [PERSON-1] je otišao, itd. i nije se vratio.", 2)]
    [InlineData("hr", "Prof. Horvat je rekao npr. ovo. Zašto? Ne znamo.", 3)]
    [InlineData("sr-Latn", "Došli su 1995. god. i odveli ga. Niko ga nije vidio.", 2)]
    public void Sentences_end_where_they_end(string language, string text, int count)
    {
        var ranges = SentenceSplitter.Split(text, language, 1500).ToList();
        ranges.Select(r => text[r]).ToList().ShouldAllBe(s => s.Trim() == s && s.Length > 0);
        ranges.Count.ShouldBe(count, string.Join(" | ", ranges.Select(r => text[r])));
        string.Concat(ranges.Select(r => text[r])).Replace(" ", "", StringComparison.Ordinal).ShouldBe(text.Replace(" ", "", StringComparison.Ordinal));
    }

    [Fact]
    public void A_sentence_without_an_end_is_cut_and_nothing_of_it_lost()
    {
        var text = string.Join(", ", Enumerable.Range(0, 900).Select(i => $"слово{i}"));
        var parts = SentenceSplitter.Split(text, "ru", 400).Select(r => text[r]).ToList();
        parts.ShouldAllBe(p => p.Length <= 400);
        string.Concat(parts).Replace(" ", "", StringComparison.Ordinal).ShouldBe(text.Replace(" ", "", StringComparison.Ordinal));
        var solid = new string('字', 1001);
        string.Concat(SentenceSplitter.Split(solid, "zh-Hans", 100).Select(r => solid[r])).ShouldBe(solid);
    }

    [Fact]
    public void Lines_become_paragraphs_and_broken_words_whole()
    {
        var document = ClearedDocument.Of(
            Cleared.Lines(
                "My brother [PERSON-1] was taken from his house in the mor-",
                "ning of [DATE]. We have not seen him since then, and nobody",
                "tells us.",
                "    The second paragraph begins with an indent and goes on for",
                "more than one line.",
                "",
                "After a gap there is a third, by [PERSON-1]."),
            new ReadingOptions { Languages = ["en"] });
        document.Paragraphs.Select(p => string.Join(" | ", p.Sentences.Select(s => s.Text))).ShouldBe(
        [
            "My brother [PERSON-1] was taken from his house in the morning of [DATE]. | We have not seen him since then, and nobody tells us.",
            "The second paragraph begins with an indent and goes on for more than one line.",
            "After a gap there is a third, by [PERSON-1].",
        ]);
        document.Sentences.First().Placeholders.Select(p => (p.Kind, p.Number)).ShouldBe([("PERSON", 1), ("DATE", (int?)null)]);
    }

    [Fact]
    public void A_sentence_goes_on_over_a_page()
    {
        var document = ClearedDocument.Of(Cleared.Pages(["They took him away and then we were told that he had been"], ["sent to a school far away. Nobody knows."]), new ReadingOptions { Languages = ["en"] });
        document.Paragraphs.Count.ShouldBe(1);
        document.Sentences.Select(s => s.Text).ShouldBe(["They took him away and then we were told that he had been sent to a school far away.", "Nobody knows."]);
        document.Sentences.Select(s => s.PageNumber).ShouldBe([1, 2]);
    }

    [Fact]
    public void Chinese_lines_are_joined_without_spaces_and_words_of_other_scripts_keep_theirs()
    {
        Cleared.Sentences("zh", "我 弟 弟 [PERSON-1] 在 家", "里 被 带 走 。").Single().Text.ShouldBe("我弟弟[PERSON-1]在家里被带走。");
    }

    [Fact]
    public void What_was_read_with_little_confidence_is_marked_at_its_place()
    {
        var sentence = Cleared.Sentences("en", "Then [PERSON-12] saw ~sornething there .").Single();
        sentence.UncertainWords.Select(r => sentence.Text[r]).ShouldBe(["sornething"]);
    }

    [Fact]
    public void Generalized_forms_and_labels_of_several_placeholders_are_typed()
    {
        var sentence = Cleared.Sentences("en", "It was in [2019] and [NOT EXAMINED] said.").Single();
        sentence.Placeholders.Select(p => p.Text).ShouldBe(["[2019]", "[NOT EXAMINED]"]);
        sentence.Placeholders[0].Kind.ShouldBeNull();
        sentence.Placeholders[1].Kind.ShouldBe("NOT EXAMINED");
    }

    [Theory]
    [InlineData("Менің інім үйінен әкетілді.", "ru,kk", "kk-Cyrl")]
    [InlineData("Моего брата увезли из дома, и мы его больше не видели.", "ru,kk", "ru")]
    [InlineData("ئۇ ئۆيدە يوق ۋە بىز ئۇنى كۆرمىدۇق", "kk-Arab,ug", "ug")]
    [InlineData("Odveli su ga iz kuće i nije se vratio.", "bs,en", "bs")]
    [InlineData("They took him from the house.", "bs,en", "en")]
    [InlineData("Se llevaron a mi hermano de la casa y no lo hemos visto.", "", "es")]
    [InlineData("我弟弟被带走了。", "", "zh-Hans")]
    [InlineData("12 34", "ru", "und")]
    public void The_language_of_a_paragraph_is_found_among_those_of_the_document(string text, string expected, string language) =>
        LanguageGuess.Of(text, "und", expected.Split(',', StringSplitOptions.RemoveEmptyEntries)).ShouldBe(language);
}
