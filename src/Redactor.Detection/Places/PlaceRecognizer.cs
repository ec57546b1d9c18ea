using Redactor.Detection.Names;
using Redactor.Documents;

namespace Redactor.Detection.Places;

/// <summary>Places below the region in alphabetic scripts, together with the word that says what they are (county, уезд, ауылы).</summary>
internal sealed class PlaceRecognizer : IRecognizer
{
    // "Қараүңгір қ.", "Талғар ауд."
    private static readonly System.Collections.Frozen.FrozenSet<string> Abbreviations = CueWords.Keys("қ ауд обл а с ауыл");

    public string Name => "place/alphabetic/1";

    public IEnumerable<Finding> Recognize(DetectionText text)
    {
        var analysis = NameAnalysis.Of(text);
        foreach (var (first, last) in analysis.Runs(Verdict.Place))
        {
            var start = analysis.Text.Tokens[first];
            var end = analysis.Text.Tokens[last];
            if (start.PreviousAdjacent is { } before && CueWords.PlaceBefore.Contains(before.WordKey))
                start = before;
            else if (start.Gap == Gap.Dot && analysis.Text.At(first - 1) is { Dotted: true } abbreviation && CueWords.PlaceBefore.Contains(abbreviation.WordKey))
                start = abbreviation;
            if (end.NextAdjacent is { } after && CueWords.IsPlaceAfter(after))
                end = after;
            else if (end.NextAdjacent is { Dotted: true, Length: <= 4 } abbreviation2 && Abbreviations.Contains(abbreviation2.WordKey))
                end = abbreviation2;
            yield return new Finding(start.Start, end.End, EntityType.Location, 0.9, Name, "a place known from the lists, or named by the word beside it");
        }
    }
}
