namespace Redactor.Storage.Files;

/// <summary>Small files and folders that are on the disk, whole, when the call returns.</summary>
internal static class DurableFile
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    /// <summary>A new file readable by us alone. False, and nothing done, if the name is taken.</summary>
    internal static bool CreateNew(string path, ReadOnlySpan<byte> content)
    {
        using var pending = PendingFile.CreateIn(Path.GetDirectoryName(Path.GetFullPath(path))!);
        pending.Content.Write(content);
        return pending.TryPlace(path);
    }

    /// <param name="incoming">Folder for the file while it is not whole, on the same file system.</param>
    internal static void Replace(string path, string incoming, ReadOnlySpan<byte> content)
    {
        using var pending = PendingFile.CreateIn(incoming);
        pending.Content.Write(content);
        pending.Replace(path);
    }

    /// <summary>Makes a folder, readable by us alone, and those above it that are missing.</summary>
    internal static void CreateFolder(string path)
    {
        if (Directory.Exists(path)) return;
        var parent = Path.GetDirectoryName(Path.GetFullPath(path));
        if (parent is null) return;
        CreateFolder(parent);
        Directory.CreateDirectory(path, OwnerOnly);
        FileSystem.FlushFolder(parent);
    }
}
