using System.Net;
using System.Net.Http.Json;
using Redactor.Detection.Policies;
using Redactor.Documents;
using Redactor.Pipeline;
using Redactor.Pipeline.Stages;
using Redactor.Server.Tests.Service;
using Redactor.Storage.Blobs;
using Redactor.Storage.Database;

namespace Redactor.Server.Tests.Review;

/// <summary>Reviewing over the API, as it should go and as somebody forges it.</summary>
public sealed class ReviewApiTests : IAsyncLifetime
{
    private TestService service = null!;
    private DocumentId id;
    private Reviewer ana = null!;

    public async Task InitializeAsync()
    {
        service = await TestService.StartAsync();
        id = await ReviewedDocument.AddAsync(service);
        ana = await Reviewer.SignInAsync(service, "ana", id);
    }

    public async Task DisposeAsync()
    {
        ana.Dispose();
        await service.DisposeAsync();
    }

    [Fact]
    public async Task From_the_queue_to_the_approval()
    {
        var queue = await ana.Client.GetFromJsonAsync<System.Text.Json.JsonElement>("/api/v1/review/queue");
        queue.GetProperty("documents")[0].GetProperty("id").GetString().ShouldBe(id.ToString());
        await ana.OpenAsync();
        (await ana.CodeAsync("/plan", new { })).ShouldBe("NotReady");

        var changes = await ana.BurnAllAsync();

        changes.GetProperty("missing").GetArrayLength().ShouldBe(0);
        changes.GetProperty("progress").GetProperty("decided").GetInt32().ShouldBe(4);
        var (status, approved) = await ana.AskAsync("/approve", await ana.PlannedAsync());
        (status, approved.GetProperty("stage").GetString()).ShouldBe((200, "Approved"));
        var document = (await service.Get<DocumentStore>().FindAsync(id, default))!;
        // The next stage may have taken it already.
        (document.Stage >= DocumentStage.Approved, document.IsUnreviewed, document.ApprovedHash is null).ShouldBe((true, false, false));
        (await ana.CodeAsync("")).ShouldBe("NotInReview");
    }

    [Fact]
    public async Task The_preview_is_the_burned_page_and_of_the_revision_that_was_asked_for()
    {
        await ana.OpenAsync();
        var before = await ana.Client.GetByteArrayAsync($"/api/v1/documents/{id}/review/pages/1/burned?revision=0");
        await ana.ActAsync(Reviewer.Decide("Keep", "f0"));
        (await ana.CodeAsync("/pages/1/burned?revision=0")).ShouldBe("StaleRevision");
        var after = await ana.Client.GetByteArrayAsync($"/api/v1/documents/{id}/review/pages/1/burned?revision=1");
        after.ShouldNotBe(before);
        (await ana.Client.GetAsync($"/api/v1/documents/{id}/review/pages/1/image")).Headers.CacheControl!.NoStore.ShouldBeTrue();
    }

    [Fact]
    public async Task What_was_sent_twice_is_done_once()
    {
        await ana.OpenAsync();
        var sent = ana.Actions(Reviewer.Decide("Keep", "f0"));

        var (first, one) = await ana.AskAsync("/actions", sent);
        var (second, two) = await ana.AskAsync("/actions", sent);

        (first, second).ShouldBe((200, 200));
        (one.GetProperty("revision").GetInt32(), two.GetProperty("revision").GetInt32()).ShouldBe((1, 1));
    }

