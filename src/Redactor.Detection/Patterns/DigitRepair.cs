namespace Redactor.Detection.Patterns;

/// <summary>Reads figures that OCR took for letters (O for 0, l for 1, З for 3) and says how many figures are real.</summary>
internal static class DigitRepair
{
    /// <summary>A figure, or a letter that looks like one; for use inside a character class.</summary>
    public const string Class = "0-9OoОоQlI|ІіЗзSBВБ";

    /// <summary>A figure or what looks like one.</summary>
    public const string D = "[" + Class + "]";

    /// <summary>The figure that a character is or looks like, or -1.</summary>
    public static int ValueOf(char c) => c switch
    {
        >= '0' and <= '9' => c - '0',
        'O' or 'o' or 'О' or 'о' or 'Q' => 0,
        'l' or 'I' or '|' or 'І' or 'і' => 1,
        'З' or 'з' => 3,
        'S' => 5,
        'Б' => 6,
        'B' or 'В' => 8,
        _ => -1,
    };

    /// <summary>All figures of the text in order, look-alikes read as figures, everything else left out.</summary>
    public static int[] Figures(ReadOnlySpan<char> text)
    {
        var figures = new List<int>(text.Length);
        foreach (var c in text)
        {
            if (ValueOf(c) is >= 0 and var value)
                figures.Add(value);
        }

        return [.. figures];
    }

    public static int CountDigits(ReadOnlySpan<char> text)
    {
        var count = 0;
        foreach (var c in text)
            count += char.IsAsciiDigit(c) ? 1 : 0;
        return count;
    }

    /// <summary>At least three in four of the figures are real ones.</summary>
    public static bool MostlyDigits(ReadOnlySpan<char> text) => CountDigits(text) * 4 >= Figures(text).Length * 3;
}
