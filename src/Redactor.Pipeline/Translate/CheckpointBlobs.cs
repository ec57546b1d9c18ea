using System.Text.Json;
using Redactor.Documents;
using Redactor.Storage.Blobs;
using Redactor.Translation;

namespace Redactor.Pipeline.Translate;

/// <summary>
/// The sentences of one document that were translated so far, in its cleared compartment: one blob for each request, so that a stop and a restart pay for
/// none twice. Gone once the translation is there.
/// </summary>
internal sealed class CheckpointBlobs(ClearedBlobs blobs, DocumentId document, string target) : ISentenceStore, IDisposable
{
    private const int MaxBytes = 64 << 20;

    private readonly SemaphoreSlim turn = new(1, 1);
    private Dictionary<ContentHash, byte[]>? known;
    private int count;

    public async ValueTask<byte[]?> FindAsync(ContentHash key, CancellationToken cancellationToken)
    {
        await turn.WaitAsync(cancellationToken);
        try
        {
            return (await KnownAsync(cancellationToken)).GetValueOrDefault(key);
        }
        finally
        {
            turn.Release();
        }
    }

    public async ValueTask AddAsync(IReadOnlyList<KeyValuePair<ContentHash, byte[]>> entries, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(entries);
        await turn.WaitAsync(cancellationToken);
        try
        {
            var all = await KnownAsync(cancellationToken);
            var bytes = JsonSerializer.SerializeToUtf8Bytes(entries.ToDictionary(e => e.Key.Hex, e => e.Value, StringComparer.Ordinal));
            using var content = new MemoryStream(bytes, writable: false);
            await blobs.PutAsync(document, BlobNames.TranslationCheckpoint(target, count + 1), content, cancellationToken);
            count++;
            foreach (var (key, value) in entries) all[key] = value;
        }
        finally
        {
            turn.Release();
        }
    }

    /// <summary>Removes them all, the last first: what is left after a stop is found again.</summary>
    public async Task RemoveAsync(CancellationToken cancellationToken)
    {
        for (; count > 0; count--) await blobs.DeleteAsync(document, BlobNames.TranslationCheckpoint(target, count), cancellationToken);
    }

    public void Dispose() => turn.Dispose();

    private async Task<Dictionary<ContentHash, byte[]>> KnownAsync(CancellationToken cancellationToken)
    {
        if (known is not null) return known;
        var found = new Dictionary<ContentHash, byte[]>();
        var number = 0;
        while (await blobs.ExistsAsync(document, BlobNames.TranslationCheckpoint(target, number + 1), cancellationToken))
        {
            number++;
            var stored = await blobs.ReadAllAsync(document, BlobNames.TranslationCheckpoint(target, number), MaxBytes, cancellationToken);
            foreach (var (key, value) in JsonSerializer.Deserialize<Dictionary<string, byte[]>>(stored) ?? [])
            {
                if (ContentHash.TryParse(key, out var hash)) found[hash] = value;
            }
        }

        count = number;
        return known = found;
    }
}
