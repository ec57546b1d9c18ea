using System.Runtime.InteropServices;

namespace Redactor.Typeset.Native;

[StructLayout(LayoutKind.Sequential)]
internal unsafe struct SingleList
{
    public nint Data;
    public SingleList* Next;
}

[StructLayout(LayoutKind.Sequential)]
internal struct PangoRectangle
{
    public int X;
    public int Y;
    public int Width;
    public int Height;
}

[StructLayout(LayoutKind.Sequential)]
internal unsafe struct PangoLine
{
    public nint Layout;
    public int Start;
    public int Length;
    public SingleList* Runs;
}

[StructLayout(LayoutKind.Sequential)]
internal unsafe struct PangoGlyphRun
{
    public PangoItem* Item;
    public PangoGlyphs* Glyphs;
    public int YOffset;
    public int StartXOffset;
    public int EndXOffset;
}

[StructLayout(LayoutKind.Sequential)]
internal struct PangoItem
{
    public int Offset;
    public int Length;
    public int Characters;
    public nint ShapeEngine;
    public nint LanguageEngine;
    public nint Font;
    public byte Level;
    public byte Gravity;
    public byte Flags;
    public byte Script;
    public nint Language;
    public nint ExtraAttributes;
}

[StructLayout(LayoutKind.Sequential)]
internal unsafe struct PangoGlyphs
{
    public int Count;
    public PangoGlyph* Infos;
    public int* Clusters;
    public int Space;
}

[StructLayout(LayoutKind.Sequential)]
internal struct PangoGlyph
{
    public uint Glyph;
    public int Width;
    public int XOffset;
    public int YOffset;
    public uint Attributes;
}

[StructLayout(LayoutKind.Sequential)]
internal struct PangoAttribute
{
    public nint Class;
    public uint Start;
    public uint End;
}
