using Redactor.Documents;
using Redactor.Pipeline.Local;
using Redactor.Pipeline.Tests.Service;
using Redactor.Pipeline.Translate;
using Redactor.TestKit.Web;

namespace Redactor.Pipeline.Tests.Translate;

/// <summary>A name that an engine brings back is taken out again, with the sentence that holds it.</summary>
public sealed class CheckedTranslationTests
{
    [Theory]
    [InlineData("Abdurrahman came. ")]
    [InlineData("Абдурахман пришёл. ")]
    [InlineData("ABDURRAHMAN: ")]
    public async Task A_sentence_in_which_a_name_comes_back_stays_untranslated(string returned)
    {
        var folder = Directory.CreateTempSubdirectory("checked-translation").FullName;
        try
        {
            await using var stub = await StubServer.StartAsync(async (request, _, context) =>
            {
                if (request.Path == "/languages") await StubServer.JsonAsync(context, 200, new[] { new { code = "es", targets = new[] { "en" } } });
                else
                {
                    var asked = System.Text.Json.JsonDocument.Parse(request.Body).RootElement.GetProperty("q").EnumerateArray().Select(q => q.GetString()!);
                    await StubServer.JsonAsync(context, 200, new { translatedText = asked.Select(q => q.Contains("madre", StringComparison.Ordinal) ? returned + q : "Also: " + q) });
                }
            });
            var scan = Path.Combine(folder, "scan.pdf");
            await File.WriteAllBytesAsync(scan, Letters.Pdf("Mi hermano Abdurrahman Yusupov fue detenido en su casa.\nLa casa de mi madre es pequeña y blanca."));
            var options = new LocalOptions
            {
                OutputFolder = Path.Combine(folder, "out"),
                Unreviewed = true,
                Languages = [Language.Spanish],
                Translation = new([Language.English], MayUseCloud: false, new() { WithoutApertium = true, LibreTranslate = new() { Endpoint = stub.Address } }),
            };
            await using var stages = LocalStages.Create(options);
            var outcome = (await new LocalRun(stages, options).RunAsync(LocalInputs.Resolve([scan], options.OutputFolder), new Progress<LocalProgress>(), default)).ShouldHaveSingleItem();
            (outcome.Verdict, outcome.Code).ShouldBe((LocalVerdict.Verified, null));

            var text = await File.ReadAllTextAsync(Path.Combine(options.OutputFolder, "scan", "translation.en.txt"));
            text.ShouldContain("Also: ");
            text.ShouldContain("(not translated, es: La casa de mi madre");
            text.ShouldNotContain(returned.Split(' ')[0].TrimEnd(':'), Case.Insensitive);
            var report = System.Text.Json.JsonDocument.Parse(await File.ReadAllBytesAsync(Path.Combine(options.OutputFolder, "scan", "report.json"))).RootElement;
            report.GetProperty("translations")[0].GetProperty("problems").GetProperty("leak").GetInt32().ShouldBe(1);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
