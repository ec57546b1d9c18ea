using Redactor.Detection.Names;
using Redactor.Documents;

namespace Redactor.Detection.Ner;

/// <summary>
/// Drops a name that word lists and shapes alone suggest where the trained tagger is sure that it is an ordinary word. A capital inside
/// a sentence is beyond doubt; a word of a script without capitals, one in capitals, and the first of a sentence are not.
/// </summary>
internal static class TaggerDoubt
{
    // Probability of a name below which the tagger is sure: of what nothing but an unknown word suggests, and of what a list does.
    private const double SureOfUnknown = 0.01, SureOfListed = 0.002, Unknown = 0.8;

    private static readonly string[] Doubtful = ["person/alphabetic/1", "place/alphabetic/1"];

    public static IEnumerable<Finding> Apply(DetectionText text, IEnumerable<Finding> findings) =>
        findings.Where(f => Array.IndexOf(Doubtful, f.Recognizer) < 0 || IsBelieved(TaggedText.Of(text), f));

    private static bool IsBelieved(TaggedText tagged, Finding finding)
    {
        var best = 0.0;
        for (var i = tagged.Text.PieceAt(finding.Start); i < tagged.Text.Pieces.Count && tagged.Text.Pieces[i].Start < finding.End; i++)
        {
            if (tagged.Text.Pieces[i].Kind == PieceKind.Word && tagged.Text.Words.Tokens[tagged.Text.Pieces[i].Token] is { Casing: Casing.Capital, SentenceStart: false }) return true;
            best = Math.Max(best, 1 - tagged.At(i)[0]);
        }

        return best >= (finding.Score <= Unknown ? SureOfUnknown : SureOfListed);
    }
}
