using Redactor.Documents;

namespace Redactor.Pipeline.Read.Cells;

/// <summary>A character to which ink is to be given, and the box in which the reader saw it. Widths are shares of the pitch of Han characters.</summary>
internal sealed record CellCharacter(char Character, Box Seen)
{
    public bool IsHan => IsHanCharacter(Character);

    public double Middle => (Seen.Left + Seen.Right) / 2.0;

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

    public static bool IsHanCharacter(char c) => c is (>= '\u3400' and <= '\u9FFF') or '\u3007' or (>= '\uF900' and <= '\uFAFF');
}
