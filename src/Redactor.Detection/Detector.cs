using Redactor.Detection.Conflicts;
using Redactor.Detection.Linking;
using Redactor.Detection.Names;
using Redactor.Detection.Ner;
using Redactor.Detection.Places;
using Redactor.Documents;

namespace Redactor.Detection;

/// <summary>Runs every recognizer over a document's text, settles their conflicts and links the findings into entities. Thread-safe.</summary>
public sealed class Detector
{
    private readonly IReadOnlyList<IRecognizer> recognizers;

    public Detector(IReadOnlyList<IRecognizer> recognizers) => this.recognizers = recognizers;

    /// <summary>Names of the recognizers, in the order in which they run.</summary>
    public IEnumerable<string> RecognizerNames => recognizers.Select(r => r.Name);

    /// <summary>A detector with all recognizers of <see cref="RecognizerRegistry"/>.</summary>
    public static Detector Create() => new(RecognizerRegistry.CreateAll());

    public DetectionResult Detect(DetectionText text) => Detect(text, []);

    /// <param name="known">Findings that are known from elsewhere, in the same text; they count like a recognizer's.</param>
    /// <param name="trace">Is told which findings gave way to which, for explaining the result.</param>
    public DetectionResult Detect(DetectionText text, IReadOnlyList<Finding> known, ConflictTrace? trace = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(known);
        var raw = new List<Finding>(known);
        raw.AddRange(NameReach.Widen(text, PlaceReach.Widen(text, TaggerDoubt.Apply(text, recognizers.SelectMany(r => r.Recognize(text))))));
        var overruled = new List<Finding>();
        var findings = ConflictResolution.Resolve(raw, trace, overruled);
        findings = ConflictResolution.Resolve([.. findings, .. NamePropagation.Spread(text, findings)], trace, overruled);
        return new DetectionResult(findings, EntityLinker.Link(text, findings)) { Overruled = [.. overruled.OrderBy(f => f.Start)] };
    }
}
