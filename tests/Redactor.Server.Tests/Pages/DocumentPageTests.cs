using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Redactor.Documents;
using Redactor.Pipeline.Intake;
using Redactor.Server.Accounts;
using Redactor.Server.Tests.Service;
using Redactor.Storage.Database;
using Redactor.Storage.Database.Accounts;

namespace Redactor.Server.Tests.Pages;

/// <summary>Documents as caseworkers see them.</summary>
public sealed class DocumentPageTests : IAsyncLifetime
{
    private TestService service = null!;
    private PageVisitor caseworker = null!;

    public async Task InitializeAsync()
    {
        service = await TestService.StartAsync();
        caseworker = await PageVisitor.SignedInAsync(service, AccountRole.Caseworker, "dinara");
    }

    public async Task DisposeAsync()
    {
        caseworker.Dispose();
        await service.DisposeAsync();
    }

    [Fact]
    public async Task Documents_of_other_cases_are_as_if_they_were_not_there()
    {
        var mine = await HandInAsync("K-1", 1);
        var other = await HandInAsync("K-2", 2);
        using var limited = await LimitedToAsync("K-1");

        var list = await limited.ReadAsync("/documents");

        list.ShouldContain($"/documents/{mine}");
        list.ShouldNotContain(other);
        (await limited.ReadAsync("/documents?handler=Rows")).ShouldNotContain(other);
        (await limited.ReadAsync("/documents?case=K-2")).ShouldNotContain($"/documents/{other}");
        (await limited.ReadAsync("/documents?id=" + other)).ShouldNotContain($"/documents/{other}");
        foreach (var path in new[] { $"/documents/{other}", $"/documents/{other}?handler=Live", $"/documents/{other}/withdraw" })
            (await limited.Client.GetAsync(path)).StatusCode.ShouldBe(HttpStatusCode.NotFound, path);
        foreach (var path in new[] { $"/documents/{other}?handler=Retry", $"/documents/{other}/withdraw" })
            (await limited.SendAsync("/documents/new", new() { ["Sure"] = "yes" }, path)).StatusCode.ShouldBe(HttpStatusCode.NotFound, path);
        (await StageOfAsync(other)).ShouldBe(DocumentStage.Received);
    }

    [Fact]
    public async Task A_reviewer_of_one_case_cannot_open_the_bench_of_another()
    {
        var other = await HandInAsync("K-2", 1);
        await MoveAsync(other, DocumentStage.Rasterized, DocumentStage.Read, DocumentStage.Detected);
        await using (var scope = service.App.Services.CreateAsyncScope())
        {
            var directory = scope.ServiceProvider.GetRequiredService<AccountDirectory>();
            await directory.AddAsync("narrow", AccountRole.Reviewer, "quiet river under stones", "test", default, "K-1");
        }

        using var reviewer = new PageVisitor(service);
        await reviewer.SendAsync("/sign-in", new() { ["Name"] = "narrow", ["Password"] = "quiet river under stones" });

        (await reviewer.Client.GetAsync("/review/" + other)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await reviewer.ReadAsync("/queue")).ShouldNotContain(other);
    }

    [Fact]
    public async Task A_search_by_number_opens_the_document_and_a_wrong_one_says_what_to_do()
    {
        var id = await HandInAsync("K-1", 1);

        (await caseworker.Client.GetAsync("/documents?id=" + id.ToUpperInvariant())).Headers.Location!.ToString().ShouldBe("/documents/" + id);
        (await caseworker.Client.GetAsync("/documents?id=" + id[..8])).Headers.Location!.ToString().ShouldBe("/documents/" + id);
        (await caseworker.ReadAsync("/documents?id=" + id[..5])).ShouldContain("Copy it whole");
        (await caseworker.ReadAsync("/documents?id=123")).ShouldContain("Copy it whole");
        (await caseworker.ReadAsync("/documents?case=%3Cb%3E")).ShouldNotContain("<b>");
    }

