using Redactor.Server.Accounts;

namespace Redactor.Server.Pages.Wording;

/// <summary>Why a change of an account was refused, in words.</summary>
internal sealed partial class UiText
{
    /// <summary>The field that is to blame, and what to do.</summary>
    public (string Field, string Reason) Refusal(string code) => code switch
    {
        "DuplicateUserName" => ("Name", AdminRefusedDuplicate),
        "InvalidUserName" => ("Name", AdminRefusedName(AccountDirectory.MaxNameLength)),
        "InvalidCase" => ("Cases", AdminRefusedCases),
        "ConcurrencyFailure" => ("", AdminRefusedMeanwhile),
        _ => ("", AccountPasswordWeak),
    };
}
