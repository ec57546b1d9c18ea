using Redactor.Documents;
using Redactor.Verification.Search;

namespace Redactor.Verification;

/// <summary>Looks for approved texts in running text, in every script and form the leak check knows. Made once for many texts; may be used by several at once.</summary>
public sealed class ApprovedTextSearch
{
    private readonly ShownNames names;
    private readonly EvidenceFinder finder;

    public ApprovedTextSearch(IReadOnlyList<ApprovedText> approved)
    {
        ArgumentNullException.ThrowIfNull(approved);
        names = new ShownNames(approved);
        finder = new EvidenceFinder(approved);
    }

    /// <summary>Whether an approved text stands in some text of several lines.</summary>
    public bool Shows(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var tokens = new List<FoldedToken>();
        foreach (var line in text.EnumerateLines())
        {
            var one = line.ToString();
            if (names.StandIn(one)) return true;
            // Pages are divided by an empty line: no name goes on across it.
            if (one.Length == 0) tokens.Add(FoldedToken.Break);
            FoldedToken.Add(tokens, one, box: null);
        }

        return finder.Find(tokens).Any();
    }
}
