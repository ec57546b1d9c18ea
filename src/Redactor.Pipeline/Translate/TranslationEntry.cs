using System.Text.Json.Serialization;
using Redactor.Documents;
using Redactor.Translation;

namespace Redactor.Pipeline.Translate;

/// <summary>What a report says of one translation: numbers, codes and hashes, no text.</summary>
/// <param name="Target">BCP 47 tag.</param>
/// <param name="Sha256">Hash of the text that was checked.</param>
/// <param name="UntranslatedPairs">Pairs that nothing translates, where policy lets the document go on.</param>
/// <param name="UntranslatedShare">0 to 1, of the sentences that are to be translated.</param>
/// <param name="Marked">Sentences marked for the reader.</param>
/// <param name="Problems">Why sentences are untranslated, and how many.</param>
public sealed record TranslationEntry(
    string Target,
    string Sha256,
    long Bytes,
    DateTimeOffset At,
    IReadOnlyList<TranslationEngine> Engines,
    string Glossary,
    int Sentences,
    int Untranslated,
    double UntranslatedShare,
    int Marked,
    IReadOnlyList<string> UntranslatedPairs,
    IReadOnlyDictionary<string, int> Problems)
{
    /// <summary>Hash of the PDF with source and translation side by side; null where it could not be set.</summary>
    public string? PdfSha256 { get; init; }

    /// <summary>Why there is no PDF, and what to do.</summary>
    public string? PdfProblem { get; init; }

    [JsonIgnore]
    internal ContentHash Hash => ContentHash.TryParse(Sha256, out var hash) ? hash : throw new InvalidDataException("A translation has no hash on record.");

    internal static TranslationEntry Of(TranslationReport report, ContentHash hash, long bytes)
    {
        return new(
            report.Target, hash.Hex, bytes, report.Finished,
            [.. report.Engines.Select(e => new TranslationEngine(e.Engine, e.Version, e.Location == DataLocation.Cloud ? "cloud" : e.Location == DataLocation.OwnServer ? "own-server" : "machine", e.Sentences))],
            report.GlossaryVersion, report.Sentences, report.Untranslated, Math.Round(report.UntranslatedShare, 4), report.Marked, report.UntranslatedPairs,
            new SortedDictionary<string, int>(report.Problems.ToDictionary(StringComparer.Ordinal), StringComparer.Ordinal));
    }
}

/// <param name="Where">Where the text went: <c>machine</c>, <c>own-server</c> or <c>cloud</c>.</param>
/// <param name="Sentences">Translated by it.</param>
public sealed record TranslationEngine(string Name, string Version, string Where, int Sentences);
