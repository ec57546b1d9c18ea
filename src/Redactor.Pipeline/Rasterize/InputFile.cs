using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;
using Redactor.Documents;

namespace Redactor.Pipeline.Rasterize;

/// <summary>Opens what a caseworker named: a plain file, no link, pipe, device or folder, neither empty nor too large.</summary>
public static partial class InputFile
{
    // Linux on x64 and arm64 agree on these but for the two that arm64 numbers differently.
    private const int ReadOnly = 0, NonBlocking = 0x800, CloseOnExec = 0x80000;
    private const int CurrentFolder = -100, EmptyPath = 0x1000, TypeAndSize = 0x201;
    private const int TooManyLinks = 40, NoSuchDevice = 6;
    private const int StatusLength = 256, ModeAt = 28, SizeAt = 40;
    private const int TypeBits = 0xF000, PlainFile = 0x8000;

    private static readonly int NoFollow = RuntimeInformation.ProcessArchitecture == Architecture.Arm64 ? 0x8000 : 0x20000;

    /// <summary>The file for reading, at its beginning. Throws <see cref="DocumentRejectedException"/>.</summary>
    public static FileStream Open(string path, RasterizeOptions options)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        ArgumentNullException.ThrowIfNull(options);
        // Opened without blocking, so that a pipe without a writer cannot hold us, and looked at only then, so that nothing can be swapped.
        var descriptor = OpenAt(CurrentFolder, path, ReadOnly | NonBlocking | CloseOnExec | NoFollow, 0);
        if (descriptor < 0)
        {
            var isOdd = Marshal.GetLastPInvokeError() is TooManyLinks or NoSuchDevice;
            throw new DocumentRejectedException(isOdd ? RejectionCode.NotAFile : RejectionCode.Unreadable);
        }

        var handle = new SafeFileHandle(descriptor, ownsHandle: true);
        try
        {
            RequirePlainFile(handle, options);
            return new FileStream(handle, FileAccess.Read, bufferSize: 0);
        }
        catch
        {
            handle.Dispose();
            throw;
        }
    }

    private static void RequirePlainFile(SafeFileHandle handle, RasterizeOptions options)
    {
        Span<byte> status = stackalloc byte[StatusLength];
        if (Statx(handle, "", EmptyPath, TypeAndSize, ref MemoryMarshal.GetReference(status)) != 0)
            throw new DocumentRejectedException(RejectionCode.Unreadable);
        if ((MemoryMarshal.Read<ushort>(status[ModeAt..]) & TypeBits) != PlainFile) throw new DocumentRejectedException(RejectionCode.NotAFile);
        var size = MemoryMarshal.Read<long>(status[SizeAt..]);
        if (size == 0) throw new DocumentRejectedException(RejectionCode.Empty);
        if (size > options.MaxFileBytes) throw new DocumentRejectedException(RejectionCode.FileTooLarge);
    }

    [LibraryImport("libc", EntryPoint = "openat", StringMarshalling = StringMarshalling.Utf8, SetLastError = true)]
    private static partial int OpenAt(int folder, string path, int flags, int mode);

    [LibraryImport("libc", EntryPoint = "statx", StringMarshalling = StringMarshalling.Utf8, SetLastError = true)]
    private static partial int Statx(SafeFileHandle file, string path, int flags, uint wanted, ref byte status);
}
