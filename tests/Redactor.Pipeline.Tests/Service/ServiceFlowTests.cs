using Redactor.Documents;
using Redactor.Pipeline.Stages;
using Redactor.TestKit;

namespace Redactor.Pipeline.Tests.Service;

/// <summary>Documents go through the flow by themselves.</summary>
public sealed class ServiceFlowTests
{
    [Fact]
    public async Task A_scan_is_taken_apart_and_read()
    {
        await using var service = await TestService.StartAsync();
        var id = await service.SubmitAsync(await File.ReadAllBytesAsync(Path.Combine(Repository.Root, "tests", "samples", "en-clinical-note.jpg")));
        var document = await service.ReachAsync(id, DocumentStage.Read);
        document.PageCount.ShouldBe(1);
        var reading = await service.Get<StoredPages>().GetReadingAsync(id, 1, default);
        reading.ShouldBeOfType<ExaminedPage>().Words.Count().ShouldBeGreaterThan(20);
        (await service.Sealed.ExistsAsync(id, BlobNames.Raw(1), default)).ShouldBeFalse("raw pages go once they are read");
    }
}
