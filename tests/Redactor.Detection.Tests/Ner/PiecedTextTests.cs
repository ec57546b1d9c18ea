using Redactor.Detection.Ner;
using Shouldly;

namespace Redactor.Detection.Tests.Ner;

public sealed class PiecedTextTests
{
    [Theory]
    [InlineData("Ол келді. Мен кеттім.", "Ол келді .|Мен кеттім .")]
    [InlineData("А. Серік г. Алматы, 12 үй", "А . Серік г . Алматы , 12 үй")]
    [InlineData("Ата\nБаба", "Ата|Баба")]
    [InlineData("他走了。我哭了！", "他 走 了 。|我 哭 了 ！")]
    [InlineData("Really?Yes 3.5", "Really ? Yes 3 . 5")]
    [InlineData("ئۇ كەلدى؟ مەن كەتتىم", "ئۇ كەلدى ؟|مەن كەتتىم")]
    [InlineData("", "")]
    public void Text_is_cut_into_pieces_and_sentences(string text, string expected)
    {
        var pieced = PiecedText.Of(DetectionTextBuilder.FromPlain(text));
        string.Join('|', pieced.Sentences.Select(s => string.Join(' ', Enumerable.Range(s.First, s.Count).Select(i => text[pieced.Pieces[i].Start..pieced.Pieces[i].End])))).ShouldBe(expected);
    }

    [Fact]
    public void A_sentence_without_an_end_is_cut_and_every_piece_is_in_one()
    {
        var pieced = PiecedText.Of(DetectionTextBuilder.FromPlain(string.Concat(Enumerable.Repeat("бала ", 1000))));
        pieced.Sentences.Sum(s => s.Count).ShouldBe(1000);
        pieced.Sentences.Max(s => s.Count).ShouldBeLessThan(200);
    }
}
