namespace Redactor.Server.Commands;

/// <summary>Turns offsets in UTF-16 code units into offsets in Unicode code points.</summary>
internal sealed class CodePoints
{
    // Code units before which a second half of a pair stands; empty for nearly all texts.
    private readonly List<int> lowSurrogates = [];

    public CodePoints(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (IsSecondHalf(text, i)) lowSurrogates.Add(i);
        }
    }

    public int At(int utf16Offset)
    {
        var index = lowSurrogates.BinarySearch(utf16Offset);
        return utf16Offset - (index < 0 ? ~index : index);
    }

    /// <summary>The part of a text between two code point offsets.</summary>
    public static string Slice(string text, int start, int end)
    {
        int point = 0, from = text.Length, to = text.Length;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && IsSecondHalf(text, i)) continue;
            if (point == start) from = i;
            if (point == end)
            {
                to = i;
                break;
            }

            point++;
        }

        return text[from..to];
    }

    private static bool IsSecondHalf(string text, int i) => i > 0 && char.IsLowSurrogate(text[i]) && char.IsHighSurrogate(text[i - 1]);
}
