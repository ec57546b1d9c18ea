using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Redactor.TestKit.Web;

namespace Redactor.Translation.Tests;

/// <summary>LibreTranslate against a server written from its documentation.</summary>
public sealed class LibreTranslateContractTests
{
    private static readonly object[] Languages = [new { code = "en", targets = new[] { "es", "zh-Hans" } }, new { code = "es", targets = new[] { "en", "es" } }, new { code = "zz", targets = new[] { "en" } }];

    private static async Task<(StubServer Stub, LibreTranslateTranslator Client)> StartAsync(Func<StubRequest, int, HttpContext, Task> reply, TimeSpan? timeout = null)
    {
        var stub = await StubServer.StartAsync((r, n, c) => r.Path == "/languages" ? StubServer.JsonAsync(c, 200, Languages) : reply(r, n, c));
        return (stub, new LibreTranslateTranslator(
            new LibreTranslateOptions { Endpoint = stub.Address, ApiKey = "a-key", FirstWait = TimeSpan.FromMilliseconds(1), LongestWait = TimeSpan.FromMilliseconds(20), Timeout = timeout ?? TimeSpan.FromSeconds(20) }, TimeProvider.System));
    }

    private static TranslationBatch Batch(params string[] lines) =>
        TranslationBatch.Of(new LanguagePair("en", "es"), PlaceholderShape.Span, [.. lines.SelectMany(l => Cleared.Sentences("en", l)).Select(OutgoingSentence.Plain)]);

    private static List<string> Texts(StubRequest request) => [.. JsonDocument.Parse(request.Body).RootElement.GetProperty("q").EnumerateArray().Select(e => e.GetString()!)];

    [Fact]
    public async Task It_sends_what_is_documented_and_reads_replies_that_are_not_escaped()
    {
        var (stub, client) = await StartAsync((r, _, c) => StubServer.JsonAsync(c, 200, new { translatedText = Texts(r).Select(WebUtility.HtmlDecode) }));
        await using var _ = stub;
        using var __ = client;
        var router = new TranslatorRouter([client], new RoutingOptions(), TimeProvider.System);
        var done = (TranslationOutcome.Done)await new DocumentTranslator(router, TimeProvider.System).TranslateAsync(
            new TranslationRequest(Cleared.Lines("He said 3 < 5 & left [PERSON-1].", "", "Then AT&T &amp; co came by."), "es") { Languages = ["en"] }, null, TestContext.Token);
        done.Document.Sentences.Select(s => s.Text).ShouldBe(["He said 3 < 5 & left [PERSON-1].", "Then AT&T & co came by."]);
        var asked = JsonDocument.Parse(stub.Requests.First(r => r.Method == "POST").Body).RootElement;
        asked.GetProperty("source").GetString().ShouldBe("en");
        asked.GetProperty("target").GetString().ShouldBe("es");
        asked.GetProperty("format").GetString().ShouldBe("html");
        asked.GetProperty("api_key").GetString().ShouldBe("a-key");
    }

    [Theory]
    [InlineData(400, TranslatorFault.Rejected, 1)]
    [InlineData(403, TranslatorFault.Configuration, 1)]
    [InlineData(404, TranslatorFault.Configuration, 1)]
    [InlineData(413, TranslatorFault.Rejected, 1)]
    [InlineData(429, TranslatorFault.Transient, 3)]
    [InlineData(500, TranslatorFault.Transient, 3)]
    [InlineData(502, TranslatorFault.Transient, 3)]
    public async Task Every_status_is_known_for_what_it_is(int status, TranslatorFault fault, int requests)
    {
        var (stub, client) = await StartAsync((_, _, c) => StubServer.JsonAsync(c, status, new { error = "Langsamer: brother" }));
        await using var _ = stub;
        using var __ = client;
        var failed = await Should.ThrowAsync<TranslatorException>(() => client.TranslateAsync(Batch("A brother."), TestContext.Token));
        failed.Fault.ShouldBe(fault);
        failed.ToString().ShouldNotContain("brother");
        stub.Requests.Count(r => r.Method == "POST").ShouldBe(requests);
    }

