using Redactor.TestKit.Corpus;

namespace Redactor.TestKit.Scans;

/// <summary>The faces in which a document of a language may be typed.</summary>
public static class PageFonts
{
    private const double ArabicSize = 14;

    private static readonly Dictionary<string, (string Families, double Size)[]> ByPrefix = new(StringComparer.Ordinal)
    {
        ["en"] = [("Liberation Serif", 12), ("DejaVu Sans", 11), ("Noto Serif", 12), ("Liberation Mono", 11)],
        ["ru"] = [("Noto Serif", 12), ("DejaVu Sans", 11), ("Liberation Serif", 12), ("Noto Sans", 12)],
        ["kk"] = [("Noto Sans", 12), ("DejaVu Serif", 11), ("Noto Serif", 12)],
        ["zh"] = [("Noto Sans CJK SC", 12), ("Noto Serif CJK SC", 12)],
        ["ug"] = [("Noto Naskh Arabic", ArabicSize), ("UKIJ Tuz", ArabicSize), ("Noto Sans Arabic", 13)],
        ["ka"] = [("Noto Naskh Arabic", ArabicSize), ("Noto Sans Arabic", 13)],
        ["bs"] = [("Liberation Serif", 12), ("DejaVu Sans", 11), ("Noto Serif", 12)],
        ["kl"] = [("Noto Sans", 12), ("Noto Serif", 12)],
        ["mix"] = [("Noto Sans,Noto Sans CJK SC,Noto Naskh Arabic", 12)],
    };

    /// <summary>The style of a document, chosen by its name.</summary>
    public static TextStyle For(MarkedText document)
    {
        var choices = ByPrefix[document.LanguageCode];
        var (families, size) = choices[SeededNumbers.For(document.Name + "/font").Next(choices.Length)];
        return new TextStyle(families, size, 1.2, RightToLeft: document.LanguageCode is "ug" or "ka");
    }
}
