using Redactor.Contracts.V1;
using Redactor.Pipeline.Intake;
using Redactor.Storage.Database.Release;

namespace Redactor.Pipeline.Release.Archives;

/// <summary>An event for one archive: its bytes, and how it goes there. Ids, hashes, codes and times; nothing of what was there before redaction.</summary>
internal sealed record ArchiveAnnouncement(string Id, string Type, string RoutingKey, byte[] Body)
{
    /// <summary>Null if there is nothing to be said: a release of what is not there, or that the archive no longer gets.</summary>
    public static ArchiveAnnouncement? Of(DueDelivery due, ReleaseOptions options)
    {
        var (delivery, document, package) = (due.Delivery, due.Document, due.Package);
        var scope = ConsentCodes.Of(document.ConsentScope);
        var id = document.Id.ToString();
        if (delivery.Event == DeliveryEvent.Withdrawn)
        {
            // The time of the withdrawal, not of the telling: told again, it is the same event.
            var withdrawn = new TestimonyWithdrawn(id, document.ReleasedAt is not null, document.WithdrawnAt ?? delivery.CreatedAt);
            return new(ArchiveEvents.WithdrawnId(id), ArchiveQueues.WithdrawnType, ArchiveQueues.RoutingKey(delivery.Archive, scope, ArchiveBroker.WithdrawnKey), ArchiveEvents.Write(withdrawn, options.Source));
        }

        if (package is null || document.WithdrawnAt is not null || options.Find(delivery.Archive)?.Takes(document.ConsentScope) != true) return null;
        var released = new TestimonyReleased(
            id,
            new(options.AddressOf(document.Id).AbsoluteUri, package.Sha512, package.Size, "bagit-1.0+zip", package.KeyId),
            [.. package.Languages.Languages.Select(l => l.Tag)],
            [.. document.TargetLanguages.Languages.Select(l => l.Tag)],
            document.PolicyName,
            !document.IsUnreviewed,
            scope,
            document.PagesToShow,
            document.ReleasedAt ?? delivery.CreatedAt);
        return new(ArchiveEvents.ReleasedId(id), ArchiveQueues.ReleasedType, ArchiveQueues.RoutingKey(delivery.Archive, scope, ArchiveBroker.ReleasedKey), ArchiveEvents.Write(released, options.Source));
    }
}
