using Redactor.Detection.Planning;
using Redactor.Detection.Policies;
using Redactor.Documents;

namespace Redactor.Detection.Evaluation;

/// <summary>Measures a detector on sets of texts whose identifying spans are known.</summary>
/// <param name="policy">What counts is what this policy burns; without one, every finding.</param>
/// <param name="language">Told to the detector; without it the language of each line is guessed, as for any plain text.</param>
public sealed class Evaluator(Detector detector, Policy? policy = null, Language? language = null)
{
    /// <summary>The name under which figures of all findings are kept.</summary>
    public const string AnyFinding = "any finding";

    /// <summary>The policy by its name, or <see cref="AnyFinding"/>.</summary>
    public string PolicyName => policy?.Name ?? AnyFinding;

    /// <param name="listen">Told of every miss and every harmless word that would be burned, but never of one in a held-back text.</param>
    public SetFigures Measure(GoldSet set, Action<Sample>? listen = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(set);
        return Measure(set, Find, listen, cancellationToken);
    }

    /// <summary>Measures spans from elsewhere.</summary>
    public static SetFigures Measure(
        GoldSet set, Func<GoldDocument, IReadOnlyList<FoundSpan>> find, Action<Sample>? listen = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(set);
        ArgumentNullException.ThrowIfNull(find);
        var cases = set.Form == GoldForm.CourtCases ? new CourtCaseMeasure(set, listen) : null;
        var mentions = cases is null ? new MentionMeasure(set, listen) : null;
        foreach (var document in set.Documents)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var found = find(document);
            cases?.Add(document, found);
            mentions?.Add(document, found);
        }

        return cases?.Figures() ?? mentions!.Figures();
    }

    private IReadOnlyList<FoundSpan> Find(GoldDocument document)
    {
        var result = detector.Detect(DetectionTextBuilder.FromPlain(document.Text, language));
        return policy is null
            ? [.. result.Findings.Select(f => new FoundSpan(f.Start, f.End, f.Type, f.Recognizer))]
            : [.. BurnSelection.Select(result, policy).Select(b => new FoundSpan(b.Start, b.End, b.Type, b.Finding.Recognizer))];
    }
}
