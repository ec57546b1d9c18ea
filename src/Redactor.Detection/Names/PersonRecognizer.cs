using Redactor.Documents;

namespace Redactor.Detection.Names;

/// <summary>Names of people in alphabetic scripts.</summary>
internal sealed class PersonRecognizer : IRecognizer
{
    public string Name => "person/alphabetic/1";

    public IEnumerable<Finding> Recognize(DetectionText text)
    {
        var analysis = NameAnalysis.Of(text);
        foreach (var (first, last) in analysis.Runs(Verdict.Person))
        {
            var tokens = analysis.Text.Tokens;
            var end = tokens[last].End + (tokens[last] is { IsInitial: true, Dotted: true } ? 1 : 0);
            var listed = false;
            for (var i = first; i <= last; i++)
                listed |= tokens[i].IsPersonal;
            yield return new Finding(tokens[first].Start, end, EntityType.Person, listed ? 0.95 : 0.75, Name,
                listed ? "a name known from the lists, or with a name's ending" : "a capital or unknown word that no lexicon explains");
        }
    }
}
