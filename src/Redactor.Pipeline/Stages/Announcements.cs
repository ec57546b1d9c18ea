using Redactor.Contracts.V1;
using Redactor.Documents;
using Redactor.Storage.Database;

namespace Redactor.Pipeline.Stages;

/// <summary>What is announced of a document in each stage.</summary>
internal static class Announcements
{
    public static IEnumerable<object> Of(StoredDocument document, DateTimeOffset now)
    {
        var id = document.Id.ToString();
        return document.Stage switch
        {
            DocumentStage.Received => [new DocumentReceived(id, now)],
            DocumentStage.Rasterized => [new DocumentRasterized(id, document.PageCount ?? 0, now), new PageRasterized(id, 1, now)],
            DocumentStage.Read => [new DocumentRead(id, now)],
            DocumentStage.Detected => [new DocumentDetected(id, now)],
            DocumentStage.Approved => [new DocumentApproved(id, document.IsUnreviewed, now)],
            DocumentStage.Burned => [new DocumentBurned(id, document.BurnedHash!.Value.Hex, now)],
            DocumentStage.Verified => [new DocumentVerified(id, document.BurnedHash!.Value.Hex, document.IsUnreviewed, now)],
            DocumentStage.Translated => [new DocumentTranslated(id, now)],
            DocumentStage.Quarantined => [new DocumentQuarantined(id, document.RejectionCode!.Value.ToString(), now)],
            _ => [],
        };
    }
}
