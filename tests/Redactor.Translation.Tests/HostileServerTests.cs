using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Redactor.TestKit.Web;

namespace Redactor.Translation.Tests;

/// <summary>Whole documents through the real clients to servers that misbehave in every documented and undocumented way: nothing is lost or doubled, order is kept.</summary>
public sealed class HostileServerTests
{
    private const int Sentences = 120;

    public static TheoryData<string, string> Misdeeds()
    {
        var data = new TheoryData<string, string>();
        foreach (var engine in (string[])["azure-v3", "azure-2026", "libretranslate"])
        {
            foreach (var misdeed in (string[])["none", "dropped", "spaced", "translated", "doubled", "renumbered", "moved", "reordered", "unescaped", "one-missing", "one-more", "busy", "broken-off", "server-error"])
                data.Add(engine, misdeed);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Misdeeds))]
    public async Task Nothing_is_lost_and_nothing_doubled_and_order_is_kept(string name, string misdeed)
    {
        await using var stub = await StubServer.StartAsync(async (request, number, context) =>
        {
            if (request.Path == "/languages")
                await StubServer.JsonAsync(context, 200, name == "libretranslate" ? new[] { new { code = "en", targets = new[] { "es" } } } : new { translation = new { en = new { }, es = new { } } });
            else if (misdeed == "busy" && number % 2 == 1)
                await StubServer.JsonAsync(context, 429, new { error = name == "libretranslate" ? (object)"slow" : new { code = 429000 } });
            else if (misdeed == "server-error" && number % 2 == 1)
                await StubServer.JsonAsync(context, 500, new { error = name == "libretranslate" ? (object)"down" : new { code = 500000 } });
            else if (misdeed == "broken-off" && number % 2 == 1)
                await StubServer.CutOffAsync(context, "[{\"translations\":");
            else
                await StubServer.JsonAsync(context, 200, Body(name, Spoil([.. Texts(request).Select(FakeTranslator.Shout)], misdeed)));
        });
        var engine = Engine(name, stub.Address);
        using var _ = engine as IDisposable;
        var router = new TranslatorRouter([engine], new RoutingOptions(), TimeProvider.System);
        var text = Cleared.Of([.. Enumerable.Range(0, Sentences).Select(i => Cleared.Line(1 + (i / 30), i % 30 * 3, $"Number {i} of [PERSON-{i + 1}] and [DATE] was < 5 & then [PLACE-2]."))]);
        var done = (TranslationOutcome.Done)await new DocumentTranslator(router, TimeProvider.System).TranslateAsync(new TranslationRequest(text, "es") { Languages = ["en"] }, null, TestContext.Token);

        var sentences = done.Document.Sentences.ToList();
        sentences.Count.ShouldBe(Sentences);
        for (var i = 0; i < Sentences; i++)
        {
            var placeholders = Placeholder.Find(sentences[i].Text).Select(r => sentences[i].Text[r]);
            placeholders.ShouldBe([$"[PERSON-{i + 1}]", "[DATE]", "[PLACE-2]"]);
            sentences[i].Text.ShouldBe($"NUMBER {i} OF [PERSON-{i + 1}] AND [DATE] WAS < 5 & THEN [PLACE-2].", StringCompareShould.IgnoreCase);
        }

        sentences.ShouldAllBe(s => s.State == SentenceState.Translated);
        if (misdeed is "none" or "spaced" or "reordered" or "unescaped") done.Document.Report.Requests.ShouldBeLessThanOrEqualTo((Sentences + 49) / 50);
    }

    private static ITranslator Engine(string name, Uri address) => name == "libretranslate"
        ? new LibreTranslateTranslator(new LibreTranslateOptions { Endpoint = address, FirstWait = TimeSpan.FromMilliseconds(1) }, TimeProvider.System)
        : new AzureTranslator(
            new AzureTranslatorOptions
            {
                Endpoint = address,
                IsContainer = true,
                ApiVersion = name == "azure-v3" ? AzureApiVersion.V3 : AzureApiVersion.V20260606,
                FirstWait = TimeSpan.FromMilliseconds(1),
                LongestWait = TimeSpan.FromMilliseconds(5),
            },
            null,
            TimeProvider.System);

    private static List<string> Texts(StubRequest request)
    {
        var body = JsonDocument.Parse(request.Body).RootElement;
        if (body.ValueKind == JsonValueKind.Array) return [.. body.EnumerateArray().Select(e => e.GetProperty("Text").GetString()!)];
        return body.TryGetProperty("q", out var q) ? [.. q.EnumerateArray().Select(e => e.GetString()!)] : [.. body.GetProperty("inputs").EnumerateArray().Select(e => e.GetProperty("text").GetString()!)];
    }

    private static object Body(string name, List<string> texts) => name switch
    {
        "libretranslate" => new { translatedText = texts },
        "azure-v3" => texts.Select(t => new { translations = new[] { new { text = t, to = "es" } } }),
        _ => new { value = texts.Select(t => new { translations = new[] { new { text = t, language = "es" } } }) },
    };

    /// <summary>What happens to the second and fourth element of each longer reply, or to the reply as a whole.</summary>
    private static List<string> Spoil(List<string> texts, string misdeed)
    {
        if (texts.Count > 4)
        {
            if (misdeed == "reordered") texts.Reverse();
            if (misdeed == "one-missing") texts.RemoveAt(2);
            if (misdeed == "one-more") texts.Add(texts[2]);
            if (misdeed == "moved") (texts[1], texts[3]) = (Swap(texts[1], texts[3]), Swap(texts[3], texts[1]));
        }

        return [.. texts.Select((t, i) => misdeed is "unescaped" or "spaced" || i is 1 or 3 ? SpoilOne(t, misdeed) : t)];
    }

    private static string Swap(string into, string from) => Regex.Replace(into, @"\[PERSON-\d+\]", Regex.Match(from, @"\[PERSON-\d+\]").Value);

    private static string SpoilOne(string text, string misdeed) => misdeed switch
    {
        "dropped" => new Regex("<span.*?</span>").Replace(text, "", 1),
        "spaced" => Regex.Replace(text, "(<span[^>]*>)(.*?)(</span>)", "$1 $2 $3"),
        "translated" => text.Replace("[DATE]", "[FECHA]", StringComparison.Ordinal),
        "doubled" => Regex.Replace(text, "(<span.*?</span>)", "$1 $1"),
        "renumbered" => Regex.Replace(text, @"\[PERSON-(\d+)\]", "[PERSON-9$1]"),
        "unescaped" => WebUtility.HtmlDecode(text),
        _ => text,
    };
}
