using Redactor.Documents;

namespace Redactor.Pipeline.Tests.Service;

/// <summary>Long documents leave room for short ones.</summary>
public sealed class FairnessTests
{
    [Fact]
    public async Task One_page_behind_forty_is_finished_first()
    {
        await using var service = await TestService.StartAsync(tune: o => o with { QuietSeconds = 60 });
        var longer = await service.SubmitAsync(Letters.Pdf([.. Enumerable.Repeat("Nothing happened that day.", 40)]));
        await service.ReachAsync(longer, d => d.Stage != DocumentStage.Received);
        var shorter = await service.SubmitAsync(Letters.Pdf("My brother was taken from his house."));
        await service.ReachAsync(longer, DocumentStage.Detected);
        var said = service.Log.Lines.ToList();
        var shortIsDone = said.FindIndex(l => l.Contains($"Document {shorter} is Detected", StringComparison.Ordinal));
        var longIsRead = said.FindIndex(l => l.Contains($"Document {longer} is Read", StringComparison.Ordinal));
        shortIsDone.ShouldBeInRange(0, longIsRead);
    }
}
