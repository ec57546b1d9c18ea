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
    // Probability of a name below which the tagger is sure: of what nothing but an unknown word suggests, of what a list does,
    // and of common words. Chosen so that no name of the development parts is lost. Chinese names are not doubted: it lost one.
    private const double SureOfUnknown = 0.01, SureOfListed = 0.002, SureOfCommon = 0.1, SureOfUncasedCommon = 0.02, SureOfCommonName = 0.01, SureOfCommonPlace = 0.1, Unknown = 0.8;
    private const int ListedPlace = 5;

    /// <param name="text">What <paramref name="findings"/> are of.</param>
    /// <param name="findings">Of recognizers alone: what a reviewer, a list of the case or a like page knows is not for a model to doubt.</param>
    public static IEnumerable<Finding> Apply(DetectionText text, IEnumerable<Finding> findings) =>
        findings.Where(f => f.Recognizer is not ("person/alphabetic/1" or "place/alphabetic/1") || IsBelieved(text, f));

    private static bool IsBelieved(DetectionText text, Finding finding)
    {
        var (tagged, analysis) = (TaggedText.Of(text), NameAnalysis.Of(text));
        bool common = finding.Type == EntityType.Person, listed = true, named = false, uncased = false, everyday = finding.Type == EntityType.Location;
        for (var i = tagged.Text.PieceAt(finding.Start); i < tagged.Text.Pieces.Count && tagged.Text.Pieces[i].Start < finding.End; i++)
        {
            if (tagged.Text.Pieces[i].Kind != PieceKind.Word) continue;
            var token = analysis.Text.Tokens[tagged.Text.Pieces[i].Token];
            if (analysis.Told[token.Index] || IsTold(token)) return true;
            // A town that the lists know, and no common word of a script without capitals.
            everyday &= UyghurCases.IsFormOfCommonWord(token, UyghurCases.All);
            if (finding.Type == EntityType.Location && !everyday && token is { Casing: Casing.None, IsPlace: true, Commonness: <= Commonness.ByStem, Key.Length: >= ListedPlace }) return true;
            common &= token.Commonness >= (token.Casing == Casing.None && token.Language != Language.KazakhArabic ? Commonness.ByStem : Commonness.Listed);
            // The tagger of alphabets does not read a Chinese line.
            common &= token.Language.Script is Script.Cyrillic or Script.Latin or Script.Arabic;
            listed &= token.Commonness >= Commonness.Listed;
            uncased |= token.Casing == Casing.None;
            named |= token.Casing == Casing.None && (token.IsPersonal || token.IsPlace || token.Language == Language.KazakhArabic);
        }

        var sure = finding.Score <= Unknown ? SureOfUnknown : SureOfListed;
        if (everyday) sure = SureOfCommonPlace;
        if (common) sure = !uncased ? SureOfCommon : !named ? SureOfUncasedCommon : listed ? SureOfCommonName : sure;
        return Best(tagged, finding) >= sure;
    }

    private static double Best(TaggedText tagged, Finding finding)
    {
        var best = 0.0;
        for (var i = tagged.Text.PieceAt(finding.Start); i < tagged.Text.Pieces.Count && tagged.Text.Pieces[i].Start < finding.End; i++)
            best = Math.Max(best, 1 - tagged.At(i)[0]);
        return best;
    }

    private static bool IsTold(Token token) =>
        token.HasTellingCapital
        || (token.PreviousAdjacent is { } before && (CueWords.BeforeName.Contains(before.WordKey) || CueWords.Kin.Contains(before.WordKey) || CueWords.Titles.Contains(before.WordKey)))
        || (token.NextAdjacent is { } next && (CueWords.AfterName.Contains(next.WordKey) || CueWords.KinAfter.Contains(next.WordKey) || CueWords.TeacherAfter.Contains(next.WordKey) || (token.IsCapital && next.HasTellingCapital)));
}
