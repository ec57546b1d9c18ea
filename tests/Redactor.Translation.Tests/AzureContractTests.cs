using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Redactor.TestKit.Web;

namespace Redactor.Translation.Tests;

/// <summary>Azure Translator against a server written from its documentation.</summary>
public sealed class AzureContractTests
{
    private static readonly LanguagePair RussianToEnglish = new("ru", "en");

    private static AzureTranslator Client(StubServer stub, AzureApiVersion version = AzureApiVersion.V3, Func<AzureTranslatorOptions, AzureTranslatorOptions>? change = null)
    {
        var options = new AzureTranslatorOptions
        {
            Endpoint = stub.Address,
            ApiVersion = version,
            Key = "a-key",
            Region = "westeurope",
            Retries = 2,
            FirstWait = TimeSpan.FromMilliseconds(1),
            LongestWait = TimeSpan.FromMilliseconds(40),
            Timeout = TimeSpan.FromSeconds(20),
        };
        return new AzureTranslator(change?.Invoke(options) ?? options, null, TimeProvider.System);
    }

    private static TranslationBatch Batch(params string[] lines) =>
        TranslationBatch.Of(RussianToEnglish, PlaceholderShape.Span, [.. lines.SelectMany(l => Cleared.Sentences("ru", l)).Select(OutgoingSentence.Plain)]);

    private static List<string> Texts(StubRequest request) => JsonDocument.Parse(request.Body).RootElement is { ValueKind: JsonValueKind.Array } list
        ? [.. list.EnumerateArray().Select(e => e.GetProperty("Text").GetString()!)]
        : [.. JsonDocument.Parse(request.Body).RootElement.GetProperty("inputs").EnumerateArray().Select(e => e.GetProperty("text").GetString()!)];

    private static Task ReplyAsync(HttpContext context, IEnumerable<string> texts) =>
        StubServer.JsonAsync(context, 200, texts.Select(t => new { translations = new[] { new { text = t, to = "en" } } }));

    [Fact]
    public async Task Version_3_sends_what_is_documented_and_reads_what_comes_back()
    {
        await using var stub = await StubServer.StartAsync((r, _, c) => ReplyAsync(c, Texts(r).Select(t => t.Replace("Брат", "Brother", StringComparison.Ordinal))));
        using var azure = Client(stub);
        var replies = await azure.TranslateAsync(Batch("Брат [PERSON-1] <ушёл>.", "Брат."), TestContext.Token);
        var request = stub.Requests.Single();
        request.Path.ShouldBe("/translate");
        request.Query.ShouldBe("?api-version=3.0&from=ru&to=en&textType=html");
        request.Headers["Ocp-Apim-Subscription-Key"].ToString().ShouldBe("a-key");
        request.Headers["Ocp-Apim-Subscription-Region"].ToString().ShouldBe("westeurope");
        Guid.TryParse(request.Headers["X-ClientTraceId"].ToString(), out _).ShouldBeTrue();
        request.Headers.ContentType.ToString().ShouldBe("application/json; charset=UTF-8");
        Texts(request)[0].ShouldBe("<div id=\"s0\">Брат <span translate=\"no\" class=\"notranslate\" id=\"p0\">[PERSON-1]</span> &lt;ушёл&gt;.</div>");
        replies[1].ShouldBe("<div id=\"s1\">Brother.</div>");
        azure.Version.ShouldBe("3.0");
    }

