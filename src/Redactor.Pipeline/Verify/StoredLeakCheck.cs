using System.Text.Json;
using Microsoft.Extensions.Logging;
using Redactor.Contracts.V1;
using Redactor.Documents;
using Redactor.Pipeline.Burn;
using Redactor.Pipeline.Resume;
using Redactor.Pipeline.Review;
using Redactor.Pipeline.Stages;
using Redactor.Storage.Blobs;
using Redactor.Storage.Database;
using Redactor.Verification;

namespace Redactor.Pipeline.Verify;

/// <summary>
/// Checks the very bytes that are stored, by their hash (law 5). It is given the cleared door and, of the sealed side, the approved texts
/// alone (law 3).
/// </summary>
public sealed class StoredLeakCheck(
    ClearedBlobs cleared, StoredClaims storedClaims, ApprovedTexts texts, LeakCheck check, WorkGate gate, ServiceOptions options, TimeProvider time, ILogger<StoredLeakCheck> logger)
{
    private const int MaxFileBytes = 1 << 30;
    private const int MaxTranscriptBytes = 256 << 20;

    /// <summary>Attempts at a check in which a tool failed, before that counts as a leak.</summary>
    private const int ToolAttempts = 3;

    public async Task<StageOutcome> CheckAsync(StoredDocument document, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(document);
        if (document is not { BurnedHash: { } burned, ApprovedHash: { } approval }) throw new InvalidOperationException("A burned document has hashes of approval and file.");
        var approved = await texts.ReadAsync(document.Id, approval, cancellationToken);
        var claims = await storedClaims.ReadAsync(document.Id, cancellationToken);
        var pdf = await cleared.ReadAllAsync(document.Id, BlobNames.Redacted, MaxFileBytes, cancellationToken);
        var report = await check.RunAsync(new LeakCheckRequest(pdf, claims.ToClaims(), approved) { Parallel = gate.Places }, cancellationToken);
        if (report.File != burned) throw new InvalidDataException("What is stored is not what was burned.");
        var inTranscript = await CheckTranscriptAsync(document, claims, approved, cancellationToken);
        if (report.IsClean && inTranscript.Count == 0) return await PassAsync(document, report, claims, burned, cancellationToken);
        // A tool that failed proves nothing either way; the machine may be at fault.
        if (report.Leaks.Count == 0 && inTranscript.Count == 0 && document.Attempts < ToolAttempts) throw new LeakCheckUnfinishedException();
        return await FailAsync(document, report, inTranscript, claims, approved, cancellationToken);
    }

    // Earlier versions said nothing of the transcript's bytes: those that are there are looked at all the same.
    private async Task<IReadOnlyList<FoundLeak>> CheckTranscriptAsync(
        StoredDocument document, ClaimsFile claims, IReadOnlyList<ApprovedText> approved, CancellationToken cancellationToken)
    {
        var transcript = await cleared.ReadAllAsync(document.Id, BlobNames.Transcript, MaxTranscriptBytes, cancellationToken);
        if (claims.TranscriptHash is { } written && !string.Equals(written, ContentHash.Of(transcript).Hex, StringComparison.Ordinal))
            throw new InvalidDataException("What is stored is not the transcript that was written.");
        return await gate.RunAsync(() => FoundLeak.InTranscript(transcript, claims.Pages.Select(p => (p.Page, ClaimsFile.TranscriptOf(p))), approved), cancellationToken);
    }

    private async Task<StageOutcome> PassAsync(StoredDocument document, LeakReport report, ClaimsFile claims, ContentHash burned, CancellationToken cancellationToken)
    {
        var probes = report.Timings.Select(t => t.Probe).Distinct(StringComparer.Ordinal).Append(TranscriptCheck.Probe).ToList();
        var reread = ClearedTextFile.Write(report.Text!);
        await PutAsync(document.Id, BlobNames.Reread, reread, cancellationToken);
        var said = new CheckReport(
            1, StageRecord.Tool, "verified", !document.IsUnreviewed, document.PolicyName, document.PagesToShow, burned.Hex, document.LeakRounds + 1, probes, report.TextsTooShort)
        {
            PolicyHash = claims.PolicyHash,
            Release = claims.Release,
            TranscriptHash = claims.TranscriptHash,
            Untranslated = claims.Untranslated,
            RereadHash = ContentHash.Of(reread).Hex,
        };
        var stored = await PutAsync(document.Id, BlobNames.Report, JsonSerializer.SerializeToUtf8Bytes(said, ClearedJson.Default.CheckReport), cancellationToken);
        var move = new StageMove(document.Id, DocumentStage.Burned, DocumentStage.Verified, document.StageVersion)
        {
            Hashes = new Dictionary<string, ContentHash>(StringComparer.Ordinal) { ["burned"] = burned, ["report"] = stored.Content },
        };
        return new StageOutcome.Moved(move, []);
    }

    private async Task<StoredBlob> PutAsync(DocumentId document, BlobName name, byte[] bytes, CancellationToken cancellationToken)
    {
        using var content = new MemoryStream(bytes, writable: false);
        return await cleared.PutAsync(document, name, content, cancellationToken);
    }

    private async Task<StageOutcome> FailAsync(
        StoredDocument document, LeakReport report, IReadOnlyList<FoundLeak> inTranscript, ClaimsFile claims, IReadOnlyList<ApprovedText> approved, CancellationToken cancellationToken)
    {
        List<FoundLeak> found = [.. FoundLeak.Of(report), .. inTranscript];
        var places = found.Select(l => (Leak: l, Places: l.Placed(claims.LinesOf, approved).ToList())).ToList();
        await texts.AddLeaksAsync(document.Id, [.. places.SelectMany(p => p.Places).Distinct()], [.. places.Where(p => p.Places.Count == 0).Select(p => p.Leak).Distinct()], cancellationToken);
        List<string> codes = [.. report.Leaks.Select(l => $"{l.Probe}:{l.Code}").Concat(report.Failures.Select(f => $"{f.Probe}:{f.Code}")).Concat(inTranscript.Select(l => l.Probe.Replace(' ', ':'))).Distinct(StringComparer.Ordinal)];
        List<int> pages = [.. found.Where(l => l.PageNumber is not null).Select(l => l.PageNumber!.Value).Distinct().Order()];
        LogMessages.LeakFound(logger, document.Id, document.LeakRounds + 1, string.Join(", ", codes));
        var again = document.UnreviewedAllowed && document.LeakRounds < options.Pipeline.LeakRounds;
        return new StageOutcome.Moved(
            new StageMove(document.Id, DocumentStage.Burned, DocumentStage.Detected, document.StageVersion) { NotBefore = again ? null : WorkStore.NotByItself },
            [new LeakFound(document.Id.ToString(), pages, codes, time.GetUtcNow())]);
    }
}

/// <summary>A tool of the leak check failed, so the file counts as not checked.</summary>
public sealed class LeakCheckUnfinishedException() : Exception("A tool of the leak check failed: the file counts as not checked.");
