using System.Text;
using Redactor.Documents;

namespace Redactor.Verification;

/// <summary>
/// Proves that no approved text is left in a finished transcript, from its bytes alone, as the leak check does for the text layer of a PDF. What was
/// generalized is looked at as all else is.
/// </summary>
public static class TranscriptCheck
{
    /// <summary>Stable name of the probe.</summary>
    public const string Probe = "transcript/1";

    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    /// <summary>Null where the transcript is clean; otherwise the code of what is wrong.</summary>
    public static string? Examine(ReadOnlySpan<byte> transcript, IReadOnlyList<ApprovedText> approved)
    {
        ArgumentNullException.ThrowIfNull(approved);
        try
        {
            return Shows(Strict.GetString(transcript), approved) ? "approved-text" : null;
        }
        catch (DecoderFallbackException)
        {
            return "not-text";
        }
    }

    /// <summary>Whether an approved text stands in some text of several lines.</summary>
    public static bool Shows(string text, IReadOnlyList<ApprovedText> approved) => new ApprovedTextSearch(approved).Shows(text);
}
