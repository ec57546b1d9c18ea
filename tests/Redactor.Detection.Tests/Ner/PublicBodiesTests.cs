using Redactor.Detection.Names;
using Redactor.Detection.Ner;
using Redactor.Documents;
using Shouldly;

namespace Redactor.Detection.Tests.Ner;

public sealed class PublicBodiesTests
{
    [Theory]
    [InlineData("Министерство иностранных дел")]
    [InlineData("Сыртқы істер министрлігі")]
    [InlineData("European Commission")]
    [InlineData("United Nations")]
    [InlineData("the UN Security Council")]
    [InlineData("Supreme Administrative Court")]
    [InlineData("Communist Party")]
    [InlineData("ООН")]
    [InlineData("联合国")]
    [InlineData("外交部")]
    [InlineData("中国共产党")]
    public void Bodies_of_states_and_of_the_world_identify_nobody(string name) => IsOne(name).ShouldBeTrue();

    [Theory]
    [InlineData("University")]
    [InlineData("Unity Bakery")]
    [InlineData("Europe Hotel")]
    [InlineData("Party Supplies Shop")]
    [InlineData("Council of Elders")]
    [InlineData("People's Government")]
    [InlineData("Village Government")]
    [InlineData("District Court")]
    [InlineData("School No. 5 of the Ministry")]
    [InlineData("Думан")]
    [InlineData("Партизан колхозы")]
    [InlineData("Құлжа аудандық үкіметі")]
    [InlineData("село Кремль")]
    [InlineData("门市部")]
    [InlineData("村民委员会")]
    [InlineData("乡政府")]
    [InlineData("县教育部")]
    [InlineData("伊宁县政府")]
    [InlineData("纺织厂党委")]
    [InlineData("يېزىلىق ھۆكۈمەت")]
    public void What_is_local_numbered_or_only_begins_alike_identifies(string name) => IsOne(name).ShouldBeFalse();

    private static bool IsOne(string name)
    {
        var text = DetectionTextBuilder.FromPlain(name);
        var pieces = PiecedText.Of(text);
        return PublicBodies.IsOne(pieces, new TaggedSpan(0, pieces.Pieces.Count, TagKind.Organization, 1), NameAnalysis.Of(text));
    }
}
