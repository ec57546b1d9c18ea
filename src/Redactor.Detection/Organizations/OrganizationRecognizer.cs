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
        if (text.Tokens[head] is not { Script: Script.Latin, Casing: Casing.Capital } || text.Text.Folded.AsSpan(span.Start, span.End - span.Start).ContainsAnyInRange('0', '9'))
            return false;
        var first = head;
        while (first > 0 && text.Tokens[first - 1].Start >= span.Start)
            first--;
        var highest = false;
        for (var i = first; i < text.Tokens.Count && text.Tokens[i].Start < span.End; i++)
        {
            if (i > first && text.Text.Value[text.Tokens[i].Start - 1] == '(')
                break;
            if (!OrganizationWords.CourtsOfState.Contains(text.Tokens[i].WordKey))
                return false;
            highest |= OrganizationWords.HighestCourts.Contains(text.Tokens[i].WordKey);
        }

        return highest;
    }

    internal static bool IsHead(Token token)
    {
        if (OrganizationWords.ExactHeads.Contains(token.WordKey))
            return true;
        foreach (var head in OrganizationWords.Heads)
        {
            if (token.WordKey.StartsWith(head, StringComparison.Ordinal) && token.WordKey.Length <= head.Length + (token.Script == Script.Latin ? 1 : 9))
                return true;
        }

        return false;
    }
}