    [Theory]
    [InlineData(null, 3)]
    [InlineData("0", 3)]
    [InlineData("120", 1)]
    public async Task Retry_after_is_heeded_and_a_long_one_told(string? retryAfter, int requests)
    {
        var (stub, client) = await StartAsync((_, _, c) =>
        {
            if (retryAfter is not null) c.Response.Headers.RetryAfter = retryAfter;
            return StubServer.JsonAsync(c, 429, new { error = "slow" });
        });
        await using var _ = stub;
        using var __ = client;
        var failed = await Should.ThrowAsync<TranslatorException>(() => client.TranslateAsync(Batch("A brother."), TestContext.Token));
        stub.Requests.Count(r => r.Method == "POST").ShouldBe(requests);
        failed.RetryAfter.ShouldBe(retryAfter is null ? null : TimeSpan.FromSeconds(int.Parse(retryAfter, System.Globalization.CultureInfo.InvariantCulture)));
    }

    [Theory]
    [InlineData("{\"translatedText\":[\"a\"")]
    [InlineData("{\"translatedText\":\"a\"}")]
    [InlineData("{\"translatedText\":[7]}")]
    [InlineData("[]")]
    [InlineData("nonsense")]
    public async Task A_reply_of_another_form_is_no_translation(string body)
    {
        var (stub, client) = await StartAsync((_, _, c) => c.Response.WriteAsync(body));
        await using var _ = stub;
        using var __ = client;
        (await Should.ThrowAsync<TranslatorException>(() => client.TranslateAsync(Batch("A brother."), TestContext.Token))).Fault.ShouldBe(TranslatorFault.Transient);
    }

    [Fact]
    public async Task A_reply_that_breaks_off_is_asked_for_again_and_one_that_never_ends_is_cut_off()
    {
        var (stub, client) = await StartAsync((r, n, c) => n < 3 ? StubServer.CutOffAsync(c, "{\"translatedText\":[\"a") : StubServer.JsonAsync(c, 200, new { translatedText = Texts(r) }));
        await using var _ = stub;
        using var __ = client;
        (await client.TranslateAsync(Batch("A brother."), TestContext.Token)).Count.ShouldBe(1);

        var (endless, other) = await StartAsync(async (_, _, c) =>
        {
            var noise = new byte[1 << 20];
            Array.Fill(noise, (byte)' ');
            while (!c.RequestAborted.IsCancellationRequested) await c.Response.Body.WriteAsync(noise, c.RequestAborted);
        });
        await using var ___ = endless;
        using var ____ = other;
        (await Should.ThrowAsync<TranslatorException>(() => other.TranslateAsync(Batch("A brother."), TestContext.Token))).Fault.ShouldBe(TranslatorFault.Transient);
    }

    [Fact]
    public async Task Languages_that_are_not_known_are_not_offered()
    {
        var (stub, client) = await StartAsync((_, _, c) => Task.CompletedTask);
        await using var _ = stub;
        using var __ = client;
        (await client.ListPairsAsync(TestContext.Token)).Order(Comparer<LanguagePair>.Create((a, b) => string.CompareOrdinal(a.Source + a.Target, b.Source + b.Target)))
            .ShouldBe([new LanguagePair("en", "es"), new LanguagePair("en", "zh-Hans"), new LanguagePair("es", "en")]);
    }

    [Theory]
    [InlineData("https://libretranslate.com", true, DataLocation.Cloud)]
    [InlineData("https://translate.example.org", true, DataLocation.OwnServer)]
    [InlineData("https://translate.example.org", false, DataLocation.Cloud)]
    [InlineData("http://127.0.0.1:5000", false, DataLocation.ThisMachine)]
    public void Where_text_goes_follows_from_the_endpoint(string endpoint, bool isOwn, DataLocation location)
    {
        using var client = new LibreTranslateTranslator(new LibreTranslateOptions { Endpoint = new Uri(endpoint), IsOwnServer = isOwn }, TimeProvider.System);
        client.Traits.Location.ShouldBe(location);
    }
}
