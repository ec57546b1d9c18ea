namespace Redactor.Server.Pages.Wording;

/// <summary>The reviewer's queue in words; codes are those of the API.</summary>
internal sealed partial class UiText
{
    public string Risk(string reason) => reason switch
    {
        "LowConfidence" => RiskLowConfidence,
        "UnreadInk" => RiskUnreadInk,
        "Photograph" => RiskPhotograph,
        "KazakhArabic" => RiskKazakhArabic,
        "Leak" => RiskLeak,
        "Unexamined" => RiskUnexamined,
        _ => reason,
    };

    public string Round(string round) => round switch
    {
        "Second" => QueueRoundSecond,
        "Leak" => QueueRoundLeak,
        _ => QueueRoundFirst,
    };
}
