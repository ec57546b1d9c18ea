using System.Collections.Concurrent;
using System.Text;
using Redactor.Detection;
using Redactor.Detection.Policies;
using Redactor.TestKit.Corpus;
using Redactor.Translation;

namespace Redactor.Verification.Tests.Traffic;

/// <summary>No byte of a sealed document reaches an engine: every document of the corpus is burned, checked and translated through a proxy that keeps all that is sent.</summary>
public sealed class SealedTrafficTests
{
    public static TheoryData<string> Ways => ["plain", "upper", "cyrillic", "percent", "base64", "hex", "header", "path"];

    [Fact]
    public async Task Of_no_document_of_the_corpus_does_anything_sealed_reach_an_engine()
    {
        var folders = new[] { CorpusFolder.Path, Path.Combine(CorpusFolder.Path, "held-back"), Path.Combine(CorpusFolder.Path, "plain") };
        var documents = folders.SelectMany(CorpusFolder.LoadAll).ToList();
        documents.Count.ShouldBeGreaterThan(150);
        var (detector, pages) = (Detector.Create(), new ConcurrentBag<ClearedPages>());
        await Parallel.ForEachAsync(documents, new ParallelOptions { MaxDegreeOfParallelism = 2 }, async (d, _) => pages.Add(await ClearedPages.OfAsync(d, detector, Policy.Archive)));

        await using var engines = await RecordedEngines.StartAsync();
        var (sent, kept) = (0, 0);
        foreach (var page in pages.OrderBy(p => p.Document.Name, StringComparer.Ordinal))
        {
            // What did not pass has no cleared text: nothing can be made of it that an engine takes.
            if (page.Text is not { } text) continue;
            foreach (var router in engines.Routers.Take(page.Document.LanguageCode == "ka" ? 1 : 2))
            {
                engines.Take();
                await TranslateAsync(page, router);
                var (bytes, requests) = engines.Take();
                var check = new SentText(page.Approved, page.SealedWords, text);
                check.Problems(bytes, requests).ShouldBeEmpty(page.Document.Name);
                (sent, kept) = (sent + requests.Count(r => r.Method == "POST"), kept + check.SealedOnly.Count);
            }
        }

        pages.Count(p => p.Text is not null).ShouldBeGreaterThan(documents.Count * 9 / 10, "most of them are translated");
        sent.ShouldBeGreaterThan(documents.Count, "they were sent, to two engines");
        kept.ShouldBeGreaterThan(1000, "much of them is sealed");
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task What_is_let_through_is_seen(string way)
    {
        const string Name = "Abdurrahman";
        var document = MarkedText.Parse("en-one", "en", "My brother {{PERSON|Abdurrahman Yusupov}} was taken from his house at night.");
        var page = await ClearedPages.OfAsync(document, Detector.Create(), Policy.Archive);
        await using var engines = await RecordedEngines.StartAsync();
        var check = new SentText(page.Approved, page.SealedWords, page.Text.ShouldNotBeNull());
        await TranslateAsync(page, engines.Routers[0]);
        var (bytes, requests) = engines.Take();
        check.Problems(bytes, requests).ShouldBeEmpty();

        using var http = new HttpClient { BaseAddress = engines.Address };
        using var message = new HttpRequestMessage(HttpMethod.Post, way == "path" ? "translate/" + Name : "translate");
        if (way == "header") message.Headers.Add("User-Agent", Name);
        var word = way switch
        {
            "plain" => Name,
            "upper" => Name.ToUpperInvariant(),
            "cyrillic" => "Абдурахман",
            "percent" => "%41%62%64%75%72%72%61%68%6D%61%6E",
            "base64" => Convert.ToBase64String(Encoding.UTF8.GetBytes("by " + Name)),
            "hex" => Convert.ToHexString(Encoding.UTF8.GetBytes(Name)),
            _ => "night",
        };
        message.Content = new StringContent("""{"q":["My brother WORD was taken"],"source":"en","target":"ru","format":"html"}""".Replace("WORD", word, StringComparison.Ordinal), Encoding.UTF8, "application/json");
        using var reply = await http.SendAsync(message);
        (bytes, requests) = engines.Take();
        check.Problems(bytes, requests).ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData("X-ClientTraceId", "3f2b9c1a-0d5e-4c7f-8017-4a6b2c9d1e0f", false)]
    [InlineData("x-ms-client-request-id", "3f2b9c1a-e017-4c7f-8b1d-4a6b2c9d1e0f", false)]
    [InlineData("X-ClientTraceId", "paper 017-4", true)]
    [InlineData("User-Agent", "3f2b9c1a-e017-4c7f-8b1d-4a6b2c9d1e0f", true)]
    public async Task A_number_that_stands_in_a_random_id_by_chance_is_none_of_the_document(string header, string value, bool isSeen)
    {
        var document = MarkedText.Parse("en-one", "en", "They sealed her door with a paper that bore the number {{ID|017-4}} and left.");
        var page = await ClearedPages.OfAsync(document, Detector.Create(), Policy.Archive);
        var check = new SentText(page.Approved, page.SealedWords, page.Text.ShouldNotBeNull());
        check.SealedOnly.ShouldContain("017-4");

        check.Problems(Encoding.ASCII.GetBytes($"GET /languages HTTP/1.1\r\n{header}: {value}\r\nHost: x\r\n\r\n"), []).Any().ShouldBe(isSeen);
    }

    private static async Task TranslateAsync(ClearedPages page, TranslatorRouter router)
    {
        var request = new TranslationRequest(page.Text!, page.Document.LanguageCode == "en" ? "ru" : "en")
        {
            Languages = [.. page.Page.Reading.Languages.Select(l => l.Tag)],
            WithoutTranslator = WithoutTranslator.ReleaseUntranslated,
        };
        (await new DocumentTranslator(router, TimeProvider.System).TranslateAsync(request, null, default)).ShouldBeOfType<TranslationOutcome.Done>(page.Document.Name);
    }
}
