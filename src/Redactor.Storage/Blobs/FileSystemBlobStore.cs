using System.Runtime.CompilerServices;
using Redactor.Documents;
using Redactor.Storage.Files;

namespace Redactor.Storage.Blobs;

/// <summary>
/// Blobs as files in a folder: <c>ab/document/compartment/token</c>. A file is written under another name, brought to the disk, renamed,
/// and its folder brought to the disk too. Files and folders are readable by us alone.
/// </summary>
public sealed class FileSystemBlobStore : IBlobStore
{
    private const int CopySize = 128 * 1024;

    private readonly string root, incoming;

    private FileSystemBlobStore(string root)
    {
        this.root = Path.GetFullPath(root);
        incoming = Path.Combine(this.root, ".incoming");
    }

    /// <summary>Opens the store, making its folder if there is none, and removes what killed processes left half-written.</summary>
    /// <exception cref="BlobStoreException">The folder cannot be used.</exception>
    public static FileSystemBlobStore Open(string folder)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        var store = new FileSystemBlobStore(folder);
        try
        {
            DurableFile.CreateFolder(store.incoming);
            PendingFile.RemoveAbandoned(store.incoming);
            return store;
        }
        catch (Exception e) when (StoreFaults.IsTheDisks(e))
        {
            throw StoreFaults.OfDisk(e);
        }
    }

    public async Task PutAsync(BlobAddress address, Stream content, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(content);
        using var pending = Guarded(() => PendingFile.CreateIn(incoming));
        var buffer = GC.AllocateUninitializedArray<byte>(CopySize);
        int count;
        while ((count = await content.ReadAsync(buffer, cancellationToken).ConfigureAwait(false)) > 0)
        {
            // Not async: an IOException here is the disk's, one above is the content's.
            var written = count;
            Guarded(() => pending.Content.Write(buffer.AsSpan(0, written)));
        }

        cancellationToken.ThrowIfCancellationRequested();
        Guarded(() => Place(pending, PathOf(address)));
    }

    public Task<Stream> OpenReadAsync(BlobAddress address, CancellationToken cancellationToken)
    {
        try
        {
            return Task.FromResult<Stream>(new FileStream(PathOf(address), new FileStreamOptions
            {
                Mode = FileMode.Open,
                Access = FileAccess.Read,
                Share = FileShare.ReadWrite | FileShare.Delete,
                BufferSize = 0,
                Options = FileOptions.SequentialScan,
            }));
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new BlobMissingException(address.ToString());
        }
        catch (Exception e) when (StoreFaults.IsTheDisks(e))
        {
            throw StoreFaults.OfDisk(e);
        }
    }

    public Task<bool> ExistsAsync(BlobAddress address, CancellationToken cancellationToken) => Task.FromResult(File.Exists(PathOf(address)));

    public Task DeleteAsync(BlobAddress address, CancellationToken cancellationToken)
    {
        var path = PathOf(address);
        Guarded(() => Delete(path));
        return Task.CompletedTask;
    }

    public async IAsyncEnumerable<BlobAddress> ListAsync(DocumentId document, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var folder = FolderOf(document);
        if (!Directory.Exists(folder)) yield break;
        foreach (var path in Directory.GetFiles(folder, "*", SearchOption.AllDirectories))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var compartment = Path.GetFileName(Path.GetDirectoryName(path)!);
            if (BlobAddress.TryParse(document, compartment, Path.GetFileName(path), out var address)) yield return address;
        }

        await Task.CompletedTask.ConfigureAwait(false);
    }

    private static void Place(PendingFile pending, string path)
    {
        DurableFile.CreateFolder(Path.GetDirectoryName(path)!);
        pending.Replace(path);
    }

    // Folders stay: they are named by random ids, and one that vanished could vanish under a put.
    private static void Delete(string path)
    {
        if (!File.Exists(path)) return;
        File.Delete(path);
        FileSystem.FlushFolder(Path.GetDirectoryName(path)!);
    }

    private static void Guarded(Action work) => Guarded(() =>
    {
        work();
        return true;
    });

    private static T Guarded<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (Exception e) when (StoreFaults.IsTheDisks(e))
        {
            throw StoreFaults.OfDisk(e);
        }
    }

    private string FolderOf(DocumentId document)
    {
        var name = document.ToString();
        return Path.Combine(root, name[..2], name);
    }

    private string PathOf(BlobAddress address) => Path.Combine(root, address.Document.ToString()[..2], address.ToString());
}
