using Redactor.Documents;
using Redactor.Pipeline.Erasure;
using Redactor.Pipeline.Tests.Service;
using Redactor.Storage.Blobs;
using Redactor.Storage.Keys;
using Redactor.TestKit.Leaks;

namespace Redactor.Pipeline.Tests.Erasure;

/// <summary>Law 8 for a document that went all the way through: what the stages themselves wrote is nowhere once it is withdrawn.</summary>
public sealed class ErasureOfTheFlowTests
{
    private const string Letter = "On 14 March 2019 they took my brother Nurlan Seitkali. The garden wall was yellow. We never saw him again.";

    // One that is burned and one that stays readable in what is handed out.
    private static readonly TestimonySearch Search = new("Seitkali", "yellow");

    [Fact]
    public async Task A_verified_document_that_is_withdrawn_is_nowhere()
    {
        await using var service = await TestService.StartAsync();
        var id = await service.SubmitAsync(Letters.Pdf(Letter), unreviewed: true);
        await service.ReachAsync(id, DocumentStage.Released);
        var original = await service.Sealed.ReadAllAsync(id, BlobNames.Original, 1 << 24, default);
        original.ShouldNotBeEmpty();
        Search.In(await service.Cleared.ReadAllAsync(id, BlobNames.Transcript, 1 << 20, default), "transcript").ShouldNotBeEmpty("it would be found");
        Search.Below(service.Folder).ShouldBeEmpty("it is encrypted from the first byte");

        (await service.Get<DocumentWithdrawal>().WithdrawAsync(id, "account:7", default)).ShouldBe(WithdrawalOutcome.Erased);

        Search.Below(service.Folder).ShouldBeEmpty();
        var left = 0;
        await foreach (var _ in service.Get<IBlobStore>().ListAsync(id, default)) left++;
        left.ShouldBe(0);
        await Should.ThrowAsync<KeyDestroyedException>(() => service.Sealed.ReadAllAsync(id, BlobNames.Original, 1 << 24, default));
        await Should.ThrowAsync<KeyDestroyedException>(() => service.Cleared.ReadAllAsync(id, BlobNames.Redacted, 1 << 24, default));
        Search.In(string.Join('\n', service.Log.Lines), "log").ShouldBeEmpty();
    }
}