    [Fact]
    public async Task A_case_is_found_by_its_code_or_by_how_that_begins()
    {
        var first = await HandInAsync("K-2026-1", 1);
        var second = await HandInAsync("K-2026-14", 2);
        await HandInAsync("M-1", 3);

        IdsOf(await caseworker.ReadAsync("/documents?case=K-2026-1")).ShouldBe([first]);
        IdsOf(await caseworker.ReadAsync("/documents?case=k-20")).ShouldBe([second, first]);
        IdsOf(await caseworker.ReadAsync("/documents?case=K_20")).ShouldBeEmpty();
        using var limited = await LimitedToAsync("K-2026-14");
        IdsOf(await limited.ReadAsync("/documents?case=K-2026-1")).ShouldBe([second]);
        IdsOf(await limited.ReadAsync("/documents?case=M")).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(RejectionCode.TooManyPages, false)]
    [InlineData(RejectionCode.Encrypted, false)]
    [InlineData(RejectionCode.StageFailed, true)]
    public async Task Another_try_is_offered_where_the_same_file_may_pass(RejectionCode code, bool isOffered)
    {
        var id = await HandInAsync("K-1", 1);
        await QuarantineAsync(id, code);

        (await caseworker.ReadAsync("/documents/" + id)).Contains("handler=Retry", StringComparison.Ordinal).ShouldBe(isOffered);
    }

    [Fact]
    public async Task A_list_is_read_page_by_page_in_both_directions_and_leaves_nothing_out()
    {
        var all = new List<string>();
        for (var i = 0; i < 53; i++) all.Add(await HandInAsync("K-1", (byte)i));
        var first = await caseworker.ReadAsync("/documents");
        var older = Link(first, "next");
        var second = await caseworker.ReadAsync(older);
        var newer = await caseworker.ReadAsync(Link(second, "prev"));

        IdsOf(first).Concat(IdsOf(second)).ShouldBe(Enumerable.Reverse(all));
        IdsOf(newer).ShouldBe(IdsOf(first));
        first.ShouldNotContain("rel=\"prev\"");
        second.ShouldNotContain("rel=\"next\"");
    }

    [Fact]
    public async Task States_are_counted_and_a_state_shows_its_own_alone()
    {
        var stopped = await HandInAsync("K-1", 1);
        var waiting = await HandInAsync("K-1", 2);
        await QuarantineAsync(stopped);

        var list = await caseworker.ReadAsync("/documents?state=stopped");

        IdsOf(list).ShouldBe([stopped]);
        list.ShouldContain("<span class=\"count\">2</span>");
        IdsOf(await caseworker.ReadAsync("/documents?state=works")).ShouldBe([waiting]);
    }

    [Theory]
    [InlineData("en", "split it into parts", "Handed in")]
    [InlineData("ru", "разделите его на части", "Документ сдан")]
    [InlineData("kk", "оны бөліктерге бөліңіз", "Құжат тапсырылды")]
    public async Task A_document_that_stopped_says_why_and_what_to_do_in_the_readers_language(string language, string advice, string happened)
    {
        var id = await HandInAsync("K-1", 1);
        await QuarantineAsync(id);
        caseworker.Client.DefaultRequestHeaders.Add("Accept-Language", language);

        var page = await caseworker.ReadAsync("/documents/" + id);

        page.ShouldContain($"<html lang=\"{language}\"");
        page.ShouldContain(advice);
        page.ShouldContain(happened);
        page.ShouldContain("dinara");
    }

