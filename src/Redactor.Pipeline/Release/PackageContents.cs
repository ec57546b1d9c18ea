using System.Text;
using Redactor.Detection.Policies;
using Redactor.Documents;
using Redactor.Packaging;
using Redactor.Pipeline.Burn;
using Redactor.Pipeline.Verify;
using Redactor.Storage.Blobs;
using Redactor.Storage.Database;

namespace Redactor.Pipeline.Release;

/// <summary>Gathers the files of a package, each by the hash on record, and nothing that the policy does not release.</summary>
public sealed class PackageContents(ClearedBlobs cleared, StoredReports reports, StoredClaims storedClaims, StoredReread reread)
{
    private const int MaxTranscriptBytes = 256 << 20;

    /// <summary>Sets a transcript as a PDF; null where no font of this machine can.</summary>
    internal Func<string, IReadOnlyList<Language>, string, CancellationToken, byte[]?> SetTranscript { get; init; } = TranscriptPdf.TryWrite;

    internal async Task<(CheckReport Report, IReadOnlyList<Language> Languages, string? Notice, IReadOnlyList<PackagePart> Parts)> GatherAsync(StoredDocument document, CancellationToken cancellationToken)
    {
        if (document.BurnedHash is not { } burned) throw new InvalidOperationException("A translated document has the hash of its file.");
        var report = await reports.ReadAsync(document.Id, cancellationToken);
        var claims = await storedClaims.ReadAsync(document.Id, cancellationToken);
        var languages = LanguagesOf(document, claims);
        var (parts, notSet) = (new List<PackagePart>(), new List<string>());
        if (report.Release == PolicyRelease.Page)
        {
            parts.Add(Stored(document.Id, PackagePaths.Redacted, BlobNames.Redacted, burned));
            var text = await reread.ReadAsync(document, report, cancellationToken);
            foreach (var (page, xml) in AltoPages.Of(text, [.. claims.Pages.Select(p => (p.Width, p.Height, p.Dpi))])) parts.Add(PackagePart.Of(PackagePaths.Alto(page), xml));
        }

        var transcript = await TranscriptAsync(document.Id, report, cancellationToken);
        parts.Add(PackagePart.Of(PackagePaths.Transcript, transcript));
        var pdf = await Task.Run(() => SetTranscript(Encoding.UTF8.GetString(transcript), languages, document.Id.ToString(), cancellationToken), cancellationToken);
        if (pdf is not null) parts.Add(PackagePart.Of(PackagePaths.TranscriptPdf, pdf));
        else notSet.Add(PackagePaths.TranscriptPdf);
        foreach (var translation in report.Translations ?? [])
        {
            parts.Add(Stored(document.Id, PackagePaths.Translation(translation.Target), BlobNames.Translation(translation.Target), HashOf(translation.Sha256)));
            if (translation.PdfSha256 is { } set) parts.Add(Stored(document.Id, PackagePaths.TranslationPdf(translation.Target), BlobNames.TranslationPdf(translation.Target), HashOf(set)));
            else notSet.Add(PackagePaths.TranslationPdf(translation.Target));
        }

        parts.Add(PackagePart.Of(PackagePaths.Report, PackageReports.Of(report, claims, notSet).ToJson()));
        return (report, languages, claims.Watermark, parts);
    }

    private PackagePart Stored(DocumentId document, string path, BlobName name, ContentHash recorded) =>
        new(path, async token => new EvidenceStream(await cleared.OpenReadAsync(document, name, token), recorded));

    private async Task<byte[]> TranscriptAsync(DocumentId document, CheckReport report, CancellationToken cancellationToken)
    {
        var bytes = await cleared.ReadAllAsync(document, BlobNames.Transcript, MaxTranscriptBytes, cancellationToken);
        if (ContentHash.Of(bytes) != HashOf(report.TranscriptHash)) throw new InvalidDataException("What is stored is not the transcript that was checked.");
        return bytes;
    }

    /// <summary>Those given at intake, else those read on the pages, the most frequent first.</summary>
    private static IReadOnlyList<Language> LanguagesOf(StoredDocument document, ClaimsFile claims) =>
        document.SourceLanguages.Languages.Count > 0
            ? document.SourceLanguages.Languages
            : [.. claims.Pages.SelectMany(p => p.Languages).GroupBy(l => l, StringComparer.Ordinal).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal)
                .Select(g => Language.TryParse(g.Key, out var language) ? language : Language.Undetermined).Where(l => l != Language.Undetermined)];

    private static ContentHash HashOf(string? hex) => ContentHash.TryParse(hex, out var hash) ? hash : throw new InvalidDataException("What was checked has no hash on record: this document was verified by an earlier version. Withdraw it and hand it in again.");
}
