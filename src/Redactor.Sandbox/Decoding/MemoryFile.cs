using System.Globalization;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Redactor.Sandbox.Decoding;

/// <summary>A file that exists in memory only and goes with the process; other programs of the jail open it by <see cref="Path"/>.</summary>
internal sealed partial class MemoryFile : IDisposable
{
    private const uint CloseOnExec = 1;
    private readonly FileStream stream;

    private MemoryFile(FileStream stream)
    {
        this.stream = stream;
        Path = string.Create(
            CultureInfo.InvariantCulture, $"/proc/{Environment.ProcessId}/fd/{stream.SafeFileHandle.DangerousGetHandle()}");
    }

    public string Path { get; }

    public long Length => stream.Length;

    /// <summary>Copies <paramref name="source"/> to its end; null when it has more than <paramref name="limit"/> bytes.</summary>
    public static MemoryFile? Copy(Stream source, long limit)
    {
        var descriptor = CreateMemoryFile("input", CloseOnExec);
        if (descriptor < 0) throw new IOException("A file in memory cannot be made.");
        var file = new MemoryFile(new FileStream(new SafeFileHandle(descriptor, ownsHandle: true), FileAccess.ReadWrite, bufferSize: 0));
        var buffer = new byte[1 << 17];
        int read;
        while ((read = source.Read(buffer)) > 0)
        {
            if (file.Length + read > limit)
            {
                file.Dispose();
                return null;
            }

            file.stream.Write(buffer, 0, read);
        }

        return file;
    }

    /// <summary>The first bytes, at most <paramref name="count"/>.</summary>
    public byte[] Head(int count) => Part(0, (int)Math.Min(count, Length));

    /// <summary>The last bytes, at most <paramref name="count"/>.</summary>
    public byte[] Tail(int count) => Part(Math.Max(0, Length - count), (int)Math.Min(count, Length));

    public byte[] All() => Part(0, checked((int)Length));

    public void Dispose() => stream.Dispose();

    [LibraryImport("libc", EntryPoint = "memfd_create", StringMarshalling = StringMarshalling.Utf8, SetLastError = true)]
    private static partial int CreateMemoryFile(string name, uint flags);

    private byte[] Part(long start, int count)
    {
        var bytes = GC.AllocateUninitializedArray<byte>(count);
        stream.Position = start;
        stream.ReadExactly(bytes);
        return bytes;
    }
}
