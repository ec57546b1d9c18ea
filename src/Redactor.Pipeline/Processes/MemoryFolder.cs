using System.Security.Cryptography;

namespace Redactor.Pipeline.Processes;

/// <summary>A private folder in memory for a tool's input, where a developer goes without a jail (and its private /tmp); goes when disposed.</summary>
internal sealed class MemoryFolder : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateDirectory(
        "/dev/shm/redactor-" + RandomNumberGenerator.GetHexString(16, lowercase: true),
        UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);

    public string File => Path.Combine(folder.FullName, "input");

    public void Dispose() => folder.Delete(recursive: true);
}
