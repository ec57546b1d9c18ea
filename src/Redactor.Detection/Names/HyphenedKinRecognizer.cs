using System.Text.RegularExpressions;
using Redactor.Detection.Patterns;
using Redactor.Documents;

namespace Redactor.Detection.Names;

/// <summary>A name with a word of kinship or respect joined by a hyphen, as Central Asian names stand in Russian: "Салтанат-апа".</summary>
internal sealed partial class HyphenedKinRecognizer() : PatternRecognizer(
    "person/hyphened-kin/1",
    EntityType.Person,
    new RecognizerPattern(Joined(), 0.9, "capital word joined to a word of kinship or respect"))
{
    [GeneratedRegex(@"(?<![\w-])\p{Lu}\p{Ll}{2,20}-(?:эже|эне|апа|апай|апке|ака|аке|ага|агай|ата|байке|тате|жене|женге|көке|коке|ханум|ханым|бегим|ажы|ажи|хаджи|кары|кори|мулла|молдо|молда|махсум|apa|apai|aka|ake|aga|ata|ana|eje|baike|hanum|hajji?|qari|molla|mullah?)(?:[аеёиоуыюя]\p{Ll}{0,2}|m)?(?![\w-])")]
    private static partial Regex Joined();
}
