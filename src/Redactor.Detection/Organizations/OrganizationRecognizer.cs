using Redactor.Detection.Names;
using Redactor.Documents;

namespace Redactor.Detection.Organizations;

/// <summary>
/// Workplaces, schools, clinics, mosques, courts, police posts and prisons in alphabetic scripts, where a name, a number, a quotation, a place, a
/// level of administration or a trade ties them down. A bare "the school" is no finding.
/// </summary>
internal sealed class OrganizationRecognizer : IRecognizer
{
    public string Name => "organization/alphabetic/1";

    public IEnumerable<Finding> Recognize(DetectionText text)
    {
        var analysis = NameAnalysis.Of(text);
        var reach = new OrganizationReach(analysis);
        for (var i = 0; i < analysis.Text.Tokens.Count; i++)
        {
            if (!IsHead(analysis.Text.Tokens[i]) || reach.Of(i) is not { } span)
                continue;
            yield return IsCourtOfState(analysis.Text, i, span)
                ? new Finding(span.Start, span.End, EntityType.PublicBody, 0.6, Name, "a court or prosecutor of the state, of no told place")
                : new Finding(span.Start, span.End, EntityType.Organization, 0.8, Name, "an organisation tied to a name, number, place, level or trade");
        }
    }

    private static bool IsCourtOfState(TokenizedText text, int head, (int Start, int End) span)
    {
        if (text.Text.Folded.AsSpan(span.Start, span.End - span.Start).ContainsAnyInRange('0', '9'))
            return false;
        var (first, last) = (head, head);
        while (first > 0 && text.Tokens[first - 1].Start >= span.Start)
            first--;
        while (last + 1 < text.Tokens.Count && text.Tokens[last + 1].Start < span.End)
            last++;
        return IsCourtOfState(text, first, last);
    }

    /// <summary>
    /// True where the tokens <c>[first, last]</c> name a court or prosecutor that a state has one of, and no place: "the Supreme Administrative
    /// Court"; or, behind an article, one of its courts that nothing names: "the District Court".
    /// </summary>
    internal static bool IsCourtOfState(TokenizedText text, int first, int last)
    {
        bool head = false, highest = text.Tokens[first] is { PreviousAdjacent.WordKey: "the" or "a" } or { WordKey: "the" };
        for (var i = first; i <= last; i++)
        {
            var token = text.Tokens[i];
            if (i > first && text.Text.Value[token.Start - 1] == '(')
                break;
            if (!OrganizationWords.CourtsOfState.Contains(token.WordKey))
                return false;
            head |= token is { Script: Script.Latin, Casing: Casing.Capital } && IsHead(token);
            highest |= OrganizationWords.HighestCourts.Contains(token.WordKey);
        }

        return head && highest;
    }

    internal static bool IsHead(Token token) =>
        OrganizationWords.ExactHeads.Contains(token.WordKey)
        || OrganizationWords.HeadOf(token.WordKey, token.Script == Script.Latin && token.Language != Language.KazakhLatin ? 1 : 9) is not null
        || (token.Casing == Casing.Upper && OrganizationWords.LegalForms.Contains(token.WordKey))
        || (token.Script == Script.Latin && Array.Exists(OrganizationWords.LatinKazakhHeads, h => token.WordKey.Length - h.Length <= 9 && token.WordKey.StartsWith(h, StringComparison.Ordinal)))
        || IsPaired(token);

    private static bool IsPaired(Token token) =>
        token.PreviousAdjacent is { } before && Array.Exists(OrganizationWords.PairedHeads, p =>
            token.WordKey.Length - p.Second.Length <= 6 && token.WordKey.StartsWith(p.Second, StringComparison.Ordinal) && before.WordKey.Length - p.First.Length <= 4 && before.WordKey.StartsWith(p.First, StringComparison.Ordinal));
}
