using System.Text.Json;
using Redactor.Documents;
using Redactor.Pipeline.Burn;
using Redactor.Pipeline.Stages;
using Redactor.Storage.Blobs;

namespace Redactor.Pipeline.Verify;

/// <summary>What burned files are said to show, as burning stored it.</summary>
public sealed class StoredClaims(ClearedBlobs cleared)
{
    private const int MaxBytes = 256 << 20;

    /// <exception cref="BlobMissingException">There are none.</exception>
    public async Task<ClaimsFile> ReadAsync(DocumentId document, CancellationToken cancellationToken)
    {
        var stored = await cleared.ReadAllAsync(document, BlobNames.Claims, MaxBytes, cancellationToken);
        var file = JsonSerializer.Deserialize(stored, ClearedJson.Default.ClaimsFile) ?? throw new InvalidDataException("Claims are empty.");
        StoredBox.RequireVersion(file.Version);
        return file;
    }
}
