using System.Text.Json;
using Redactor.Detection.Policies;
using Redactor.Documents;
using Redactor.Pipeline.Stages;
using Redactor.Storage.Blobs;
using Redactor.Storage.Database;

namespace Redactor.Pipeline.Verify;

/// <summary>What the leak check said of stored documents, and so what of them may be handed out.</summary>
public sealed class StoredReports(ClearedBlobs cleared)
{
    private const int MaxBytes = 1 << 20;

    /// <exception cref="BlobMissingException">There is none.</exception>
    public async Task<CheckReport> ReadAsync(DocumentId document, CancellationToken cancellationToken)
    {
        var stored = await cleared.ReadAllAsync(document, BlobNames.Report, MaxBytes, cancellationToken);
        var report = JsonSerializer.Deserialize(stored, ClearedJson.Default.CheckReport) ?? throw new InvalidDataException("A report is empty.");
        StoredBox.RequireVersion(report.Version);
        return report;
    }

    /// <summary>Puts a report in place of the one before; gives back the hash of what is stored.</summary>
    public async Task<ContentHash> PutAsync(DocumentId document, CheckReport report, CancellationToken cancellationToken)
    {
        using var content = new MemoryStream(JsonSerializer.SerializeToUtf8Bytes(report, ClearedJson.Default.CheckReport), writable: false);
        return (await cleared.PutAsync(document, BlobNames.Report, content, cancellationToken)).Content;
    }

    /// <summary>Whether pages of a document may be handed out, not its transcript alone.</summary>
    public async Task<bool> ReleasesPagesAsync(StoredDocument document, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(document);
        var report = await ReadAsync(document.Id, cancellationToken);
        // Earlier versions knew the program's own policies alone.
        var release = report.Release ?? (Policy.TryGet(report.Policy, out var known) ? known.Release : PolicyRelease.Transcript);
        return release == PolicyRelease.Page;
    }
}
