namespace Redactor.Imaging.Labels;

/// <summary>The letters of placeholders, five by seven dots, drawn for this program: A to Z, 0 to 9, brackets, hyphen and space.</summary>
public static class LabelFont
{
    /// <summary>Dots across a letter.</summary>
    public const int Width = 5;

    /// <summary>Dots from the top to the foot of a letter.</summary>
    public const int Height = 7;

    private const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789[]- ";

    // Seven rows a letter, each written as the value of its five dots, the leftmost highest.
    private static ReadOnlySpan<byte> Rows =>
    [
        14, 17, 17, 31, 17, 17, 17, // A
        30, 17, 17, 30, 17, 17, 30, // B
        14, 17, 16, 16, 16, 17, 14, // C
        30, 17, 17, 17, 17, 17, 30, // D
        31, 16, 16, 30, 16, 16, 31, // E
        31, 16, 16, 30, 16, 16, 16, // F
        14, 17, 16, 23, 17, 17, 14, // G
        17, 17, 17, 31, 17, 17, 17, // H
        14, 4, 4, 4, 4, 4, 14, // I
        7, 2, 2, 2, 2, 18, 12, // J
        17, 18, 20, 24, 20, 18, 17, // K
        16, 16, 16, 16, 16, 16, 31, // L
        17, 27, 21, 21, 17, 17, 17, // M
        17, 25, 21, 19, 17, 17, 17, // N
        14, 17, 17, 17, 17, 17, 14, // O
        30, 17, 17, 30, 16, 16, 16, // P
        14, 17, 17, 17, 21, 18, 13, // Q
        30, 17, 17, 30, 20, 18, 17, // R
        15, 16, 16, 14, 1, 1, 30, // S
        31, 4, 4, 4, 4, 4, 4, // T
        17, 17, 17, 17, 17, 17, 14, // U
        17, 17, 17, 17, 17, 10, 4, // V
        17, 17, 17, 21, 21, 21, 10, // W
        17, 17, 10, 4, 10, 17, 17, // X
        17, 17, 17, 10, 4, 4, 4, // Y
        31, 1, 2, 4, 8, 16, 31, // Z
        14, 17, 19, 21, 25, 17, 14, // 0
        4, 12, 4, 4, 4, 4, 14, // 1
        14, 17, 1, 2, 4, 8, 31, // 2
        31, 2, 4, 2, 1, 17, 14, // 3
        2, 6, 10, 18, 31, 2, 2, // 4
        31, 16, 30, 1, 1, 17, 14, // 5
        6, 8, 16, 30, 17, 17, 14, // 6
        31, 1, 2, 4, 4, 4, 4, // 7
        14, 17, 17, 14, 17, 17, 14, // 8
        14, 17, 17, 15, 1, 2, 12, // 9
        14, 8, 8, 8, 8, 8, 14, // [
        14, 2, 2, 2, 2, 2, 14, // ]
        0, 0, 0, 14, 0, 0, 0, // -
        0, 0, 0, 0, 0, 0, 0,
    ];

    public static bool Knows(char letter) => Letters.Contains(letter, StringComparison.Ordinal);

    /// <summary>Whether the dot in a column (0 to 4) and row (0 to 6) of a letter is set. Throws for a letter that the font lacks.</summary>
    public static bool IsSet(char letter, int column, int row)
    {
        var at = Letters.IndexOf(letter, StringComparison.Ordinal);
        ArgumentOutOfRangeException.ThrowIfNegative(at, nameof(letter));
        return ((Rows[(at * Height) + row] >> (Width - 1 - column)) & 1) != 0;
    }
}