    [Fact]
    public async Task Version_2026_sends_inputs_and_targets()
    {
        await using var stub = await StubServer.StartAsync((r, _, c) => StubServer.JsonAsync(c, 200, new { value = Texts(r).Select(t => new { translations = new[] { new { text = "ok " + t, language = "en" } } }) }));
        using var azure = Client(stub, AzureApiVersion.V20260606, o => o with { Category = "ours" });
        (await azure.TranslateAsync(Batch("Брат."), TestContext.Token)).ShouldBe(["ok Брат."]);
        var input = JsonDocument.Parse(stub.Requests.Single().Body).RootElement.GetProperty("inputs")[0];
        stub.Requests.Single().Query.ShouldBe("?api-version=2026-06-06");
        input.GetProperty("language").GetString().ShouldBe("ru");
        input.GetProperty("textType").GetString().ShouldBe("html");
        input.GetProperty("targets")[0].GetProperty("language").GetString().ShouldBe("en");
        input.GetProperty("targets")[0].GetProperty("deploymentName").GetString().ShouldBe("ours");
    }

    [Theory]
    [InlineData(400, 400000, TranslatorFault.Configuration, 1)]
    [InlineData(400, 400035, TranslatorFault.Configuration, 1)]
    [InlineData(400, 400036, TranslatorFault.Configuration, 1)]
    [InlineData(400, 400050, TranslatorFault.Rejected, 1)]
    [InlineData(400, 400077, TranslatorFault.Rejected, 1)]
    [InlineData(400, 400999, TranslatorFault.Rejected, 1)]
    [InlineData(401, 401000, TranslatorFault.Configuration, 1)]
    [InlineData(401, 401015, TranslatorFault.Configuration, 1)]
    [InlineData(403, 403000, TranslatorFault.Configuration, 1)]
    [InlineData(403, 403001, TranslatorFault.QuotaExhausted, 1)]
    [InlineData(404, 404000, TranslatorFault.Configuration, 1)]
    [InlineData(405, 405000, TranslatorFault.Configuration, 1)]
    [InlineData(408, 408001, TranslatorFault.Transient, 3)]
    [InlineData(408, 408002, TranslatorFault.Transient, 3)]
    [InlineData(415, 415000, TranslatorFault.Configuration, 1)]
    [InlineData(429, 429000, TranslatorFault.Transient, 3)]
    [InlineData(429, 429001, TranslatorFault.Transient, 3)]
    [InlineData(429, 429002, TranslatorFault.Transient, 3)]
    [InlineData(500, 500000, TranslatorFault.Transient, 3)]
    [InlineData(503, 503000, TranslatorFault.Transient, 3)]
    public async Task Every_error_code_is_known_for_what_it_is(int status, int code, TranslatorFault fault, int requests)
    {
        await using var stub = await StubServer.StartAsync((_, _, c) => StubServer.JsonAsync(c, status, new { error = new { code, message = "Брат" } }));
        using var azure = Client(stub);
        var failed = await Should.ThrowAsync<TranslatorException>(() => azure.TranslateAsync(Batch("Брат."), TestContext.Token));
        failed.Fault.ShouldBe(fault);
        failed.Code.ShouldBe($"{code}");
        failed.ToString().ShouldNotContain("Брат");
        stub.Requests.Count.ShouldBe(requests);
    }

    [Theory]
    [InlineData("0")]
    [InlineData(null)]
    public async Task Too_many_requests_passes_with_and_without_retry_after(string? retryAfter)
    {
        await using var stub = await StubServer.StartAsync((r, n, c) =>
        {
            if (n == 3) return ReplyAsync(c, Texts(r));
            if (retryAfter is not null) c.Response.Headers.RetryAfter = retryAfter;
            return StubServer.JsonAsync(c, 429, new { error = new { code = 429000 } });
        });
        using var azure = Client(stub);
        (await azure.TranslateAsync(Batch("Брат."), TestContext.Token)).Count.ShouldBe(1);
        stub.Requests.Count.ShouldBe(3);
    }

