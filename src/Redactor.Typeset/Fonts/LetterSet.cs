using System.Collections;
using System.Text;
using Redactor.Typeset.Native;

namespace Redactor.Typeset.Fonts;

/// <summary>The Unicode scalar values for which there is a glyph.</summary>
internal sealed class LetterSet
{
    private const int Values = 0x110000;

    private readonly BitArray bits = new(Values);

    public bool Contains(Rune letter) => bits[letter.Value];

    public void Add(string file, uint index)
    {
        var blob = HarfBuzz.hb_blob_create_from_file_or_fail(file);
        if (blob == 0)
            throw TypesetException.Failed(nameof(HarfBuzz.hb_blob_create_from_file_or_fail));
        var face = HarfBuzz.hb_face_create(blob, index);
        var set = HarfBuzz.hb_set_create();
        HarfBuzz.hb_face_collect_unicodes(face, set);
        var last = uint.MaxValue;
        while (HarfBuzz.hb_set_next_range(set, out var first, ref last) != 0)
        {
            for (var value = first; value <= last && value < Values; value++)
                bits[(int)value] = true;
        }

        HarfBuzz.hb_set_destroy(set);
        HarfBuzz.hb_face_destroy(face);
        HarfBuzz.hb_blob_destroy(blob);
    }
}
