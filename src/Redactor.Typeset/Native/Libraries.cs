using System.Runtime.InteropServices;

namespace Redactor.Typeset.Native;

/// <summary>Looks for the shared libraries before any is called, so that a missing one is named with the package that has it.</summary>
internal static class Libraries
{
    private static readonly (string File, string Package)[] Needed =
    [
        ("libgobject-2.0.so.0", "libglib2.0-0"),
        ("libpango-1.0.so.0", "libpango-1.0-0"),
        ("libfontconfig.so.1", "libfontconfig1"),
        ("libpangoft2-1.0.so.0", "libpangoft2-1.0-0"),
        ("libharfbuzz.so.0", "libharfbuzz0b"),
        ("libharfbuzz-subset.so.0", "libharfbuzz-subset0"),
    ];

    public static void Require()
    {
        foreach (var (file, package) in Needed)
        {
            if (!NativeLibrary.TryLoad(file, typeof(Libraries).Assembly, null, out _))
                throw new TypesetException(TypesetError.LibraryMissing, $"{file} is not installed: install the Debian package {package}.");
        }
    }
}
