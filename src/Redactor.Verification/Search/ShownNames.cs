using Redactor.Documents;

namespace Redactor.Verification.Search;

/// <summary>
/// Approved texts as a line of text may show them: as they are, in capitals, or backwards. They count where they stand as words of their own, also beside a
/// hyphen, not where their letters lie inside a longer word.
/// </summary>
internal sealed class ShownNames
{
    private readonly HashSet<string> names;
    private readonly KeptWords kept;

    public ShownNames(IReadOnlyCollection<ApprovedText> approved)
    {
        kept = new KeptWords(approved);
        names = approved.Where(a => Evidence.Of([a]).All.Count > 0 && !kept.HasText(a.Text.Reveal())).SelectMany(a => Forms(a.Text.Reveal().Trim())).ToHashSet(StringComparer.Ordinal);
    }

    public bool StandIn(string text)
    {
        var rest = kept.Without(text, StandsAlone);
        return names.Any(name => StandsAlone(rest, name));
    }

    // In small letters a name may be a common word that stays: the second reading weighs that, with the word's place before its eyes.
    private static string[] Forms(string text) =>
        text.Length > 4 ? [text, text.ToUpperInvariant(), new string([.. text.Reverse()])] : [text, text.ToUpperInvariant()];

    private static bool StandsAlone(string text, string name)
    {
        for (var at = text.IndexOf(name, StringComparison.Ordinal); at >= 0; at = text.IndexOf(name, at + 1, StringComparison.Ordinal))
        {
            if (StandsAlone(text, at, at + name.Length))
                return true;
        }

        return false;
    }

    private static bool StandsAlone(string text, int at, int end) =>
        (at == 0 || Parts(text[at - 1], text[at])) && (end == text.Length || Parts(text[end - 1], text[end]));

    private static bool Parts(char before, char after) =>
        Folding.IsHan(before) || Folding.IsHan(after) || !char.IsLetterOrDigit(before) || !char.IsLetterOrDigit(after);
}
