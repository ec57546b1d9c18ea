using System.Text.Json;
using Redactor.Documents;
using Redactor.Pipeline.Erasure;
using Redactor.Pipeline.Stages;
using Redactor.Storage.Database;
using Redactor.Storage.Database.Release;

namespace Redactor.Server.Pages.Wording;

/// <summary>Rows of the audit log in words.</summary>
internal sealed partial class UiText
{
    private const string DocumentPrefix = "document/", KeyPrefix = "key:", ArchivePrefix = "archive:";

    /// <summary>What was done; a code we have no words for stays as it is.</summary>
    public string Happened(AuditRow row) => row.Action.StartsWith(DocumentPrefix, StringComparison.Ordinal) ? HappenedToDocument(row) : row.Action switch
    {
        "review/looked-at" => EventLookedAt,
        "review/first-approval" => EventFirstApproval,
        "review/returned" => EventReturned,
        "review/taken-over" => EventTakenOver,
        "account/signed-in" => EventSignedIn,
        "account/added" => EventAccountAdded,
        "account/disabled" => EventAccountDisabled,
        "account/enabled" => EventAccountEnabled,
        "account/reset" => EventAccountReset,
        "account/locked" => EventAccountLocked,
        "account/cases-set" => EventCasesSet,
        "account/password-changed" => EventPasswordChanged,
        "account/authenticator-begun" => EventAuthenticatorBegun,
        "account/authenticator-set" => EventAuthenticatorSet,
        "api-key/added" => EventKeyAdded,
        "api-key/revoked" => EventKeyRevoked,
        "case/list-put" => EventListPut,
        "signing-key/made" => EventSigningKey,
        "archive/accepted" => DetailOf(row, "event") == "withdrawn" ? EventArchiveDeleted : EventArchiveStored,
        "archive/refused" => EventArchiveRefused(DetailOf(row, "code") ?? ""),
        _ => row.Action,
    };

    /// <summary>What an archive was told and what it answered.</summary>
    public string Told(StoredDelivery delivery) => delivery switch
    {
        { State: DeliveryState.Accepted, Event: DeliveryEvent.Released } => ArchiveStored,
        { State: DeliveryState.Accepted } => ArchiveDeleted,
        { State: DeliveryState.Refused } => ArchiveRefused(delivery.Code ?? ""),
        { State: DeliveryState.Canceled } => ArchiveCanceled,
        { Announcements: 0 } => ArchiveToTell,
        { Event: DeliveryEvent.Withdrawn } => ArchiveDeleteAsked,
        _ => ArchiveTold,
    };

    /// <summary>Who did it.</summary>
    /// <param name="nameOf">The name of an account's code; any other code as it is.</param>
    public string Who(string actor, Func<string, string> nameOf) => actor switch
    {
        StageRecord.Actor or WithdrawalSweep.Actor => ActorProgram,
        RetentionSweep.Actor => ActorRetention,
        "operator" or "first-start" => ActorOperator,
        "folder" or "watched-folder" => ActorFolder,
        _ when actor.StartsWith(ArchivePrefix, StringComparison.Ordinal) => ActorArchive(actor[ArchivePrefix.Length..]),
        _ when actor.StartsWith(KeyPrefix, StringComparison.Ordinal) => ActorKey(nameOf(actor) is var name && name != actor ? name : actor[KeyPrefix.Length..]),
        _ => nameOf(actor),
    };

    /// <summary>A value of a row's details; null if there is none of that name.</summary>
    public static string? DetailOf(AuditRow row, string name)
    {
        using var details = JsonDocument.Parse(row.Details);
        return details.RootElement.TryGetProperty(name, out var value) ? value.GetString() : null;
    }

    private string HappenedToDocument(AuditRow row) => row.Action[DocumentPrefix.Length..] switch
    {
        "received" => EventReceived,
        "rasterized" => EventRasterized,
        "read" => EventRead,
        "detected" => DetailOf(row, "from") == nameof(DocumentStage.Burned) ? EventLeak : EventDetected,
        "approved" => DetailOf(row, "unreviewed") == "true" ? EventApprovedUnreviewed : EventApproved,
        "burned" => EventBurned,
        "verified" => EventVerified,
        "translated" => EventTranslated,
        "released" => EventReleased,
        "withdrawn" => EventWithdrawn,
        "erased" => EventErased,
        "original-erased" => EventOriginalErased,
        "retried" => EventRetried,
        "quarantined" => EventQuarantined(Enum.TryParse<RejectionCode>(DetailOf(row, "code"), out var code) ? Advice(code) : ""),
        _ => row.Action,
    };
}
