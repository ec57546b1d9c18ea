using Redactor.Documents;

namespace Redactor.Detection.Tests.Names;

/// <summary>What one recognizer, or the whole detector, finds in a text, as the texts themselves.</summary>
internal static class Found
{
    private static readonly Lazy<Detector> Whole = new(Detector.Create);

    private static readonly Lazy<IReadOnlyList<IRecognizer>> All = new(RecognizerRegistry.CreateAll);

    public static IReadOnlyList<string> By(string recognizer, string text, string language) =>
        [.. All.Value.Single(r => r.Name == recognizer).Recognize(Text(text, language)).OrderBy(f => f.Start).Select(f => text[f.Start..f.End])];

    public static DetectionResult In(string text, string language) => Whole.Value.Detect(Text(text, language));

    public static IReadOnlyList<string> Of(EntityType type, string text, string language) =>
        [.. In(text, language).Findings.Where(f => f.Type == type).Select(f => text[f.Start..f.End])];

    private static DetectionText Text(string text, string language)
    {
        Language.TryParse(language, out var parsed).ShouldBeTrue();
        return DetectionTextBuilder.FromPlain(text, parsed);
    }
}
