using Redactor.Detection.Ner;
using Redactor.Documents;
using Shouldly;

namespace Redactor.Detection.Tests.Ner;

public sealed class OrdinaryWordsTests
{
    [Theory]
    [InlineData("Собаки слышат гром раньше человека.", "Собаки слышат гром", EntityType.Organization)]
    [InlineData("Он верит не карте, а траве.", "траве", EntityType.Organization)]
    [InlineData("Green leaves. Salad of tomato and onion.", "Salad of tomato and onion", EntityType.Organization)]
    [InlineData("Three Questions\nThe judge asks.", "Three Questions", EntityType.Organization)]
    [InlineData("NOTES ON THE MOVEMENT OF HERDS\n\nSheep.", "NOTES ON THE MOVEMENT OF HERDS", EntityType.Organization)]
    [InlineData("CONFIDENTIAL - CLINICAL NOTE\n\nHe slept.", "CONFIDENTIAL - CLINICAL NOTE", EntityType.Organization)]
    [InlineData("Ночью холодно. Дождь приходит с запада.", "Дождь", EntityType.Person)]
    [InlineData("Then the Marmot stepped in.", "Marmot", EntityType.Person)]
    [InlineData("他们的居委会通知我们。", "居委会", EntityType.Organization)]
    [InlineData("باغنىڭ شىمالىدا تۈتۈن بار.", "باغنىڭ", EntityType.Person)]
    public void Ordinary_words_need_a_surer_tagger(string text, string span, EntityType kind) => SureFrom(text, span, kind).ShouldBeGreaterThanOrEqualTo(0.5);

    [Theory]
    [InlineData("В группе «Альянс» их трое.", "Альянс", EntityType.Organization, "in quotation marks")]
    [InlineData("Он служит в МЧС второй год.", "МЧС", EntityType.Organization, "an abbreviation")]
    [InlineData("Он работал в больнице.", "больнице", EntityType.Organization, "a word organisations are named by")]
    [InlineData("They asked Fox about it.", "Fox", EntityType.Person, "a capital inside a sentence")]
    [InlineData("Шохрет приехал вчера.", "Шохрет", EntityType.Person, "no common word")]
    [InlineData("Вера приехала вчера.", "Вера", EntityType.Person, "a given name")]
    [InlineData("بىزگە ئەركىن ئېيتتى.", "ئەركىن", EntityType.Person, "a given name")]
    [InlineData("Заявил А. Кан вчера.", "Кан", EntityType.Person, "behind an initial")]
    [InlineData("Ауыл: Дорога.", "Дорога", EntityType.Location, "the value of a label")]
    [InlineData("他在新源县居委会工作。", "居委会", EntityType.Organization, "behind a place")]
    public void What_may_be_a_name_does_not(string text, string span, EntityType kind, string why) => SureFrom(text, span, kind).ShouldBe(0, why);

    [Theory]
    [InlineData("Сәлеммен, апаң.", true)]
    [InlineData("Шымкентте, қалада тұрады.", false)]
    [InlineData("Гүлжанмен, інісімен кетті.", false)]
    [InlineData("Сәлеммен апаң.", false)]
    public void A_greeting_of_manner_is_nobody(string text, bool manner)
    {
        var pieces = PiecedText.Of(DetectionTextBuilder.FromPlain(text));
        OrdinaryWords.IsManner(pieces, new TaggedSpan(0, 1, TagKind.Person, 1)).ShouldBe(manner);
    }

    private static double SureFrom(string text, string span, EntityType kind)
    {
        var pieces = PiecedText.Of(DetectionTextBuilder.FromPlain(text));
        var start = text.IndexOf(span, StringComparison.Ordinal);
        return OrdinaryWords.SureFrom(pieces, new TaggedSpan(pieces.PieceAt(start), pieces.PieceAt(start + span.Length - 1) + 1, kind switch { EntityType.Person => TagKind.Person, EntityType.Location => TagKind.Place, _ => TagKind.Organization }, 1));
    }
}
