using System.Text;
using Redactor.Contracts.V1;
using Redactor.Detection.Listed;
using Redactor.Detection.Policies;
using Redactor.Documents;
using Redactor.Pipeline.Policies;
using Redactor.Pipeline.Review;
using Redactor.Pipeline.Stages;
using Redactor.Pipeline.Verify;
using Redactor.Storage.Blobs;
using Redactor.Storage.Keys;

namespace Redactor.Pipeline.Tests.Service;

/// <summary>A document is redacted under the policy it was handed in with, and by the lists of its case.</summary>
public sealed class PolicyFlowTests
{
    private const string Letter = "On 14 March 2019 they took my brother Nurlan Seitkali from the blue gate. He is a teacher. We never saw him again. I wrote to the ministry in vain.";

    private static readonly byte[] Json = Encoding.UTF8.GetBytes("""
        {"version": 1, "name": "years", "types": {"DATE": "generalize", "OCCUPATION": "keep", "PUBLICBODY": "keep", "HEALTH": "keep", "RELIGION": "keep", "GROUP": "keep",
        "REGION": "keep", "COUNTRY": "keep", "YEAR": "keep"}, "release": "transcript"}
        """);

    [Fact]
    public async Task Its_policy_and_its_cases_lists_say_what_the_transcript_says_and_what_is_released()
    {
        await using var service = await TestService.StartAsync();
        await service.Get<StoredLists>().PutDenyAsync("case-1", PhraseList.Read("Blue Gate"u8, "deny"), default);
        var policy = PolicyReader.Read(Json, "years.json");

        var id = await service.SubmitAsync(Letters.Pdf(Letter), unreviewed: true, policy: policy);
        var document = await service.ReachAsync(id, DocumentStage.Released);

        var transcript = Encoding.UTF8.GetString(await service.Cleared.ReadAllAsync(id, BlobNames.Transcript, 1 << 20, default));
        transcript.ShouldContain("[2019]");
        transcript.ShouldContain("[REDACTED-1]");
        transcript.ShouldContain("again");
        foreach (var gone in new[] { "March", "14", "Nurlan", "blue", "gate" }) transcript.ShouldNotContain(gone, Case.Insensitive);
        var reports = new StoredReports(service.Cleared);
        var report = await reports.ReadAsync(id, default);
        report.Policy.ShouldBe("years");
        report.PolicyHash.ShouldBe(ContentHash.Of(Json).Hex);
        report.TranscriptHash.ShouldBe(ContentHash.Of(Encoding.UTF8.GetBytes(transcript)).Hex);
        report.Probes.ShouldContain("transcript/1");
        (await reports.ReleasesPagesAsync(document, default)).ShouldBeFalse();
        var approval = await service.Get<StoredApprovals>().ReadAsync(id, document.ApprovedHash!.Value, default);
        (approval.Policy, approval.PolicyHash, approval.Release).ShouldBe(("years", ContentHash.Of(Json).Hex, PolicyRelease.Transcript));

        // The policy of that name is not there now, or another: that is said, and changes nothing.
        service.Log.Lines.ShouldContain(l => l.Contains(policy.Hash.Hex, StringComparison.Ordinal) && l.Contains("years", StringComparison.Ordinal));
        service.Log.Lines.ShouldNotContain(l => l.Contains("blue", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task A_transcript_that_shows_what_was_approved_is_a_leak()
    {
        await using var service = await TestService.StartAsync();
        var id = await service.SubmitAsync(Letters.Pdf(Letter), unreviewed: true);
        var document = await service.ReachAsync(id, DocumentStage.Released);
        var check = service.Get<StoredLeakCheck>();
        var written = ContentHash.Of(await service.Cleared.ReadAllAsync(id, BlobNames.Transcript, 1 << 20, default)).Hex;
        var leaky = Encoding.UTF8.GetBytes("They took Nurlan Seitkali.\n");
        await service.Cleared.PutAsync(id, BlobNames.Transcript, new MemoryStream(leaky), default);
        await Should.ThrowAsync<InvalidDataException>(() => check.CheckAsync(document, default), "these are not the bytes that were written");

        var claims = Encoding.UTF8.GetString(await service.Cleared.ReadAllAsync(id, BlobNames.Claims, 1 << 20, default));
        claims.ShouldContain(written);
        await service.Cleared.PutAsync(id, BlobNames.Claims, new MemoryStream(Encoding.UTF8.GetBytes(claims.Replace(written, ContentHash.Of(leaky).Hex, StringComparison.Ordinal))), default);
        var moved = (await check.CheckAsync(document, default)).ShouldBeOfType<StageOutcome.Moved>();
        moved.Move.To.ShouldBe(DocumentStage.Detected);
        moved.Also.OfType<LeakFound>().ShouldHaveSingleItem().Codes.ShouldBe(["transcript/1:approved-text"]);
    }

    [Fact]
    public async Task A_document_whose_policy_is_gone_is_never_redacted_under_another()
    {
        await using var service = await TestService.StartAsync();
        var id = await service.SubmitAsync(Letters.Pdf(Letter), policy: PolicyReader.Read(Json, "years.json"));
        await service.Sealed.DeleteAsync(id, BlobNames.Policy, default);
        var document = (await service.Documents.FindAsync(id, default))!;
        await Should.ThrowAsync<InvalidDataException>(() => service.Get<StoredPolicies>().ReadAsync(document, default));

        // Nor under one that has its place.
        await service.Get<StoredPolicies>().PutAsync(id, Policy.Minimal, default);
        await Should.ThrowAsync<InvalidDataException>(() => service.Get<StoredPolicies>().ReadAsync(document, default));
    }

    [Fact]
    public async Task The_lists_of_a_case_are_sealed_and_another_case_has_none()
    {
        await using var service = await TestService.StartAsync();
        var lists = service.Get<StoredLists>();
        await Task.WhenAll(lists.PutDenyAsync("case-1", PhraseList.Read("Blue Gate"u8, "deny"), default), lists.PutAllowAsync("case-1", PhraseList.Read("Almaty"u8, "allow"), default));
        (await lists.OfCaseAsync("case-1", default)).Deny.Phrases.ShouldBe(["Blue Gate"]);
        (await lists.OfCaseAsync("case-1", default)).Allow.Phrases.ShouldBe(["Almaty"]);
        (await lists.OfCaseAsync("case-2", default)).IsEmpty.ShouldBeTrue();
        foreach (var path in Directory.EnumerateFiles(service.Folder, "*", SearchOption.AllDirectories))
        {
            await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var bytes = new MemoryStream();
            await file.CopyToAsync(bytes);
            Encoding.Latin1.GetString(bytes.ToArray()).ShouldNotContain("Blue Gate");
        }
    }

    [Fact]
    public async Task Lists_that_are_emptied_are_erased_with_their_key_and_new_ones_can_be_put()
    {
        await using var service = await TestService.StartAsync();
        var (lists, sealedBlobs) = (service.Get<StoredLists>(), service.Get<SealedBlobs>());
        await lists.PutDenyAsync("case-1", PhraseList.Read("Blue Gate"u8, "deny"), default);
        await lists.PutAllowAsync("case-1", PhraseList.Read("Almaty"u8, "allow"), default);

        (await lists.PutDenyAsync("case-1", PhraseList.Empty, default)).Allow.Phrases.ShouldBe(["Almaty"]);
        (await lists.PutAllowAsync("case-1", PhraseList.Empty, default)).IsEmpty.ShouldBeTrue();
        await Should.ThrowAsync<KeyDestroyedException>(() => sealedBlobs.ReadAllAsync(StoredLists.IdOf("case-1", 0), BlobNames.DenyList, 1 << 20, default));
        (await lists.OfCaseAsync("case-1", default)).IsEmpty.ShouldBeTrue();

        (await lists.PutDenyAsync("case-1", PhraseList.Read("Old Mill"u8, "deny"), default)).Deny.Phrases.ShouldBe(["Old Mill"]);
        (await lists.OfCaseAsync("case-1", default)).Deny.Phrases.ShouldBe(["Old Mill"]);
    }
}
