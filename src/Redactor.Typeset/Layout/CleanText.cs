using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Redactor.Typeset.Fonts;

namespace Redactor.Typeset.Layout;

/// <summary>What a run says about a stretch of the text.</summary>
/// <param name="End">Index of the character after the last.</param>
internal readonly record struct TextSpan(int Start, int End, LanguageTag Language, RunStyle Style);

/// <summary>
/// The text of a cell as it can be set: every letter has a glyph, line feeds are line separators, nothing can turn the order of the
/// letters round but the letters themselves.
/// </summary>
internal sealed partial class CleanText
{
    /// <summary>No more marks than this on one letter; text in earnest has three.</summary>
    private const int MostMarks = 8;

    private const char LineSeparator = '\u2028';
    private static readonly Rune Missing = Rune.ReplacementChar;

    private readonly StringBuilder text = new();
    private readonly List<TextSpan> spans = [];
    private readonly LetterSet letters;
    private int marks;

    public CleanText(TypesetCell cell, LanguageTag column, LetterSet letters)
    {
        this.letters = letters;
        foreach (var run in cell.Runs)
        {
            var start = text.Length;
            Append(run.Text);
            if (text.Length > start)
                spans.Add(new TextSpan(start, text.Length, run.Language is null ? column : LanguageTag.Parse(run.Language), run.Style));
        }

        Text = text.ToString();
        RightToLeft = Direction(column);
        if (RightToLeft)
            Isolate();
    }

    public string Text { get; private set; }

    public IReadOnlyList<TextSpan> Spans => spans;

    /// <summary>The direction of the paragraph: of most of its text, by language, and by letters where the language is written in both.</summary>
    public bool RightToLeft { get; }

    public long MissingLetters { get; private set; }

    public long DroppedControls { get; private set; }

    private void Append(ReadOnlySpan<char> run)
    {
        while (!run.IsEmpty)
        {
            var status = Rune.DecodeFromUtf16(run, out var rune, out var length);
            run = run[length..];
            if (status != System.Buffers.OperationStatus.Done)
                AppendMissing();
            else
                Append(rune);
        }
    }

    private void Append(Rune rune)
    {
        if (rune.Value is '\n' or LineSeparator)
        {
            text.Append(LineSeparator);
            marks = 0;
        }
        else if (rune.Value is '\t' or '\v' or '\f' or 0x85 or 0x2029)
        {
            text.Append(' ');
        }
        else if (rune.Value == '\r')
        {
            // A line feed follows, or nothing is lost.
        }
        else if (IsDropped(rune) || !Counts(rune))
        {
            DroppedControls++;
        }
        else if (rune.Value is 0x200C or 0x200D || letters.Contains(rune))
        {
            text.Append(rune.ToString());
        }
        else if (Rune.IsWhiteSpace(rune))
        {
            text.Append(' ');
        }
        else
        {
            AppendMissing();
        }
    }

    private void AppendMissing()
    {
        MissingLetters++;
        text.Append(Missing.ToString());
    }

    private bool Counts(Rune rune)
    {
        var mark = rune.Value is 0x200C or 0x200D || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark;
        marks = mark ? marks + 1 : 0;
        return marks <= MostMarks;
    }

    /// <summary>Controls, what turns the direction, and what is invisible and joins nothing.</summary>
    private static bool IsDropped(Rune rune) => Rune.IsControl(rune) || rune.Value is
        0x00AD or 0x034F or 0x061C or 0x115F or 0x1160 or 0x17B4 or 0x17B5 or (>= 0x180B and <= 0x180F) or 0x200B or 0x200E or 0x200F or
        (>= 0x202A and <= 0x202E) or (>= 0x2060 and <= 0x206F) or 0x3164 or (>= 0xFE00 and <= 0xFE0F) or 0xFEFF or 0xFFA0 or
        (>= 0xFFF0 and <= 0xFFFB) or (>= 0xE0000 and <= 0xE0FFF);

    /// <summary>
    /// Placeholders and numbers of several parts (telephone numbers, dates with hyphens) run left to right as one, whatever stands beside
    /// them: after an Arabic letter the parts of "123-45-67" would change places otherwise.
    /// </summary>
    private void Isolate()
    {
        text.Clear();
        for (var i = 0; i < spans.Count; i++)
        {
            var (span, start) = (spans[i], text.Length);
            var part = Text[span.Start..span.End];
            text.Append(span.Style == RunStyle.Placeholder ? $"\u2066{part}\u2069" : ComposedNumber().Replace(part, "\u2066$0\u2069"));
            spans[i] = span with { Start = start, End = text.Length };
        }

        Text = text.ToString();
    }

    [GeneratedRegex(@"\+[0-9]+(?:[ -]?[0-9(][0-9)]*)*|[0-9]+(?:[ /-][0-9]+){2,}", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex ComposedNumber();

    private bool Direction(LanguageTag column)
    {
        long balance = 0;
        foreach (var span in spans.Where(s => s.Style != RunStyle.Placeholder))
        {
            var length = span.End - span.Start;
            balance += span.Language.DirectionUnknown ? Balance(Text.AsSpan(span.Start, length)) : span.Language.WritesRightToLeft ? -length : length;
        }

        return balance < 0 || (balance == 0 && column.WritesRightToLeft);
    }

    private static long Balance(ReadOnlySpan<char> text)
    {
        long balance = 0;
        foreach (var c in text)
        {
            if (char.IsLetter(c))
                balance += c is (>= '\u0590' and <= '\u08FF') or (>= '\uFB1D' and <= '\uFDFF') or (>= '\uFE70' and <= '\uFEFC') ? -1 : 1;
        }

        return balance;
    }
}
