using Redactor.TestKit.Corpus;
using Redactor.TestKit.Scans;

namespace Redactor.TestKit.Tests;

public sealed class PageDesignTests
{
    private static readonly IReadOnlyDictionary<string, PageDesign> Designs = PageDesign.LoadAll();

    [Fact]
    public void Every_design_belongs_to_a_document() =>
        Designs.Keys.Except(CorpusFolder.LoadAll().Select(d => d.Name), StringComparer.Ordinal).ShouldBeEmpty();

    [Fact]
    public void Stamps_signatures_photos_letterheads_and_every_layout_are_among_them()
    {
        Designs.Values.Count(d => d.Photo).ShouldBeGreaterThanOrEqualTo(5);
        Designs.Values.Count(d => d.Signature).ShouldBeGreaterThanOrEqualTo(15);
        Designs.Values.Count(d => d.Letterhead is not null).ShouldBeGreaterThanOrEqualTo(3);
        Designs.Values.SelectMany(d => d.Stamps).Select(s => s.Shape).Distinct().Count().ShouldBe(2);
        Designs.Values.Select(d => d.Layout).Distinct().Count().ShouldBe(Enum.GetValues<PageLayout>().Length);
    }

    [Fact]
    public void What_a_design_prints_is_part_of_the_gold_but_a_round_stamp_is_not()
    {
        var document = MarkedText.Parse("en-x", "en", "Dear {{PERSON|Ann}}");
        var design = new PageDesign
        {
            Letterhead = "{{ORG|Linden Centre}}",
            Stamps = [new(StampShape.Round, "SEAL"), new(StampShape.Box, "No. {{ID|17-B}}")],
        };

        GoldTokens.Of(design.Printed(document)).ShouldBe(
        [
            new("Linden", "ORG", 0), new("Centre", "ORG", 0), new("Dear", "", -1), new("Ann", "PERSON", 1), new("No.", "", -1), new("17-B", "ID", 2),
        ]);
    }
}
