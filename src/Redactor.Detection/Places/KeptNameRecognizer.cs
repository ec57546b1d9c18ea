using Redactor.Detection.Lexicon;
using Redactor.Detection.Names;
using Redactor.Documents;

namespace Redactor.Detection.Places;

/// <summary>Countries, regions, peoples, religions and public bodies in alphabetic scripts: found so that they are not taken for names.</summary>
internal sealed class KeptNameRecognizer : IRecognizer
{
    public string Name => "kept/alphabetic/1";

    public IEnumerable<Finding> Recognize(DetectionText text)
    {
        var analysis = NameAnalysis.Of(text);
        foreach (var phrase in analysis.Phrases)
        {
            if (TypeOf(phrase.Class) is not { } type || analysis.Verdicts[phrase.First] != Verdict.Kept)
                continue;
            yield return new Finding(analysis.Text.Tokens[phrase.First].Start, analysis.Text.Tokens[phrase.Last].End, type, 0.9, Name, "known from the lists");
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
