using Redactor.Documents;
using Redactor.Pipeline.Burn;
using Redactor.Pipeline.Burn.Pdf;
using Redactor.Pipeline.Verify;
using Redactor.TestKit.Scans;

namespace Redactor.Verification.Tests;

/// <summary>A page that was printed, read, burned and written: the good file that each test spoils in its own way.</summary>
internal sealed class Sample
{
    public const string Text =
        "My brother Abdurrahman Yusupov was taken from his house\n" +
        "in the spring of that year. Two policemen came at night\n" +
        "and told Abdurrahman to bring his documents. His number\n" +
        "was 650121197803170512 and nobody has seen him since then.";

    private static readonly Lazy<Task<Sample>> English = new(() => MakeAsync(Text, Language.English, "Liberation Serif", "Abdurrahman", "Yusupov", "650121"));

    public required GrayImage Canonical { get; init; }

    public required ExaminedPage Reading { get; init; }

    public required IReadOnlyList<Redaction> Redactions { get; init; }

    public required IReadOnlyList<ApprovedText> Approved { get; init; }

    public BurnedPage Burned => PageBurner.Burn(Canonical, Reading, Redactions, BurnOptions.Default);

    public static Task<Sample> EnglishAsync() => English.Value;

    /// <param name="names">Beginnings of the words to burn.</param>
    public static async Task<Sample> MakeAsync(string text, Language language, string font, params string[] names)
    {
        var image = PangoText.Render(text, new TextStyle(font, 13, 1.3, language.Script == Script.Arabic), 2000);
        var lines = await DirectTools.ReadLinesAsync(image, language);
        var page = new ExaminedPage(1, image.Width, image.Height, 300, lines, [], [language], 0, 0, "test");
        List<Word> covered = [.. page.Words.Where(w => names.Any(n => w.Text.Reveal().StartsWith(n, StringComparison.OrdinalIgnoreCase)))];
        covered.Count.ShouldBeGreaterThan(0, "The sample was not read as it was printed.");
        return new Sample
        {
            Canonical = image,
            Reading = page,
            Redactions = [.. covered.Select(w => new Redaction(1, [w.Box], EntityType.Person, char.IsDigit(w.Text.Reveal()[0]) ? "[ID-1]" : "[PERSON-1]"))],
            Approved = [.. covered.Select(w => new ApprovedText(w.Text, char.IsDigit(w.Text.Reveal()[0]) ? EntityType.Id : EntityType.Person))],
        };
    }

    public static byte[] Pdf(params BurnedPage[] pages)
    {
        using var stream = new MemoryStream();
        using var writer = new PdfWriter(stream);
        foreach (var page in pages)
            writer.Add(page);
        writer.Finish();
        return stream.ToArray();
    }

    public Task<LeakReport> CheckAsync(byte[] pdf, BurnedPage? claimed = null, ILeakCheckTools? tools = null, params BurnedPage[] more) =>
        new LeakCheck(tools ?? new DirectTools()).RunAsync(
            new LeakCheckRequest(pdf, [BurnClaims.Of(claimed ?? Burned), .. more.Select(BurnClaims.Of)], Approved), CancellationToken.None);
}
