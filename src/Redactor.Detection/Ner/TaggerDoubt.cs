using Redactor.Documents;

namespace Redactor.Detection.Ner;

/// <summary>
/// Drops a name that word lists and shapes alone suggest where the trained tagger is sure that it is an ordinary word. Only findings that no cue and no list
/// support are open to doubt, and those of lists in scripts without capitals.
/// </summary>
internal static class TaggerDoubt
{
    // Probability of a name below which the tagger is sure: of what nothing but an unknown word suggests, and of what a list does.
    private const double SureOfUnknown = 0.01, SureOfListed = 0.002, Unknown = 0.8;

    private static readonly string[] Doubtful = ["person/alphabetic/1", "place/alphabetic/1"];

    public static IEnumerable<Finding> Apply(DetectionText text, IEnumerable<Finding> findings) =>
        findings.Where(f => !IsDoubtful(f) || LikeliestName(TaggedText.Of(text), f) >= (f.Score <= Unknown ? SureOfUnknown : SureOfListed));

    private static bool IsDoubtful(Finding finding) => Array.IndexOf(Doubtful, finding.Recognizer) >= 0;

    private static double LikeliestName(TaggedText tagged, Finding finding)
    {
        var best = 0.0;
        for (var i = tagged.Text.PieceAt(finding.Start); i < tagged.Text.Pieces.Count && tagged.Text.Pieces[i].Start < finding.End; i++)
            best = Math.Max(best, 1 - tagged.At(i)[0]);
        return best;
    }
}
