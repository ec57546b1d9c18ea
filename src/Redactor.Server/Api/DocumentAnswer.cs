using System.Collections.ObjectModel;
using System.Text.Json.Serialization;
using Redactor.Documents;
using Redactor.Pipeline.Intake;
using Redactor.Pipeline.Resume;
using Redactor.Pipeline.Translate;
using Redactor.Storage.Database;
using Redactor.Storage.Database.Release;

namespace Redactor.Server.Api;

/// <summary>What is told of a document: codes, numbers and times.</summary>
/// <param name="Stage">What has been done to it.</param>
/// <param name="Pages">Null until it was taken apart.</param>
/// <param name="WaitsFor">What is due: <c>program</c>, <c>review</c>, <c>translator</c> (none that is set up can translate it), or <c>nothing</c> more.</param>
/// <param name="Code">Why it is quarantined, if it is.</param>
/// <param name="Advice">What to do about it.</param>
/// <param name="Unreviewed">Burned without a person's approval.</param>
internal sealed record DocumentAnswer(
    string Id,
    string Case,
    DocumentStage Stage,
    int? Pages,
    int PagesRead,
    string WaitsFor,
    RejectionCode? Code,
    string? Advice,
    bool Unreviewed,
    DocumentSettingsAnswer Settings,
    long Size,
    string SubmittedBy,
    DateTimeOffset CreatedAt,
    DateTimeOffset UpdatedAt,
    DateTimeOffset? ReleasedAt,
    DateTimeOffset? WithdrawnAt,
    DocumentLinks Links)
{
    /// <summary>What archives were told of it and answered; null in lists, and for archives.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<ArchiveDelivery>? Archives { get; init; }

    public static DocumentAnswer Of(StoredDocument document, int pagesRead, int leakRounds) => new(
        document.Id.ToString(),
        document.CaseId,
        document.Stage,
        document.PageCount,
        document.Stage == DocumentStage.Rasterized ? pagesRead : document.Stage == DocumentStage.Received ? 0 : document.PageCount ?? 0,
        DueOf(document, leakRounds),
        document.RejectionCode,
        document.RejectionCode is { } code ? RejectionAdvice.For(code) : TranslatorAdvice.Of(document),
        document.IsUnreviewed,
        new(
            document.SourceLanguages.Languages.Count == 0 ? "auto" : document.SourceLanguages.ToString(),
            document.TargetLanguages.Languages.Count == 0 ? "none" : document.TargetLanguages.ToString(),
            document.PolicyName,
            document.UnreviewedAllowed,
            ConsentCodes.Of(document.ConsentScope),
            document.CloudTranslationAllowed,
            document.RetentionDays),
        document.OriginalSize,
        document.SubmittedBy,
        document.CreatedAt,
        document.UpdatedAt,
        document.ReleasedAt,
        document.WithdrawnAt,
        DocumentLinks.Of(document));

    private static string DueOf(StoredDocument document, int leakRounds) => document.Stage switch
    {
        DocumentStage.Detected when !document.UnreviewedAllowed || document.LeakRounds > leakRounds => "review",
        DocumentStage.Verified when document.TranslatorDue is not null => "translator",
        // Verified by an earlier version, which did not put down what a package needs: it is handed out as it is.
        DocumentStage.Verified when document.NotBefore == WorkStore.NotByItself => "nothing",
        var stage when StageRules.IsFinal(stage) => "nothing",
        _ => "program",
    };
}

/// <summary>One thing that an archive was told.</summary>
/// <param name="Event">That it was <c>Released</c>, or <c>Withdrawn</c>.</param>
/// <param name="State"><c>Due</c> until it answers, then <c>Accepted</c> or <c>Refused</c>; <c>Canceled</c> where it was withdrawn before.</param>
/// <param name="Announcements">How often it was told.</param>
/// <param name="Code">Why it refused.</param>
internal sealed record ArchiveDelivery(string Archive, DeliveryEvent Event, DeliveryState State, int Announcements, DateTimeOffset? AnsweredAt, string? Code)
{
    public static ArchiveDelivery Of(StoredDelivery delivery) => new(delivery.Archive, delivery.Event, delivery.State, delivery.Announcements, delivery.AnsweredAt, delivery.Code);
}

/// <summary>How it shall be treated, as it was handed in.</summary>
internal sealed record DocumentSettingsAnswer(
    string Languages, string Targets, string Policy, bool UnreviewedAllowed, string Consent, bool CloudTranslationAllowed, int? RetentionDays);

/// <summary>Where to go on from here; null where there is nothing yet.</summary>
/// <param name="Translations">By language.</param>
internal sealed record DocumentLinks(
    string Self, string? Redacted, string? Report, string? Transcript, IReadOnlyDictionary<string, string> Translations, string? Package, string? Withdraw, string? Retry)
{
    public static DocumentLinks Of(StoredDocument document)
    {
        var self = $"{ApiPaths.Documents}/{document.Id}";
        var isOut = IsOut(document.Stage);
        return new(
            self,
            isOut ? self + "/redacted" : null,
            isOut ? self + "/report" : null,
            isOut ? self + "/transcript" : null,
            IsTranslated(document.Stage) ? document.TargetLanguages.Languages.ToDictionary(l => l.Tag, l => $"{self}/translations/{l.Tag}", StringComparer.Ordinal) : ReadOnlyDictionary<string, string>.Empty,
            document.Stage == DocumentStage.Released ? $"{ApiPaths.Packages}/{document.Id}" : null,
            document.Stage == DocumentStage.Withdrawn ? null : self + "/withdraw",
            document.Stage == DocumentStage.Quarantined ? self + "/retry" : null);
    }

    private static bool IsTranslated(DocumentStage stage) => stage is DocumentStage.Translated or DocumentStage.Released;

    /// <summary>Whether what was burned may be handed out: it was verified, and not withdrawn.</summary>
    public static bool IsOut(DocumentStage stage) => stage is DocumentStage.Verified or DocumentStage.Translated or DocumentStage.Released;
}

/// <summary>A page of the list, in order of arrival.</summary>
/// <param name="Next">Where the list goes on; null at its end.</param>
internal sealed record DocumentListAnswer(IReadOnlyList<DocumentAnswer> Documents, string? Next);
