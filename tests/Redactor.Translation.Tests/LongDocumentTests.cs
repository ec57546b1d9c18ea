namespace Redactor.Translation.Tests;

/// <summary>Three hundred pages: what is in memory does not grow with what was sent.</summary>
public sealed class LongDocumentTests
{
    [Fact]
    public async Task Three_hundred_pages_go_out_in_full_requests_and_little_is_held_of_them()
    {
        const int Pages = 300;
        const int LinesOnPage = 40;
        var held = new List<WeakReference>();
        var engine = new FakeTranslator("engine", b =>
        {
            lock (held) held.Add(new WeakReference(b));
            return [.. b.Elements.Select(FakeTranslator.Shout)];
        }, "en-es")
        { KeepsSent = false };
        var text = Cleared.Of([.. Enumerable.Range(0, Pages * LinesOnPage).Select(i => Cleared.Line(1 + (i / LinesOnPage), i % LinesOnPage * 3, $"Line {i} says of [PERSON-{1 + (i % 97)}] that nobody came on [DATE] to the house."))]);
        var router = new TranslatorRouter([engine], new RoutingOptions(), TimeProvider.System);
        var done = (TranslationOutcome.Done)await new DocumentTranslator(router, TimeProvider.System).TranslateAsync(new TranslationRequest(text, "es") { Languages = ["en"] }, null, TestContext.Token);
        done.Document.Report.Translated.ShouldBe(Pages * LinesOnPage);
        done.Document.Report.Requests.ShouldBe(Pages * LinesOnPage / 100);
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
        held.Count(h => h.IsAlive).ShouldBeLessThan(10, "requests are let go when they are done");
        done.Document.Paragraphs[^1].Sentences[^1].Text.ShouldContain("LINE 11999");
    }
}