    [Fact]
    public async Task A_reviewer_of_another_case_finds_nothing()
    {
        using var other = await Reviewer.SignInAsync(service, "other", id, "case-2,case-3");
        foreach (var path in new[] { "", "/pages/1", "/pages/1/image", "/pages/1/burned" }) (await other.CodeAsync(path)).ShouldBe("NotFound", path);
        foreach (var path in new[] { "/lock", "/unlock", "/actions", "/plan", "/approve", "/return", "/search" }) (await other.CodeAsync(path, new { })).ShouldBe("NotFound", path);
        (await other.Client.GetFromJsonAsync<System.Text.Json.JsonElement>("/api/v1/review/queue")).GetProperty("documents").GetArrayLength().ShouldBe(0);
        (await other.Client.GetAsync($"/api/v1/documents/{id}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Without_the_token_against_forgery_nothing_is_written()
    {
        await ana.OpenAsync();
        ana.Client.DefaultRequestHeaders.Remove("X-Redactor-Antiforgery");
        (await ana.CodeAsync("/actions", ana.Actions(Reviewer.Decide("Keep", "f0")))).ShouldBe("AntiforgeryDue");
        (await ana.CodeAsync("/approve", new { })).ShouldBe("AntiforgeryDue");
    }

    [Fact]
    public async Task Who_lost_the_lock_writes_and_approves_nothing()
    {
        await ana.OpenAsync();
        await ana.BurnAllAsync();
        var planned = await ana.PlannedAsync();
        using var bek = await Reviewer.SignInAsync(service, "bek", id);
        (await bek.CodeAsync("/lock", new { takeOver = false })).ShouldBe("Locked");
        await bek.OpenAsync(takeOver: true);

        (await ana.CodeAsync("/actions", ana.Actions(Reviewer.Decide("Keep", "f0")))).ShouldBe("LockLost");
        (await ana.CodeAsync("/approve", planned)).ShouldBe("LockLost");
    }

    [Fact]
    public async Task An_approval_is_of_what_was_shown_and_of_nothing_else()
    {
        await ana.OpenAsync();
        await ana.BurnAllAsync();
        var planned = await ana.PlannedAsync();
        await ana.ActAsync(Reviewer.Decide("Keep", "f1"));

        (await ana.CodeAsync("/approve", planned)).ShouldBe("StaleRevision");
        var now = System.Text.Json.JsonSerializer.SerializeToElement(await ana.PlannedAsync());
        (await ana.CodeAsync("/approve", new { @lock = now.GetProperty("lock").GetString(), revision = ana.Revision, hash = new string('0', 64) })).ShouldBe("PlanChanged");
        (await ana.CodeAsync("/approve", new { @lock = now.GetProperty("lock").GetString(), revision = ana.Revision, hash = "x" })).ShouldBe("InvalidAction");
        (await ana.AskAsync("/approve", now)).Status.ShouldBe(200);
        (await ana.CodeAsync("/approve", now)).ShouldBe("NotInReview");
    }

    [Fact]
    public async Task Nothing_is_approved_while_a_mark_is_open_or_a_page_was_not_seen()
    {
        await ana.OpenAsync();
        await ana.ActAsync(Reviewer.Decide("Burn", "f0", "f1", "f2", "u2.0"), Reviewer.Seen(1));
        var (status, answer) = await ana.AskAsync("/plan", new { });
        (status, answer.GetProperty("missing")[0].GetString()).ShouldBe((409, "PagesNotSeen"));
        await ana.ActAsync(Reviewer.Seen(2), Reviewer.Decide("None", "f1"));
        (await ana.AskAsync("/plan", new { })).Body.GetProperty("missing")[0].GetString().ShouldBe("Undecided");
    }

    [Fact]
    public async Task What_is_approved_is_counted_as_it_was_decided()
    {
        await ana.OpenAsync();
        await ana.BurnAllAsync();
        var marks = new List<string>();
        foreach (var page in new[] { 1, 2 })
        {
            foreach (var mark in (await ana.AskAsync($"/pages/{page}")).Body.GetProperty("marks").EnumerateArray().Where(m => m.GetProperty("decision").GetString() == "Burn"))
                marks.Add($"{mark.GetProperty("id").GetString()} {(mark.GetProperty("kind").GetString() == "Unread" ? "Unread" : mark.GetProperty("type").GetString())}");
        }

        var counted = (await ana.AskAsync("/plan", new { })).Body.GetProperty("byType").EnumerateObject().ToDictionary(p => p.Name, p => p.Value.GetInt32(), StringComparer.Ordinal);
        counted.ShouldContainKey("Unread");
        counted.ShouldBe(marks.Distinct().GroupBy(m => m.Split(' ')[1], StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal), ignoreOrder: true);
    }

    [Fact]
    public async Task Where_two_must_approve_the_second_is_another_and_did_not_hand_it_in()
    {
        var document = await ReviewedDocument.AddAsync(service, policy: TwoReviewers());
        using var first = await Reviewer.SignInAsync(service, "first", document);
        using var second = await Reviewer.SignInAsync(service, "second", document);
        await first.OpenAsync();
        await first.BurnAllAsync();
        (await first.AskAsync("/approve", await first.PlannedAsync())).Body.GetProperty("waitsForSecond").GetBoolean().ShouldBeTrue();
        await first.OpenAsync();
        (await first.CodeAsync("/approve", await first.PlannedAsync())).ShouldBe("SecondMustDiffer");

        await second.OpenAsync(takeOver: true);
        (await second.AskAsync("/return", second.Return("The second name is a public figure."))).Status.ShouldBe(204);
        await first.OpenAsync();
        (await first.AskAsync("")).Body.GetProperty("comments")[0].GetProperty("text").GetString().ShouldBe("The second name is a public figure.");
        (await first.AskAsync("/approve", await first.PlannedAsync())).Body.GetProperty("waitsForSecond").GetBoolean().ShouldBeTrue();

        await second.OpenAsync();
        await second.ActAsync(Reviewer.Decide("Keep", "f1"));
        (await second.AskAsync("/plan", new { })).Body.GetProperty("missing")[0].GetString().ShouldBe("PagesNotSeen", "the first one's eyes are not the second's");
        await second.ActAsync(Reviewer.Seen(1), Reviewer.Seen(2));
        (await second.AskAsync("/approve", await second.PlannedAsync())).Body.GetProperty("waitsForSecond").GetBoolean().ShouldBeTrue("what the second changed, another approves");
        await first.OpenAsync();
        (await first.AskAsync("/approve", await first.PlannedAsync())).Body.GetProperty("stage").GetString().ShouldBe("Approved");
    }

    [Fact]
    public async Task What_is_kept_in_the_whole_case_counts_from_the_approval_on_and_what_is_burned_at_once()
    {
        await ana.OpenAsync();
        var lists = service.Get<Redactor.Pipeline.Policies.StoredLists>();
        await ana.ActAsync(new { id = Guid.NewGuid(), kind = "Decide", marks = new[] { "f1" }, decision = "Keep", keepCode = "NotIdentifying", scope = "Case" }, Reviewer.Decide("Burn", "f0", "u2.0"), Reviewer.Seen(1), Reviewer.Seen(2));
        (await lists.OfCaseAsync("case-1", default)).IsEmpty.ShouldBeTrue();
        await ana.ActAsync(new { id = Guid.NewGuid(), kind = "Decide", marks = new[] { "f2" }, decision = "Burn", scope = "Case" });
        (await lists.OfCaseAsync("case-1", default)).Deny.Phrases.ShouldBe(["Samal Testova"]);

        (await ana.AskAsync("/approve", await ana.PlannedAsync())).Status.ShouldBe(200);

        (await lists.OfCaseAsync("case-1", default)).Allow.Phrases.ShouldBe(["Almaty"]);
    }

    [Fact]
    public async Task Words_that_are_marked_and_burned_in_the_whole_case_in_one_go_are_in_its_list()
    {
        await ana.OpenAsync();
        var mark = "d" + Guid.NewGuid();
        await ana.ActAsync(
            new { id = Guid.NewGuid(), kind = "Words", mark, start = 0, end = 5, type = "Person" }, new { id = Guid.NewGuid(), kind = "Decide", marks = new[] { mark }, decision = "Burn", scope = "Case" });
        (await service.Get<Redactor.Pipeline.Policies.StoredLists>().OfCaseAsync("case-1", default)).Deny.Phrases.ShouldBe(["Bolat"]);
    }

    [Fact]
    public async Task What_is_burned_in_the_whole_case_is_suggested_on_the_other_page_in_the_same_answer_and_undo_takes_it_away()
    {
        await ana.OpenAsync();
        var mark = "d" + Guid.NewGuid();
        var changes = await ana.ActAsync(
            new { id = Guid.NewGuid(), kind = "Words", mark, start = 13, end = 17, type = "Person" }, new { id = Guid.NewGuid(), kind = "Decide", marks = new[] { mark }, decision = "Burn", scope = "Case" });
        var suggested = changes.GetProperty("marks").EnumerateArray().Single(m => m.GetProperty("id").GetString()![0] == 'c');
        (suggested.GetProperty("page").GetInt32(), suggested.GetProperty("text").GetString(), suggested.GetProperty("open").GetBoolean()).ShouldBe((2, "came", true));
        changes.GetProperty("pages")[1].GetProperty("open").GetInt32().ShouldBe(3);

        changes = await ana.ActAsync(new { id = Guid.NewGuid(), kind = "Undo", of = 2 });

        changes.GetProperty("removed").EnumerateArray().Select(r => r.GetString()).ShouldBe([suggested.GetProperty("id").GetString()]);
    }

    [Fact]
    public async Task What_another_document_decided_for_the_case_is_suggested_once_it_is_opened_anew()
    {
        using var ben = await Reviewer.SignInAsync(service, "ben", await ReviewedDocument.AddAsync(service));
        await ana.OpenAsync();
        await ben.OpenAsync();
        var mark = "d" + Guid.NewGuid();
        await ben.ActAsync(new { id = Guid.NewGuid(), kind = "Words", mark, start = 13, end = 17, type = "Person" }, new { id = Guid.NewGuid(), kind = "Decide", marks = new[] { mark }, decision = "Burn", scope = "Case" });
        (await SuggestionsAsync()).ShouldBe(0, "marks do not come under a reviewer's eyes");

        await ana.CloseAsync();
        await ana.OpenAsync();

        (await SuggestionsAsync()).ShouldBe(1);

        async Task<int> SuggestionsAsync() => (await ana.AskAsync("/pages/2")).Body.GetProperty("marks").EnumerateArray().Count(m => m.GetProperty("id").GetString()![0] == 'c');
    }

    [Fact]
    public async Task Leaks_without_a_place_are_told_in_kinds_and_pages_and_only_those_of_the_last_round()
    {
        var approvals = service.Get<Redactor.Pipeline.Review.StoredApprovals>();
        await approvals.AddLeaksAsync(id, [], [new(null, "structure/1 attachment", null)], default);
        await approvals.AddLeaksAsync(id, [], [new(2, "reread/1 could not finish: timeout", null), new(null, "raw-bytes/1 approved-text", null), new(1, "transcript/1 approved-text", null)], default);
        UnplacedLeakKinds(await approvals.ReadUnplacedLeaksAsync(id, default)).ShouldBe(["Bytes ", "Text 1", "Unfinished 2"]);

        (await approvals.ReadLeaksAsync(id, default)).ShouldBeEmpty();
        await approvals.AddLeaksAsync(id, [], [], default);
        (await approvals.ReadUnplacedLeaksAsync(id, default)).ShouldBeEmpty();
    }

    private static IEnumerable<string> UnplacedLeakKinds(IEnumerable<Redactor.Pipeline.Verify.FoundLeak> leaks) => Redactor.Server.Api.Review.UnplacedLeakAnswer.Of(leaks).Select(l => $"{l.Kind} {l.Page}");

    [Fact]
    public async Task A_page_that_was_changed_after_the_approval_is_not_burned()
    {
        await ana.OpenAsync();
        await ana.BurnAllAsync();
        (await ana.AskAsync("/approve", await ana.PlannedAsync())).Status.ShouldBe(200);
        var reading = await service.Get<StoredPages>().GetReadingAsync(id, 2, default);
        await service.Get<StoredPages>().PutReadingAsync(id, ((ExaminedPage)reading) with { Unread = [] }, default);

        var burning = service.Get<Redactor.Pipeline.Burn.StoredBurning>();
        var approved = (await service.Get<DocumentStore>().FindAsync(id, default))!;
        await Should.ThrowAsync<InvalidDataException>(() => burning.BurnAsync(approved, default));
    }

    [Fact]
    public async Task Findings_that_are_not_those_that_were_made_are_never_reviewed()
    {
        await service.Get<SealedBlobs>().PutAsync(id, BlobNames.Findings, new MemoryStream("""{"version":1,"findings":[],"entities":[]}"""u8.ToArray()), default);
        (await ana.AskAsync("")).Status.ShouldBe(500);
    }

    [Fact]
    public async Task Nothing_a_reviewer_reads_or_says_stands_in_the_database()
    {
        await ana.OpenAsync();
        await ana.ActAsync(new { id = Guid.NewGuid(), kind = "Comment", comment = "Zhanbolat is a nephew" }, Reviewer.Decide("Keep", "f0"));
        await ana.AskAsync("/search", new { query = "Testov", mode = "Fuzzy" });
        var stored = System.Text.Encoding.UTF8.GetString(service.Stored());
        foreach (var word in new[] { "Zhanbolat", "Testov", "Samal", "Almaty" }) stored.ShouldNotContain(word);
    }

    [Fact]
    public async Task Who_looked_is_in_the_audit_log_once_an_hour()
    {
        await ana.AskAsync("");
        await ana.AskAsync("/pages/1");
        await ana.AskAsync("/pages/2");
        await using var database = service.Get<Microsoft.EntityFrameworkCore.IDbContextFactory<RedactorDatabase>>().CreateDbContext();
        database.Set<AuditRow>().Count(r => r.Action == "review/looked-at").ShouldBe(1);
    }

    [Fact]
    public async Task Pages_on_the_screen_say_whose_it_was_where_the_policy_asks_and_nothing_else_changes()
    {
        var marked = await ReviewedDocument.AddAsync(service, policy: Own("""
            "reviewWatermark":true
            """));
        var plain = await ReviewedDocument.AddAsync(service, policy: Own("""
            "secondReviewer":false
            """));
        using var bek = await Reviewer.SignInAsync(service, "bek", marked);
        foreach (var picture in new[] { "image", "burned", "image?level=1", "burned?level=1", "image?level=2" })
        {
            var without = await ana.Client.GetByteArrayAsync($"/api/v1/documents/{plain}/review/pages/1/{picture}");
            var hers = await ana.Client.GetByteArrayAsync($"/api/v1/documents/{marked}/review/pages/1/{picture}");
            var his = await bek.Client.GetByteArrayAsync($"/api/v1/documents/{marked}/review/pages/1/{picture}");
            (hers.SequenceEqual(without), hers.SequenceEqual(his)).ShouldBe((false, false), picture);
        }

        using var cem = await Reviewer.SignInAsync(service, "cem", marked);
        await cem.OpenAsync();
        await cem.BurnAllAsync();
        var planned = await cem.PlannedAsync();
        await bek.OpenAsync(takeOver: true);
        await bek.ActAsync(Reviewer.Seen(1), Reviewer.Seen(2));
        Hash(await bek.PlannedAsync()).ShouldBe(Hash(planned), "whoever looks approves the same");
        (await bek.AskAsync("/approve", await bek.PlannedAsync())).Status.ShouldBe(200);
        using var dina = await Reviewer.SignInAsync(service, "dina", plain);
        await dina.OpenAsync();
        await dina.BurnAllAsync();
        (await dina.AskAsync("/approve", await dina.PlannedAsync())).Status.ShouldBe(200);
        (await BurnedAsync(marked)).ShouldBe(await BurnedAsync(plain));

        static string? Hash(object plan) => System.Text.Json.JsonSerializer.SerializeToElement(plan).GetProperty("hash").GetString();

        async Task<ContentHash?> BurnedAsync(DocumentId document)
        {
            var outcome = await service.Get<Redactor.Pipeline.Burn.StoredBurning>().BurnAsync((await service.Get<DocumentStore>().FindAsync(document, default))!, default);
            return outcome.ShouldBeOfType<StageOutcome.Moved>().Move.BurnedHash;
        }
    }

    private static Policy Own(string field) => PolicyReader.Read(System.Text.Encoding.UTF8.GetBytes($$"""{"version":1,"name":"own","types":{},{{field}}}"""), "test");

    private static Policy TwoReviewers() => PolicyReader.Read(
        """{"version":1,"name":"two-pairs-of-eyes","types":{"COUNTRY":"keep","REGION":"keep","PUBLICBODY":"keep","GROUP":"keep","YEAR":"keep","OCCUPATION":"keep","HEALTH":"keep","RELIGION":"keep","QUANTITY":"keep"},"secondReviewer":true}"""u8.ToArray(), "test");
}
