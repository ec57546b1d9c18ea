using System.Text.Json;
using Redactor.Documents;

namespace Redactor.Server.Pages.Wording;

/// <summary>Why a file was not taken in, in words.</summary>
internal sealed partial class UiText
{
    /// <summary>Words for each code with which the server refuses a file, as a JSON object for the page's script.</summary>
    public string UploadRefusals()
    {
        var words = Enum.GetValues<RejectionCode>().ToDictionary(code => code.ToString(), Advice, StringComparer.Ordinal);
        words["InvalidCase"] = DocsWrongCase;
        words["OtherCase"] = UploadRefusedOtherCase;
        words["Forbidden"] = UploadRefusedRole;
        words["InvalidSetting"] = UploadRefusedSetting;
        words["WrongContent"] = words["UploadGone"] = UploadRefusedContent;
        words["TooManyParts"] = UploadRefusedParts;
        words["BodyTooLarge"] = AdviceFileTooLarge;
        return JsonSerializer.Serialize(words);
    }
}
