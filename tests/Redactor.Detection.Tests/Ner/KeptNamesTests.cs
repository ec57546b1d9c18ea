using Redactor.Detection.Names;
using Redactor.Detection.Ner;
using Redactor.Documents;
using Shouldly;

namespace Redactor.Detection.Tests.Ner;

public sealed class KeptNamesTests
{
    [Theory]
    [InlineData("Он гражданин Республики Казахстан.", "Республики Казахстан", EntityType.Location, EntityType.Country)]
    [InlineData("The dogs hear. Old Mongol herders know.", "Old Mongol", EntityType.Location, EntityType.Group)]
    public void A_state_or_people_with_ordinary_words_stays_one(string text, string span, EntityType kind, EntityType type) => TypeOf(text, span, kind).ShouldBe(type);

    [Theory]
    [InlineData("He sued the Bank of Turkey.", "Bank of Turkey", EntityType.Organization)]
    [InlineData("He lives in Kazakh Valley there.", "Kazakh Valley", EntityType.Location)]
    [InlineData("He lives in Green Mongol there.", "Green Mongol", EntityType.Location)]
    [InlineData("Мы жили в селе Казахстан.", "селе Казахстан", EntityType.Location)]
    [InlineData("They founded Voice of Kazakhstan here.", "Voice of Kazakhstan", EntityType.Organization)]
    [InlineData("Біз Құлжа қаласында тұрдық.", "Құлжа", EntityType.Location)]
    public void What_only_has_one_in_its_name_is_none(string text, string span, EntityType kind) => TypeOf(text, span, kind).ShouldBeNull();

    private static EntityType? TypeOf(string text, string span, EntityType kind)
    {
        var source = DetectionTextBuilder.FromPlain(text);
        var pieces = PiecedText.Of(source);
        var start = text.IndexOf(span, StringComparison.Ordinal);
        return KeptNames.TypeOf(pieces, new TaggedSpan(pieces.PieceAt(start), pieces.PieceAt(start + span.Length - 1) + 1, kind switch { EntityType.Person => TagKind.Person, EntityType.Location => TagKind.Place, _ => TagKind.Organization }, 1), NameAnalysis.Of(source));
    }
}
