using Redactor.Documents;

namespace Redactor.Detection;

/// <summary>A line of the examined text: span <c>[Start, End)</c> in UTF-16 code units and the language it is written in.</summary>
public readonly record struct DetectionLine(int Start, int End, Language Language);

/// <summary>
/// The text a recognizer examines, with its lines. Offsets everywhere are UTF-16 code units of <see cref="Value"/>.
/// Lines that wrap are joined by a space (nothing between Han characters), lines ended by the author by a line feed, pages by a form feed.
/// </summary>
public sealed class DetectionText
{
    private readonly Lazy<string> folded;
    private readonly Lazy<string> repaired;

    public DetectionText(string value, IReadOnlyList<DetectionLine> lines)
    {
        Value = value ?? throw new ArgumentNullException(nameof(value));
        Lines = lines ?? throw new ArgumentNullException(nameof(lines));
        folded = new Lazy<string>(() => TextFolding.Fold(Value));
        repaired = new Lazy<string>(() => TextFolding.RepairFigures(Folded));
    }

    public string Value { get; }

    /// <summary>
    /// <see cref="Value"/> with every digit, full-width sign, dash and space in its ASCII form, and heh as ae; same length, so offsets are the same.
    /// </summary>
    public string Folded => folded.Value;

    /// <summary><see cref="Folded"/> with letters and brackets that OCR read for figures (2O18, l4, ]月) turned back into figures; same length.</summary>
    public string Repaired => repaired.Value;

    public IReadOnlyList<DetectionLine> Lines { get; }
}
