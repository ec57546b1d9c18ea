using System.Runtime.InteropServices;

namespace Redactor.Typeset.Native;

/// <summary>A reference to a GObject, given back when it is closed.</summary>
internal sealed partial class GObject : SafeHandle
{
    private const string Library = "libgobject-2.0.so.0";

    public GObject()
        : base(0, ownsHandle: true)
    {
    }

    public override bool IsInvalid => handle == 0;

    /// <summary>Takes over the reference that a native function returned.</summary>
    public static GObject Own(nint pointer, string function)
    {
        if (pointer == 0)
            throw TypesetException.Failed(function);
        var owned = new GObject();
        owned.SetHandle(pointer);
        return owned;
    }

    /// <summary>Adds a reference to an object that somebody else owns.</summary>
    public static GObject Share(nint pointer) => Own(g_object_ref(pointer), nameof(g_object_ref));

    protected override bool ReleaseHandle()
    {
        g_object_unref(handle);
        return true;
    }

    [LibraryImport(Library)]
    private static partial nint g_object_ref(nint instance);

    [LibraryImport(Library)]
    private static partial void g_object_unref(nint instance);
}
