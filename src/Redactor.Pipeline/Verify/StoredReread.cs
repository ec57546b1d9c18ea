using Redactor.Documents;
using Redactor.Storage.Blobs;
using Redactor.Storage.Database;
using Redactor.Verification;

namespace Redactor.Pipeline.Verify;

/// <summary>Gives later stages what the leak check read on the burned pages, as cleared text (law 4): only for the very file that passed, and with the hash on record.</summary>
public sealed class StoredReread(ClearedBlobs cleared)
{
    private const int MaxBytes = 512 << 20;

    /// <exception cref="InvalidDataException">It is not what was read when the file passed.</exception>
    public async Task<ClearedText> ReadAsync(StoredDocument document, CheckReport report, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(report);
        if (document.BurnedHash is not { } burned) throw new InvalidOperationException("A verified document has the hash of its file.");
        if (!ContentHash.TryParse(report.RereadHash, out var recorded)) throw new InvalidDataException("The report of a document does not say what was read on its burned pages.");
        return ClearedTextFile.Read(await cleared.ReadAllAsync(document.Id, BlobNames.Reread, MaxBytes, cancellationToken), recorded, burned);
    }
}