    [Fact]
    public async Task A_wait_longer_than_allowed_is_told_instead_of_waited()
    {
        await using var stub = await StubServer.StartAsync((_, _, c) =>
        {
            c.Response.Headers.RetryAfter = "3600";
            return StubServer.JsonAsync(c, 429, new { error = new { code = 429001 } });
        });
        using var azure = Client(stub);
        var failed = await Should.ThrowAsync<TranslatorException>(() => azure.TranslateAsync(Batch("Брат."), TestContext.Token));
        failed.RetryAfter.ShouldBe(TimeSpan.FromHours(1));
        stub.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_reply_that_breaks_off_is_asked_for_again()
    {
        await using var stub = await StubServer.StartAsync((r, n, c) => n < 3 ? StubServer.CutOffAsync(c, "[{\"translations\":[{\"te") : ReplyAsync(c, Texts(r)));
        using var azure = Client(stub);
        (await azure.TranslateAsync(Batch("Брат."), TestContext.Token)).Single().ShouldBe("Брат.");
        stub.Requests.Count.ShouldBe(3);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("[{\"translations\":[]}]")]
    [InlineData("[{\"translations\":[{\"text\":7}]}]")]
    [InlineData("[{\"translations\":[{\"text\":\"a\"}]},{\"translations\":[{\"text\":\"b\"}]}]")]
    [InlineData("<html>busy</html>")]
    public async Task A_reply_of_another_form_is_no_translation(string body)
    {
        await using var stub = await StubServer.StartAsync((_, _, c) => c.Response.WriteAsync(body));
        using var azure = Client(stub);
        (await Should.ThrowAsync<TranslatorException>(() => azure.TranslateAsync(Batch("Брат."), TestContext.Token))).Fault.ShouldBe(TranslatorFault.Transient);
    }

    [Fact]
    public async Task A_server_that_does_not_answer_times_out_and_one_that_redirects_is_not_followed()
    {
        await using var silent = await StubServer.StartAsync((_, _, c) => Task.Delay(Timeout.Infinite, c.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default));
        using var slow = Client(silent, change: o => o with { Timeout = TimeSpan.FromMilliseconds(60), Retries = 1 });
        (await Should.ThrowAsync<TranslatorException>(() => slow.TranslateAsync(Batch("Брат."), TestContext.Token))).Fault.ShouldBe(TranslatorFault.Transient);
        await using var elsewhere = await StubServer.StartAsync((r, _, c) => ReplyAsync(c, Texts(r)));
        await using var redirecting = await StubServer.StartAsync((_, _, c) =>
        {
            c.Response.Redirect(elsewhere.Address + "translate", permanent: false, preserveMethod: true);
            return Task.CompletedTask;
        });
        using var azure = Client(redirecting);
        await Should.ThrowAsync<TranslatorException>(() => azure.TranslateAsync(Batch("Брат."), TestContext.Token));
        elsewhere.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task Languages_are_asked_for_and_scripts_it_does_not_write_are_not_offered()
    {
        await using var stub = await StubServer.StartAsync((_, _, c) => StubServer.JsonAsync(c, 200, new { translation = new { kk = new { }, en = new { }, ug = new { }, tlh = new { } } }));
        using var azure = Client(stub);
        var pairs = await azure.ListPairsAsync(TestContext.Token);
        pairs.ShouldContain(new LanguagePair("kk-Cyrl", "en"));
        pairs.ShouldContain(new LanguagePair("kk-Arab", "en"));
        pairs.ShouldNotContain(new LanguagePair("en", "kk-Arab"));
        pairs.ShouldNotContain(new LanguagePair("kk-Latn", "en"));
        pairs.Count.ShouldBe(8);
        stub.Requests.Single().Query.ShouldBe("?api-version=3.0&scope=translation");
    }

    [Fact]
    public async Task Kazakh_in_Arabic_script_goes_out_in_Cyrillic_with_its_placeholders()
    {
        await using var stub = await StubServer.StartAsync((r, _, c) => ReplyAsync(c, Texts(r)));
        using var azure = Client(stub);
        var sentence = Cleared.Sentences("kk-Arab", "مەنىڭ اعام [PERSON-1] ۇيدە جوق.");
        await azure.TranslateAsync(TranslationBatch.Of(new LanguagePair("kk-Arab", "en"), PlaceholderShape.Span, [.. sentence.Select(OutgoingSentence.Plain)]), TestContext.Token);
        Texts(stub.Requests.Single()).Single().ShouldBe("менің ағам <span translate=\"no\" class=\"notranslate\" id=\"p0\">[PERSON-1]</span> үйде жоқ.");
        stub.Requests.Single().Query.ShouldContain("from=kk&to=en");
    }

    [Theory]
    [InlineData("قازاقستان", "қазақстан")]
    [InlineData("\u0674بىز كەلدىك", "біз келдік")]
    [InlineData("قويان قيا", "қоян қия")]
    [InlineData("ءان <b>x</b>؟", "ән <b>x</b>?")]
    public void Kazakh_letters_follow_the_vowels_of_their_word(string arabic, string cyrillic) => KazakhScripts.ToCyrillic(arabic).ShouldBe(cyrillic);

    [Theory]
    [InlineData("https://api.cognitive.microsofttranslator.com", false, AzureApiVersion.V3, DataLocation.Cloud, "")]
    [InlineData("https://api-eur.cognitive.microsofttranslator.com", true, AzureApiVersion.V3, DataLocation.Cloud, "")]
    [InlineData("https://ours.cognitiveservices.azure.com", true, AzureApiVersion.V3, DataLocation.Cloud, "/translator/text/v3.0")]
    [InlineData("https://ours.cognitiveservices.azure.com", false, AzureApiVersion.V20260606, DataLocation.Cloud, "/translator/text")]
    [InlineData("https://ours.cognitiveservices.azure.com/our/path", false, AzureApiVersion.V3, DataLocation.Cloud, "")]
    [InlineData("https://translator.example.org", true, AzureApiVersion.V3, DataLocation.OwnServer, "")]
    [InlineData("https://translator.example.org", false, AzureApiVersion.V3, DataLocation.Cloud, "")]
    [InlineData("http://127.0.0.1:5000", true, AzureApiVersion.V3, DataLocation.ThisMachine, "")]
    public void Where_text_goes_follows_from_the_endpoint(string endpoint, bool isContainer, AzureApiVersion version, DataLocation location, string prefix)
    {
        var options = new AzureTranslatorOptions { Endpoint = new Uri(endpoint), IsContainer = isContainer, ApiVersion = version, Key = "k" };
        using var azure = new AzureTranslator(options, null, TimeProvider.System);
        azure.Traits.Location.ShouldBe(location);
        options.PathPrefix.ShouldBe(prefix);
    }

    [Fact]
    public void It_refuses_plain_http_and_missing_or_double_credentials()
    {
        Should.Throw<ArgumentException>(() => new AzureTranslator(new AzureTranslatorOptions { Endpoint = new Uri("http://translator.example.org"), IsContainer = true }, null, TimeProvider.System));
        Should.Throw<ArgumentException>(() => new AzureTranslator(new AzureTranslatorOptions { Endpoint = new Uri("http://api.cognitive.microsofttranslator.com"), Key = "k", AllowPlainHttp = true }, null, TimeProvider.System));
        Should.Throw<ArgumentException>(() => new AzureTranslator(new AzureTranslatorOptions(), null, TimeProvider.System));
        Should.Throw<ArgumentException>(() => new AzureTranslator(new AzureTranslatorOptions { Key = "k" }, new Token(), TimeProvider.System));
    }

    private sealed class Token : Azure.Core.TokenCredential
    {
        public override Azure.Core.AccessToken GetToken(Azure.Core.TokenRequestContext requestContext, CancellationToken cancellationToken) => new("a-token", DateTimeOffset.MaxValue);

        public override ValueTask<Azure.Core.AccessToken> GetTokenAsync(Azure.Core.TokenRequestContext requestContext, CancellationToken cancellationToken) => ValueTask.FromResult(GetToken(requestContext, cancellationToken));
    }
}
