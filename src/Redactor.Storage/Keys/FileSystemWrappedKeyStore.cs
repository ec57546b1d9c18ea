using System.Globalization;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using Redactor.Documents;
using Redactor.Storage.Files;

namespace Redactor.Storage.Keys;

/// <summary>
/// Wrapped keys in a folder, one small file each, and an empty file for each that was destroyed. Changes are made one at a time over all
/// processes, so that a rotation can never bring back a key that is being destroyed.
/// </summary>
public sealed class FileSystemWrappedKeyStore : IWrappedKeyStore
{
    private const string Mark = "redactor-key", KeyEnding = ".key", GoneEnding = ".gone";
    private const int MaxFileBytes = 512;

    private readonly string root, incoming, lockPath;

    private FileSystemWrappedKeyStore(string root)
    {
        this.root = Path.GetFullPath(root);
        incoming = Path.Combine(this.root, ".incoming");
        lockPath = Path.Combine(this.root, ".lock");
    }

    /// <summary>Opens the store, making its folder if there is none, and finishes what a killed process began to destroy.</summary>
    public static async Task<FileSystemWrappedKeyStore> OpenAsync(string folder, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        var store = new FileSystemWrappedKeyStore(folder);
        DurableFile.CreateFolder(store.incoming);
        using var held = await FolderLock.TakeAsync(store.lockPath, cancellationToken).ConfigureAwait(false);
        PendingFile.RemoveAbandoned(store.incoming);
        foreach (var gone in store.FilesEnding(GoneEnding)) Erase(Path.ChangeExtension(gone, KeyEnding));
        return store;
    }

    public async Task<WrappedKey?> FindAsync(DocumentId document, Compartment compartment, CancellationToken cancellationToken)
    {
        var path = PathOf(document, compartment);
        // The mark first: while a key is being destroyed both files are there.
        if (IsGone(path)) throw new KeyDestroyedException(document, compartment);
        var key = await ReadAsync(path, document, compartment, cancellationToken).ConfigureAwait(false);
        return key is null && IsGone(path) ? throw new KeyDestroyedException(document, compartment) : key;
    }

    public async Task<WrappedKey> AddAsync(WrappedKey key, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(key);
        var path = PathOf(key.Document, key.Compartment);
        using var held = await FolderLock.TakeAsync(lockPath, cancellationToken).ConfigureAwait(false);
        var stored = await FindAsync(key.Document, key.Compartment, cancellationToken).ConfigureAwait(false);
        if (stored is not null) return stored;
        DurableFile.CreateFolder(Path.GetDirectoryName(path)!);
        DurableFile.Replace(path, incoming, Format(key));
        return key;
    }

    public async Task<bool> ReplaceAsync(WrappedKey key, string formerMasterKeyId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(key);
        var path = PathOf(key.Document, key.Compartment);
        using var held = await FolderLock.TakeAsync(lockPath, cancellationToken).ConfigureAwait(false);
        if (IsGone(path)) return false;
        var stored = await ReadAsync(path, key.Document, key.Compartment, cancellationToken).ConfigureAwait(false);
        if (stored is null || !string.Equals(stored.MasterKeyId, formerMasterKeyId, StringComparison.Ordinal)) return false;
        DurableFile.Replace(path, incoming, Format(key));
        return true;
    }

    public async Task DestroyAsync(DocumentId document, Compartment compartment, CancellationToken cancellationToken)
    {
        var path = PathOf(document, compartment);
        using var held = await FolderLock.TakeAsync(lockPath, cancellationToken).ConfigureAwait(false);
        DurableFile.CreateFolder(Path.GetDirectoryName(path)!);
        if (!IsGone(path)) DurableFile.CreateNew(Path.ChangeExtension(path, GoneEnding), []);
        Erase(path);
    }

    public async IAsyncEnumerable<WrappedKey> ListAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var path in FilesEnding(KeyEnding))
        {
            var parts = Path.GetFileNameWithoutExtension(path).Split('.');
            if (parts.Length != 2 || !DocumentId.TryParse(parts[0], out var document) || !CompartmentNames.TryParse(parts[1], out var compartment)) continue;
            if (IsGone(path)) continue;
            var key = await ReadAsync(path, document, compartment, cancellationToken).ConfigureAwait(false);
            if (key is not null) yield return key;
        }
    }

    // Overwritten before it is unlinked, so that the blocks given back hold nothing; the name is gone from the disk on return.
    private static void Erase(string path)
    {
        if (!File.Exists(path)) return;
        using (var file = new FileStream(path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0))
        {
            file.Write(RandomNumberGenerator.GetBytes((int)Math.Min(file.Length, MaxFileBytes)));
            file.Flush(flushToDisk: true);
        }

        File.Delete(path);
        FileSystem.FlushFolder(Path.GetDirectoryName(path)!);
    }

    private static bool IsGone(string path) => File.Exists(Path.ChangeExtension(path, GoneEnding));

    private static byte[] Format(WrappedKey key) => Encoding.ASCII.GetBytes(string.Create(
        CultureInfo.InvariantCulture, $"{Mark} {key.Version} {key.MasterKeyId} {Convert.ToBase64String(key.Bytes.Span)}\n"));

    private static async Task<WrappedKey?> ReadAsync(string path, DocumentId document, Compartment compartment, CancellationToken cancellationToken)
    {
        string text;
        try
        {
            text = await File.ReadAllTextAsync(path, Encoding.Latin1, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }

        // Being overwritten at this moment by the one who destroys it.
        if (IsGone(path)) throw new KeyDestroyedException(document, compartment);
        var parts = text.TrimEnd('\n').Split(' ');
        var bytes = new byte[WrappedKey.Size];
        if (parts.Length != 4
            || !string.Equals(parts[0], Mark, StringComparison.Ordinal)
            || !byte.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var version)
            || !Convert.TryFromBase64String(parts[3], bytes, out var written)
            || written != WrappedKey.Size)
        {
            throw new WrappedKeyDamagedException(document, compartment);
        }

        return new(document, compartment, parts[2], version, bytes);
    }

    private IEnumerable<string> FilesEnding(string ending) =>
        Directory.EnumerateDirectories(root, "??").SelectMany(folder => Directory.EnumerateFiles(folder, "*" + ending));

    private string PathOf(DocumentId document, Compartment compartment)
    {
        var name = document.ToString();
        return Path.Combine(root, name[..2], $"{name}.{CompartmentNames.Of(compartment)}{KeyEnding}");
    }
}
