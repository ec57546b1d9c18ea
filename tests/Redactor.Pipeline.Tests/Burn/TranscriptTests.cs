using Redactor.Documents;
using Redactor.Pipeline.Burn;

namespace Redactor.Pipeline.Tests.Burn;

public sealed class TranscriptTests
{
    [Fact]
    public void What_is_generalized_stands_in_the_transcript_alone()
    {
        var page = new DrawnPage();
        page.Word("met", 100, 100);
        var date = page.Word("14.03.2019", 260, 100);
        page.Word("there", 600, 100);

        var burned = PageBurner.Burn(page.Image, page.Reading(), [new Redaction(1, [date], EntityType.Date, "[DATE]") { Generalized = "[2019]" }], BurnOptions.Default);

        burned.Lines.Single().Text.ShouldBe("met [DATE] there");
        burned.Lines.Single().Transcript.ShouldBe("met [2019] there");
        burned.Boxes.ShouldHaveSingleItem().Label.ShouldBe("[DATE]");
    }

    [Fact]
    public void Without_it_the_transcript_is_the_text_layer()
    {
        var page = new DrawnPage();
        page.Word("met", 100, 100);
        var burned = page.Burn(page.Word("Aliya", 260, 100));
        burned.Lines.Single().Transcript.ShouldBe(burned.Lines.Single().Text);
    }
}
