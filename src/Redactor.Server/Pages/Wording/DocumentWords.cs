using Redactor.Documents;

namespace Redactor.Server.Pages.Wording;

/// <summary>States of documents as people look for them.</summary>
internal enum StateGroup
{
    Works,
    Review,
    Released,
    Stopped,
    Withdrawn,
}

/// <summary>Which stages a person means.</summary>
internal static class StateGroups
{
    public static IReadOnlyList<DocumentStage> StagesOf(StateGroup group) => [.. Enum.GetValues<DocumentStage>().Where(s => Of(s) == group)];

    public static StateGroup Of(DocumentStage stage) => stage switch
    {
        DocumentStage.Detected => StateGroup.Review,
        DocumentStage.Released => StateGroup.Released,
        DocumentStage.Quarantined => StateGroup.Stopped,
        DocumentStage.Withdrawn => StateGroup.Withdrawn,
        _ => StateGroup.Works,
    };
}

/// <summary>What documents, their states and settings are called.</summary>
internal sealed partial class UiText
{
    private const string Review = "review", Program = "program", Translator = "translator";

    public string Group(StateGroup group) => group switch
    {
        StateGroup.Works => GroupWorks,
        StateGroup.Review => GroupReview,
        StateGroup.Released => GroupReleased,
        StateGroup.Stopped => GroupStopped,
        _ => GroupWithdrawn,
    };

    /// <param name="waitsFor">As the API says it: <c>program</c>, <c>review</c>, <c>translator</c> or <c>nothing</c>.</param>
    public string State(DocumentStage stage, string waitsFor) => stage switch
    {
        DocumentStage.Received => StateReceived,
        DocumentStage.Rasterized => StateRasterized,
        DocumentStage.Read => StateRead,
        DocumentStage.Detected => waitsFor == Review ? StateDetected : StateDetectedProgram,
        DocumentStage.Approved => StateApproved,
        DocumentStage.Burned => StateBurned,
        DocumentStage.Verified => waitsFor == Translator ? StateTranslatorDue : StateVerified,
        DocumentStage.Translated => StateTranslated,
        DocumentStage.Released => StateReleased,
        DocumentStage.Withdrawn => StateWithdrawn,
        DocumentStage.Quarantined => StateQuarantined,
        _ => throw new ArgumentOutOfRangeException(nameof(stage), stage, "A stage without words."),
    };

    /// <summary>The class of a state's mark; its shape differs too, so that colour is not all.</summary>
    public static string MarkOf(DocumentStage stage, string waitsFor) => stage switch
    {
        DocumentStage.Quarantined => "bad",
        DocumentStage.Withdrawn => "gone",
        DocumentStage.Released => "good",
        _ => waitsFor switch { Review or Translator => "waits", Program => "works", _ => "good" },
    };

    public string Due(DocumentStage stage, string waitsFor) => stage switch
    {
        DocumentStage.Quarantined => DueStopped,
        DocumentStage.Withdrawn => DueWithdrawn,
        DocumentStage.Released => DueReleased,
        _ => waitsFor switch { Review => DueReview, Translator => DueTranslator, _ => DueProgram },
    };

    /// <summary>From whom it is due, in a word.</summary>
    public string DueShort(DocumentStage stage, string waitsFor) => stage == DocumentStage.Quarantined
        ? DueShortYou
        : waitsFor switch { Review => DueShortReview, Translator => DueShortTranslator, Program => DueShortProgram, _ => DueShortNobody };

    public string Consent(ConsentScope scope) => scope switch
    {
        ConsentScope.Internal => ConsentInternal,
        ConsentScope.TrustedArchives => ConsentTrustedArchives,
        _ => ConsentPublic,
    };

    /// <summary>One code of a document's language; one we have no word for stays as it is.</summary>
    public string DocumentLanguage(string tag) => tag switch
    {
        "kk" => LangKk,
        "kk-Cyrl" => LangKkCyrl,
        "kk-Arab" => LangKkArab,
        "kk-Latn" => LangKkLatn,
        "ru" => LangRu,
        "ug" => LangUg,
        "zh" or "zh-Hans" => LangZh,
        "en" => LangEn,
        "ky" => LangKy,
        "uz" => LangUz,
        "uz-Latn" => LangUzLatn,
        "uz-Cyrl" => LangUzCyrl,
        "tr" => LangTr,
        "es" => LangEs,
        "bs" => LangBs,
        _ => tag,
    };

    /// <summary>A list as the API writes it: codes with commas between.</summary>
    public string DocumentLanguageList(string codes) =>
        string.Join(", ", codes.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(DocumentLanguage));

    /// <summary>Why a document cannot pass and what to do, as <see cref="RejectionAdvice"/> says it in English.</summary>
    public string Advice(RejectionCode code) => code switch
    {
        RejectionCode.Empty => AdviceEmpty,
        RejectionCode.UnknownType => AdviceUnknownType,
        RejectionCode.UnsupportedHeic => AdviceUnsupportedHeic,
        RejectionCode.UnsupportedOffice => AdviceUnsupportedOffice,
        RejectionCode.UnsupportedImage => AdviceUnsupportedImage,
        RejectionCode.Encrypted => AdviceEncrypted,
        RejectionCode.Truncated => AdviceTruncated,
        RejectionCode.Damaged => AdviceDamaged,
        RejectionCode.IncompleteTiff => AdviceIncompleteTiff,
        RejectionCode.NoPages => AdviceNoPages,
        RejectionCode.TooManyPages => AdviceTooManyPages,
        RejectionCode.PageTooLarge => AdvicePageTooLarge,
        RejectionCode.FileTooLarge => AdviceFileTooLarge,
        RejectionCode.DecoderCrashed or RejectionCode.InvalidDecoderReply => AdviceUnsafe,
        RejectionCode.DecoderTimedOut => AdviceTooSlow,
        RejectionCode.DecoderOutOfMemory => AdviceTooMuchMemory,
        RejectionCode.Unreadable => AdviceUnreadable,
        RejectionCode.NotAFile => AdviceNotAFile,
        RejectionCode.UnsupportedArchive => AdviceUnsupportedArchive,
        RejectionCode.UnsupportedText => AdviceUnsupportedText,
        RejectionCode.StageFailed => AdviceStageFailed,
        _ => RejectionAdvice.For(code),
    };
}
