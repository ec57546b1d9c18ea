namespace Redactor.Storage.Files;

/// <summary>One writer at a time over all processes of a machine, by an advisory lock that ends with the process that holds it.</summary>
internal sealed class FolderLock : IDisposable
{
    /// <summary>errno EWOULDBLOCK, which .NET puts into HResult when a file is locked.</summary>
    internal const int WouldBlock = 11;

    private const int FirstWaitMilliseconds = 1, LongestWaitMilliseconds = 50;

    private readonly FileStream file;

    private FolderLock(FileStream file) => this.file = file;

    internal static async Task<FolderLock> TakeAsync(string path, CancellationToken cancellationToken)
    {
        for (var wait = FirstWaitMilliseconds; ; wait = Math.Min(wait * 2, LongestWaitMilliseconds))
        {
            try
            {
                return new(new FileStream(path, new FileStreamOptions
                {
                    Mode = FileMode.OpenOrCreate,
                    Access = FileAccess.ReadWrite,
                    Share = FileShare.None,
                    BufferSize = 0,
                    UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite,
                }));
            }
            catch (IOException e) when (e.HResult == WouldBlock)
            {
                await Task.Delay(wait, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    public void Dispose() => file.Dispose();
}