    [Fact]
    public async Task A_stopped_document_is_tried_again_by_its_form_and_says_so()
    {
        var id = await HandInAsync("K-1", 1);
        await QuarantineAsync(id);

        using var answer = await caseworker.SendAsync("/documents/" + id, [], $"/documents/{id}?handler=Retry");

        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await caseworker.ReadAsync("/documents/" + id)).ShouldContain("It is tried again.");
        (await StageOfAsync(id)).ShouldBe(DocumentStage.Received);
    }

    [Fact]
    public async Task One_that_waits_for_a_translator_is_looked_at_again_by_its_form()
    {
        var id = await HandInAsync("K-1", 1);
        (await caseworker.ReadAsync("/documents/" + id)).ShouldNotContain("handler=Retry");
        await MoveAsync(id, DocumentStage.Rasterized, DocumentStage.Read, DocumentStage.Detected, DocumentStage.Approved, DocumentStage.Burned, DocumentStage.Verified);
        DocumentId.TryParse(id, out var parsed).ShouldBeTrue();
        var (work, store) = (service.Get<WorkStore>(), service.Get<DocumentStore>());
        var version = (await store.FindAsync(parsed, default))!.StageVersion;
        (await work.BeginAsync(parsed, version, "test", TimeSpan.FromMinutes(1), default)).ShouldBeTrue();
        await work.WaitForTranslatorAsync(parsed, version, "test", "kk-en NoEngine", DateTimeOffset.MaxValue, default);

        (await caseworker.ReadAsync("/documents/" + id)).ShouldContain("Look for a translator again");
        using var answer = await caseworker.SendAsync("/documents/" + id, [], $"/documents/{id}?handler=Retry");

        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await store.FindAsync(parsed, default))!.NotBefore.ShouldBeLessThan(DateTimeOffset.MaxValue);
        (await caseworker.ReadAsync("/documents/" + id)).ShouldContain("It is tried again.");
    }

    [Fact]
    public async Task Withdrawing_asks_first_and_then_erases()
    {
        var id = await HandInAsync("K-1", 1);
        var path = $"/documents/{id}/withdraw";

        using var unsure = await caseworker.SendAsync(path, []);
        (await unsure.Content.ReadAsStringAsync()).ShouldContain("aria-invalid=\"true\"");
        (await StageOfAsync(id)).ShouldBe(DocumentStage.Received);
        using var sure = await caseworker.SendAsync(path, new() { ["Sure"] = "yes" });

        sure.Headers.Location!.ToString().ShouldBe("/documents/" + id);
        (await StageOfAsync(id)).ShouldBe(DocumentStage.Withdrawn);
        (await caseworker.ReadAsync("/documents/" + id)).ShouldContain("Keys destroyed");
    }

    [Fact]
    public async Task A_page_that_looks_for_news_by_itself_is_told_and_not_led_to_the_form()
    {
        using var stranger = new PageVisitor(service);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/documents?handler=Rows");
        request.Headers.Add("X-Redactor-Quiet", "1");

        (await stranger.Client.SendAsync(request)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    private static string Link(string page, string rel) =>
        WebUtility.HtmlDecode(Regex.Match(page, $"href=\"([^\"]+)\" rel=\"{rel}\"").Groups[1].Value);

    private static IEnumerable<string> IdsOf(string page) => Regex.Matches(page, "href=\"/documents/([0-9a-f]{32})\"").Select(m => m.Groups[1].Value);

    private async Task<string> HandInAsync(string caseId, byte content)
    {
        await using var scope = service.App.Services.CreateAsyncScope();
        var actor = AccountDirectory.ActorOf((await scope.ServiceProvider.GetRequiredService<AccountDirectory>().FindByNameAsync("dinara"))!);
        var received = await service.Get<DocumentIntake>().ReceiveAsync(new(caseId, actor, new()), new MemoryStream([content, 1, 2, 3]), default);
        return received.DocumentId.ToString();
    }

    private async Task<PageVisitor> LimitedToAsync(string cases)
    {
        await using var scope = service.App.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<AccountDirectory>().AddAsync("limited", AccountRole.Caseworker, "quiet river under stones", "test", default, cases);
        var limited = new PageVisitor(service);
        await limited.SendAsync("/sign-in", new() { ["Name"] = "limited", ["Password"] = "quiet river under stones" });
        return limited;
    }

    private async Task QuarantineAsync(string id, RejectionCode code = RejectionCode.TooManyPages)
    {
        DocumentId.TryParse(id, out var parsed).ShouldBeTrue();
        var audit = new AuditEntry("redactor", "document/quarantined", parsed) { Details = new Dictionary<string, string>(StringComparer.Ordinal) { ["code"] = code.ToString() } };
        var move = new StageMove(parsed, DocumentStage.Received, DocumentStage.Quarantined, 0) { RejectionCode = code, Audit = audit };
        (await service.Get<DocumentStore>().MoveAsync(move, default)).Outcome.ShouldBe(ChangeOutcome.Done);
    }

    private async Task MoveAsync(string id, params DocumentStage[] stages)
    {
        DocumentId.TryParse(id, out var parsed).ShouldBeTrue();
        foreach (var stage in stages)
        {
            var now = (await service.Get<DocumentStore>().FindAsync(parsed, default))!;
            var move = new StageMove(parsed, now.Stage, stage, now.StageVersion)
            {
                Approval = stage == DocumentStage.Approved ? new(ContentHash.Of("x"u8), IsUnreviewed: true) : null,
                BurnedHash = stage == DocumentStage.Burned ? ContentHash.Of("y"u8) : null,
            };
            (await service.Get<DocumentStore>().MoveAsync(move, default)).Outcome.ShouldBe(ChangeOutcome.Done);
        }
    }

    private async Task<DocumentStage> StageOfAsync(string id)
    {
        DocumentId.TryParse(id, out var parsed).ShouldBeTrue();
        return (await service.Get<DocumentStore>().FindAsync(parsed, default))!.Stage;
    }
}
