using System.Text;
using Redactor.Detection.Policies;
using Redactor.Documents;
using Redactor.Pipeline.Tests.Burn;
using Redactor.Pipeline.Tests.Service;
using Redactor.Storage.Database;

namespace Redactor.Pipeline.Tests.Translate;

/// <summary>Where the transcript says a year for a day, so do the translation and its PDF, and nothing of the day is there.</summary>
public sealed class GeneralizedTranslationTests
{
    private static readonly byte[] Years = Encoding.UTF8.GetBytes("""{"version": 1, "name": "years", "types": {"DATE": "generalize"}}""");

    [Fact]
    public async Task A_year_that_stands_for_a_day_stands_in_the_translation_as_well()
    {
        await using var service = await TestService.StartAsync(translation: new());
        var asked = new NewDocument(default, "x", "x", default, 0) { SourceLanguages = new LanguageList([Language.Spanish]), TargetLanguages = new LanguageList([Language.English]) };
        var letter = Letters.Pdf("La policía llegó el 14.03.2019 con dos coches.\nMi madre preguntó por Abdurrahman Yusupov, pero nadie contestó.");
        var id = await service.SubmitAsync(letter, unreviewed: true, policy: PolicyReader.Read(Years, "years.json"), asked: asked);
        await service.ReachAsync(id, DocumentStage.Released);

        Encoding.UTF8.GetString(await service.Cleared.ReadAllAsync(id, BlobNames.Transcript, 1 << 20, default)).ShouldContain("[2019]");
        var text = Encoding.UTF8.GetString(await service.Cleared.ReadAllAsync(id, BlobNames.Translation("en"), 1 << 20, default));
        text.ShouldContain("[2019]");
        text.ShouldContain("[PERSON-1]");
        var pdf = await service.Cleared.ReadAllAsync(id, BlobNames.TranslationPdf("en"), 10_000_000, default);
        var set = Tool.Text("pdftotext", pdf, "-layout", "FILE", "-").Replace(id.ToString(), null, StringComparison.Ordinal);
        set.Split("[2019]").Length.ShouldBe(3, "once in the source, once in the translation");
        foreach (var gone in new[] { "14.03", "14", "March", "marzo" })
        {
            text.ShouldNotContain(gone);
            set.ShouldNotContain(gone);
        }
    }
}
