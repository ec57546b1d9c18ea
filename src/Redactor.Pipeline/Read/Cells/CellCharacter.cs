using Redactor.Documents;

namespace Redactor.Pipeline.Read.Cells;

/// <summary>A character to which ink is to be given, and the box in which the reader saw it. Widths are shares of the pitch of Han characters.</summary>
internal sealed record CellCharacter(char Character, Box Seen)
{
    public bool IsHan => IsHanCharacter(Character);

    /// <summary>How far the middle of a cell lies from where the character was seen; boxes wider than a character say no more than that it is somewhere inside.</summary>
    public double Distance(double middle, double pitch)
    {
        var half = Math.Min(pitch, Seen.Width) / 2;
        return Math.Max(0, Math.Max(Seen.Left + half - middle, middle - (Seen.Right - half)));
    }

    /// <summary>The least and the greatest width that its ink usually has.</summary>
    public (double Least, double Most) Width => Character switch
    {
        '一' or '二' or '三' => (0.5, 1.0),
        _ when IsHan => (0.62, 1.06),
        _ when char.IsAsciiLetterOrDigit(Character) => (0.12, 0.62),
        (>= '\u3001' and <= '\u303F') or (>= '\uFF00' and <= '\uFFEF') => (0.08, 0.5),
        _ when char.IsLetterOrDigit(Character) => (0.2, 1.06),
        _ => (0.05, 0.5),
    };

    /// <summary>The least and the greatest height that its ink usually has.</summary>
    public (double Least, double Most) Height => Character switch
    {
        '一' => (0, 0.4),
        _ when IsHan => (0.5, 1.3),
        ',' or '.' or '，' or '。' or '、' or '“' or '”' or '‘' or '’' or '"' or '\'' or '·' => (0, 0.45),
        _ => (0, 1.6),
    };

    /// <summary>What it costs to leave the character without ink: marks are often seen where none stand, on blanks or on part of a character.</summary>
    public double NoInk => char.IsLetterOrDigit(Character) ? 3 : 1.2;

    public static bool IsHanCharacter(char c) => c is (>= '\u3400' and <= '\u9FFF') or '\u3007' or (>= '\uF900' and <= '\uFAFF');
}
