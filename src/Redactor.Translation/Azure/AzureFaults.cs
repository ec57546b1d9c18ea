using System.Globalization;
using System.Text.Json;

namespace Redactor.Translation;

/// <summary>What Azure Translator's error codes mean for us. Six digits: the status and three more; where there are none, the status counts.</summary>
internal static class AzureFaults
{
    public static TranslatorFault Of(int status, int? code) => (status, code) switch
    {
        // The free allowance is used up; what was paid for ran out.
        (_, 403001) => TranslatorFault.QuotaExhausted,
        (_, 400050 or 400077 or 400072 or 400069 or 400070 or 400085) => TranslatorFault.Rejected,
        // Unknown or missing languages, categories, versions: not the text's fault.
        (_, 400000 or 400001 or 400002 or 400003 or 400018 or 400019 or 400020 or 400021 or 400023 or 400025 or 400035 or 400036 or 400073 or 400079 or 400080) => TranslatorFault.Configuration,
        (408 or 429 or >= 500, _) => TranslatorFault.Transient,
        (400 or 413 or 422, _) => TranslatorFault.Rejected,
        _ => TranslatorFault.Configuration,
    };

    /// <summary>The code of an error body: a number in v3.0, a number or a word in later ones. The message is never kept.</summary>
    public static string? CodeOf(ReadOnlyMemory<byte> untrustedBody)
    {
        try
        {
            using var json = JsonDocument.Parse(untrustedBody);
            if (json.RootElement.ValueKind != JsonValueKind.Object || !json.RootElement.TryGetProperty("error", out var error) || error.ValueKind != JsonValueKind.Object || !error.TryGetProperty("code", out var code)) return null;
            var text = code.ValueKind switch { JsonValueKind.Number => code.GetRawText(), JsonValueKind.String => code.GetString()!, _ => null };
            return text is { Length: > 0 and <= 40 } && text.All(char.IsAsciiLetterOrDigit) ? text : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public static int? NumberOf(string? code) => int.TryParse(code, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
