using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Redactor.Storage.Files;

/// <summary>The few calls to the operating system that .NET does not offer: owner of an open file, fsync of a folder, link.</summary>
internal static partial class FileSystem
{
    /// <summary>errno values, the same on x64 and arm64.</summary>
    internal const int NoSuchFile = 2, Exists = 17, NoSpace = 28, ReadOnlyFileSystem = 30, OverQuota = 122;

    private const int ReadOnly = 0, NonBlocking = 0x800, CloseOnExec = 0x80000, CurrentFolder = -100;
    private const int EmptyPath = 0x1000, BasicStatus = 0x7ff, StatusLength = 256, OwnerAt = 20, ModeAt = 28, LengthAt = 40;
    private const int TypeBits = 0xF000, PlainFile = 0x8000, RightBits = 0xFFF;

    internal static uint EffectiveUser => GetEffectiveUser();

    /// <summary>Opens without waiting for the other end of a pipe. Null and errno if refused.</summary>
    internal static SafeFileHandle? OpenForReading(string path, out int error)
    {
        var descriptor = OpenAt(CurrentFolder, path, ReadOnly | NonBlocking | CloseOnExec, 0);
        error = descriptor < 0 ? Marshal.GetLastPInvokeError() : 0;
        return descriptor < 0 ? null : new SafeFileHandle(descriptor, ownsHandle: true);
    }

    /// <exception cref="IOException">The system refused.</exception>
    internal static FileStatus StatusOf(SafeFileHandle file)
    {
        Span<byte> status = stackalloc byte[StatusLength];
        if (Statx(file, "", EmptyPath, BasicStatus, ref MemoryMarshal.GetReference(status)) != 0) throw Failure();
        var mode = MemoryMarshal.Read<ushort>(status[ModeAt..]);
        return new(
            (mode & TypeBits) == PlainFile,
            (UnixFileMode)(mode & RightBits),
            MemoryMarshal.Read<uint>(status[OwnerAt..]),
            MemoryMarshal.Read<long>(status[LengthAt..]));
    }

    /// <summary>Makes names created, renamed or removed in a folder survive a loss of power.</summary>
    /// <exception cref="IOException">The system refused.</exception>
    internal static void FlushFolder(string path)
    {
        using var folder = OpenForReading(path, out var error) ?? throw Failure(error);
        if (Fsync(folder) != 0) throw Failure();
    }

    /// <summary>A second name for a file. False if that name is taken.</summary>
    /// <exception cref="IOException">The system refused.</exception>
    internal static bool TryLink(string file, string name)
    {
        if (Link(file, name) == 0) return true;
        var error = Marshal.GetLastPInvokeError();
        return error == Exists ? false : throw Failure(error);
    }

    private static IOException Failure() => Failure(Marshal.GetLastPInvokeError());

    // The message names the error alone, never the path. HResult holds errno, as in .NET's own exceptions.
    private static IOException Failure(int error) => new(Marshal.GetPInvokeErrorMessage(error), error);

    [LibraryImport("libc", EntryPoint = "openat", StringMarshalling = StringMarshalling.Utf8, SetLastError = true)]
    private static partial int OpenAt(int folder, string path, int flags, int mode);

    [LibraryImport("libc", EntryPoint = "statx", StringMarshalling = StringMarshalling.Utf8, SetLastError = true)]
    private static partial int Statx(SafeFileHandle file, string path, int flags, uint wanted, ref byte status);

    [LibraryImport("libc", EntryPoint = "fsync", SetLastError = true)]
    private static partial int Fsync(SafeFileHandle file);

    [LibraryImport("libc", EntryPoint = "link", StringMarshalling = StringMarshalling.Utf8, SetLastError = true)]
    private static partial int Link(string file, string name);

    [LibraryImport("libc", EntryPoint = "geteuid")]
    private static partial uint GetEffectiveUser();
}

/// <summary>What the system says of an open file.</summary>
/// <param name="Length">In bytes.</param>
internal readonly record struct FileStatus(bool IsPlainFile, UnixFileMode Mode, uint Owner, long Length);
