using Redactor.Documents;

namespace Redactor.Verification.Search;

/// <summary>
/// Approved texts as a line of text may show them: as they are, in capitals, or backwards. They count where they stand as words of their own, also beside a
/// hyphen, not where their letters lie inside a longer word.
/// </summary>
internal sealed class ShownNames
{
    private readonly HashSet<string> names;

    public ShownNames(IReadOnlyCollection<ApprovedText> approved)
    {
        var kept = new KeptWords(approved);
        names = approved.Where(a => Evidence.Of([a]).All.Count > 0 && !kept.HasText(a.Text.Reveal())).SelectMany(a => Forms(a.Text.Reveal().Trim())).ToHashSet(StringComparer.Ordinal);
    }

    public bool StandIn(string text) => names.Any(name => StandsAlone(text, name));

    // In small letters a name may be a common word that stays: the second reading weighs that, with the word's place before its eyes.
    private static string[] Forms(string text) =>
        text.Length > 4 ? [text, text.ToUpperInvariant(), new string([.. text.Reverse()])] : [text, text.ToUpperInvariant()];

    private static bool StandsAlone(string text, string name)
    {
        for (var at = text.IndexOf(name, StringComparison.Ordinal); at >= 0; at = text.IndexOf(name, at + 1, StringComparison.Ordinal))
        {
            var end = at + name.Length;
            if ((at == 0 || Parts(text[at - 1], text[at])) && (end == text.Length || Parts(text[end - 1], text[end])))
                return true;
        }

        return false;
    }

    private static bool Parts(char before, char after) =>
        Folding.IsHan(before) || Folding.IsHan(after) || !char.IsLetterOrDigit(before) || !char.IsLetterOrDigit(after);
}
