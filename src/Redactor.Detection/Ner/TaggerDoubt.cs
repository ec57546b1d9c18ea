using Redactor.Detection.Names;
using Redactor.Documents;

namespace Redactor.Detection.Ner;

/// <summary>
/// Drops a name that word lists and shapes alone suggest where the trained tagger is sure that it is an ordinary word. A capital inside
/// a sentence is beyond doubt, and so is what a label, an initial, a list of people or a cue word tells to be a name; a word of a script
/// without capitals, one in capitals, and the first of a sentence are not.
/// </summary>
internal static class TaggerDoubt
{
    // Probability of a name below which the tagger is sure: of what nothing but an unknown word suggests, and of what a list does.
    private const double SureOfUnknown = 0.01, SureOfListed = 0.002, Unknown = 0.8;

    private static readonly string[] Doubtful = ["person/alphabetic/1", "place/alphabetic/1"];

    /// <param name="text">What <paramref name="findings"/> are of.</param>
    /// <param name="findings">Of recognizers alone: what a reviewer, a list of the case or a like page knows is not for a model to doubt.</param>
    public static IEnumerable<Finding> Apply(DetectionText text, IEnumerable<Finding> findings) =>
        findings.Where(f => Array.IndexOf(Doubtful, f.Recognizer) < 0 || IsBelieved(TaggedText.Of(text), NameAnalysis.Of(text), f));

    private static bool IsBelieved(TaggedText tagged, NameAnalysis analysis, Finding finding)
    {
        var best = 0.0;
        for (var i = tagged.Text.PieceAt(finding.Start); i < tagged.Text.Pieces.Count && tagged.Text.Pieces[i].Start < finding.End; i++)
        {
            var piece = tagged.Text.Pieces[i];
            if (piece.Kind == PieceKind.Word && (analysis.Told[piece.Token] || IsTold(analysis.Text.Tokens[piece.Token]))) return true;
            best = Math.Max(best, 1 - tagged.At(i)[0]);
        }

        return best >= (finding.Score <= Unknown ? SureOfUnknown : SureOfListed);
    }

    private static bool IsTold(Token token) =>
        token is { Casing: Casing.Capital, SentenceStart: false }
        || (token.PreviousAdjacent is { } before && (CueWords.BeforeName.Contains(before.WordKey) || CueWords.Kin.Contains(before.WordKey) || CueWords.Titles.Contains(before.WordKey)))
        || (token.NextAdjacent is { } next && (CueWords.AfterName.Contains(next.WordKey) || CueWords.KinAfter.Contains(next.WordKey)));
}
