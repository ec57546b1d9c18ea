using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Redactor.Pipeline.Intake;

/// <summary>Whether somebody has a file open for writing: a copy that pauses looks like one that is finished.</summary>
internal static partial class OpenElsewhere
{
    // Linux on x64 and arm64 agree on these.
    private const int SetSignal = 10, SetLease = 1024, ReadLease = 0, NoLease = 2, Refused = 11, IgnoredSignal = 23;

    /// <summary>False too where the system cannot say, as on some network folders and for files of other accounts.</summary>
    /// <param name="file">Open for reading alone.</param>
    public static bool ForWriting(SafeFileHandle file)
    {
        // A lease on reading is given only while nobody writes. Who comes to write while we have it signals us: not with what ends a process.
        if (Control(file, SetSignal, IgnoredSignal) != 0) return false;
        if (Control(file, SetLease, ReadLease) != 0) return Marshal.GetLastPInvokeError() == Refused;
        _ = Control(file, SetLease, NoLease);
        return false;
    }

    [LibraryImport("libc", EntryPoint = "fcntl", SetLastError = true)]
    private static partial int Control(SafeFileHandle file, int order, int argument);
}
