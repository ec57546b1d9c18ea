using System.Security.Cryptography;

namespace Redactor.Storage.Files;

/// <summary>
/// A file being written under a random name, that takes its real name only when it is whole and on the disk. Disposed of before that, it
/// vanishes; left by a killed process, <see cref="RemoveAbandoned"/> finds it. Its lock, shared and held while it is open, tells the two apart.
/// </summary>
internal sealed class PendingFile : IDisposable
{
    private const string Prefix = ".pending-";
    private const int NameBytes = 12, Attempts = 5;

    private readonly string path;
    private bool placed;

    private PendingFile(string path, FileStream content)
    {
        this.path = path;
        Content = content;
    }

    /// <summary>Unbuffered.</summary>
    internal FileStream Content { get; }

    /// <param name="folder">An existing folder on the file system where the file shall stay.</param>
    internal static PendingFile CreateIn(string folder)
    {
        for (var attempt = 1; ; attempt++)
        {
            var name = Path.Combine(folder, Prefix + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(NameBytes)));
            try
            {
                return new(name, new FileStream(name, new FileStreamOptions
                {
                    Mode = FileMode.CreateNew,
                    Access = FileAccess.Write,
                    Share = FileShare.ReadWrite | FileShare.Delete,
                    BufferSize = 0,
                    UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite,
                }));
            }
            catch (IOException e) when (e.HResult == FolderLock.WouldBlock && attempt < Attempts)
            {
                // Taken for abandoned in the instant before it was locked.
            }
        }
    }

    /// <summary>Gives the file its name, in place of what had it.</summary>
    internal void Replace(string target)
    {
        Content.Flush(flushToDisk: true);
        File.Move(path, target, overwrite: true);
        placed = true;
        FileSystem.FlushFolder(Path.GetDirectoryName(target)!);
    }

    /// <summary>Gives the file its name unless that is taken; then false.</summary>
    internal bool TryPlace(string target)
    {
        Content.Flush(flushToDisk: true);
        if (!FileSystem.TryLink(path, target)) return false;
        File.Delete(path);
        placed = true;
        FileSystem.FlushFolder(Path.GetDirectoryName(target)!);
        return true;
    }

    /// <summary>Removes what killed processes left in a folder; files still being written stay.</summary>
    internal static void RemoveAbandoned(string folder)
    {
        foreach (var left in Directory.EnumerateFiles(folder, Prefix + "*"))
        {
            try
            {
                using var exclusive = new FileStream(left, FileMode.Open, FileAccess.ReadWrite, FileShare.None, bufferSize: 0);
                File.Delete(left);
            }
            catch (IOException)
            {
                // Still being written, or removed by another process.
            }
        }
    }

    public void Dispose()
    {
        if (!placed) File.Delete(path);
        Content.Dispose();
    }
}
