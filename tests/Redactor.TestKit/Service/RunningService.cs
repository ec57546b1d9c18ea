namespace Redactor.TestKit.Service;

/// <summary>The service as its operator runs it, in real processes, with everything it stores below one folder or on real servers.</summary>
public abstract class RunningService : IAsyncDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("redactor-service");

    protected RunningService(string library) => Library = library;

    public ServiceClient Client { get; protected set; } = null!;

    /// <summary>Where its processes keep files and write their logs.</summary>
    public string Folder => folder.FullName;

    /// <summary>What its processes said.</summary>
    public string Logs => Directory.CreateDirectory(Path.Combine(Folder, "logs")).FullName;

    /// <summary>Its data folder, or that of <c>web</c>.</summary>
    public string Data => Path.Combine(Folder, "data");

    protected string Library { get; }

    /// <summary>Kills the processes that read and burn with SIGKILL, one after the other, and starts others in their place.</summary>
    public abstract Task KillWorkerAsync(int which);

    public virtual async ValueTask DisposeAsync()
    {
        Client?.Dispose();
        // bubblewrap's children may still be ending.
        for (var attempt = 0; folder.Exists && attempt < 20; attempt++)
        {
            try
            {
                folder.Delete(recursive: true);
            }
            catch (IOException)
            {
                await Task.Delay(100);
            }

            folder.Refresh();
        }

        GC.SuppressFinalize(this);
    }
}
