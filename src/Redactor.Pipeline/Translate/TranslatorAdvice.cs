using Redactor.Storage.Database;
using Redactor.Translation;

namespace Redactor.Pipeline.Translate;

/// <summary>What a document that waits for a translator waits for, in words for the operator.</summary>
public static class TranslatorAdvice
{
    /// <summary>Null if it does not wait for one.</summary>
    public static string? Of(StoredDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return document.TranslatorDue is { } due ? string.Join("; ", due.Split(';').Select(Of)) : null;
    }

    /// <summary>The codes of what a document waits for.</summary>
    internal static string CodeOf(WaitingPair pair) => $"{pair.Pair} {pair.Reason}";

    internal static string CodeOf(TranslatorException failure) => $"{failure.Engine} {NoRouteReason.Unavailable}";

    /// <summary>Whether everything that a document waits for is still as its codes say.</summary>
    internal static async Task<bool> HoldsAsync(StoredDocument document, TranslatorRouter router, CancellationToken cancellationToken)
    {
        foreach (var code in document.TranslatorDue?.Split(';') ?? [])
        {
            if (code.Split(' ') is not [var what, var why]) return false;
            var holds = what.Contains('-', StringComparison.Ordinal)
                ? string.Equals((await router.WhyNotAsync(what, document.CloudTranslationAllowed, cancellationToken))?.ToString(), why, StringComparison.Ordinal)
                : router.IsPaused(what);
            if (!holds) return false;
        }

        return document.TranslatorDue is { Length: > 0 };
    }

    internal static string Of(TranslatorException failure) => Of(CodeOf(failure));

    private static string Of(string code) =>
        code.Split(' ') is [var what, var why] && what.Split('-') is [var source, var target] && Enum.TryParse<NoRouteReason>(why, out var reason)
            ? new WaitingPair(new LanguagePair(source, target), reason).Advice
            : $"waiting for the translator {code.Split(' ')[0]}, which cannot be used now; `redactor translators test` says why";
}
