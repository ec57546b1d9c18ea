using System.Collections.Frozen;
using Redactor.Detection.Lexicon;
using Redactor.Detection.Names;
using Redactor.Documents;

namespace Redactor.Detection.Places;

/// <summary>Countries, regions, peoples, religions and public bodies in alphabetic scripts: found so that they are not taken for names.</summary>
internal sealed class KeptNameRecognizer : IRecognizer
{
    // "Ұйғыр ауданы", "Уйгурский район"
    private static readonly FrozenSet<string> Counties = CueWords.Keys(
        "ауданы ауданының ауданында ауданына ауданынан ауданындағы район района району районе районом", "", "audany audanynyñ audanynda audanynyng audanyna");

    public string Name => "kept/alphabetic/1";

    public IEnumerable<Finding> Recognize(DetectionText text)
    {
        var analysis = NameAnalysis.Of(text);
        foreach (var phrase in analysis.Phrases)
        {
            if (TypeOf(phrase.Class) is not { } type || analysis.Verdicts[phrase.First] != Verdict.Kept)
                continue;
            var (first, last) = (analysis.Text.Tokens[phrase.First], analysis.Text.Tokens[phrase.Last]);
            if (phrase.Class == WordClasses.Group && first is { Casing: Casing.Capital, SentenceStart: false } && last.NextAdjacent is { } county && Counties.Contains(county.WordKey))
            {
                yield return new Finding(first.Start, county.End, EntityType.Location, 0.85, Name, "a county named after a people");
                continue;
            }

            yield return new Finding(first.Start, last.End, type, 0.9, Name, "known from the lists");
        }
    }

    private static EntityType? TypeOf(WordClasses classes) => classes switch
    {
        WordClasses.Country => EntityType.Country,
        WordClasses.Region => EntityType.Region,
        WordClasses.Group => EntityType.Group,
        WordClasses.PublicBody => EntityType.PublicBody,
        _ => null,
    };
}
