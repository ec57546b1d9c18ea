using System.Globalization;
using Redactor.Detection.Listed;
using Redactor.Pipeline.Policies;
using Redactor.Storage.Blobs;
using Redactor.Storage.Database;

namespace Redactor.Pipeline.Tests.Service;

/// <summary>Several processes change the lists of one case, and none undoes what another did.</summary>
public sealed class CaseListsTests
{
    [Fact]
    public async Task Two_writers_at_once_lose_nothing_of_one_another()
    {
        await using var service = await TestService.StartAsync();
        StoredLists[] writers = [Another(service), Another(service)];

        await Task.WhenAll(writers.Select((writer, w) => Task.Run(async () =>
        {
            for (var i = 0; i < 12; i++) await writer.AddAsync("case-1", [Phrase("gate", w, i)], [Phrase("mill", w, i)], default);
        })));

        var lists = await Another(service).OfCaseAsync("case-1", default);
        lists.Deny.Phrases.ShouldBe(from w in Enumerable.Range(0, 2) from i in Enumerable.Range(0, 12) select Phrase("gate", w, i), ignoreOrder: true);
        lists.Allow.Phrases.Count.ShouldBe(24);
    }

    [Fact]
    public async Task One_who_empties_them_while_another_adds_loses_nothing_that_was_added_later()
    {
        await using var service = await TestService.StartAsync();
        var (one, other) = (Another(service), Another(service));
        for (var i = 0; i < 6; i++)
        {
            await one.PutDenyAsync("case-1", PhraseList.Read("Blue Gate"u8, "deny"), default);
            await Task.WhenAll(Task.Run(() => one.PutDenyAsync("case-1", PhraseList.Empty, default)), Task.Run(() => other.AddAsync("case-1", [], [Phrase("mill", 0, i)], default)));
            (await one.OfCaseAsync("case-1", default)).Allow.Phrases.ShouldContain(Phrase("mill", 0, i));
        }
    }

    [Fact]
    public async Task The_lists_of_an_earlier_version_are_read_and_go_on()
    {
        await using var service = await TestService.StartAsync();
        var (blobs, id) = (service.Get<SealedBlobs>(), StoredLists.IdOf("case-1", 0));
        await blobs.PutAsync(id, BlobNames.DenyList, new MemoryStream("""{"version":1,"deny":["Blue Gate"],"allow":[]}"""u8.ToArray()), default);
        await blobs.PutAsync(id, BlobNames.AllowList, new MemoryStream("""{"version":1,"deny":[],"allow":["Almaty"]}"""u8.ToArray()), default);

        await Another(service).AddAsync("case-1", ["Old Mill"], [], default);

        var lists = await Another(service).OfCaseAsync("case-1", default);
        (string.Join(", ", lists.Deny.Phrases), lists.Allow.Phrases.Single()).ShouldBe(("Blue Gate, Old Mill", "Almaty"));
        (await blobs.ExistsAsync(id, BlobNames.DenyList, default)).ShouldBeFalse();
    }

    [Fact]
    public async Task Lists_whose_file_is_gone_are_a_fault_and_never_empty()
    {
        await using var service = await TestService.StartAsync();
        var id = StoredLists.IdOf("case-1", 0);
        await Another(service).AddAsync("case-1", ["Old Mill"], [], default);
        var now = (await service.Get<CaseListStore>().FindAsync(id, default))!;
        await service.Get<SealedBlobs>().DeleteAsync(id, BlobNames.CaseLists(now.File), default);

        await Should.ThrowAsync<BlobMissingException>(() => Another(service).OfCaseAsync("case-1", default));
    }

    // As another process has it: nothing in memory is shared.
    private static StoredLists Another(TestService service) => new(service.Get<SealedBlobs>(), service.Get<CaseListStore>());

    private static string Phrase(string word, int writer, int number) => string.Create(CultureInfo.InvariantCulture, $"{word} {writer} {number}");
}
