namespace Redactor.Detection.Evaluation;

/// <summary>Which characters of a text are covered by spans.</summary>
internal sealed class Coverage
{
    private readonly bool[] covered;
    private readonly string text;

    public Coverage(string text, IEnumerable<FoundSpan> spans)
    {
        this.text = text;
        covered = new bool[text.Length];
        foreach (var span in spans)
        {
            var start = Math.Clamp(span.Start, 0, text.Length);
            covered.AsSpan(start, Math.Max(0, Math.Min(span.End, text.Length) - start)).Fill(true);
        }
    }

    public bool this[int index] => covered[index];

    /// <summary>True where every letter and figure between two offsets is covered.</summary>
    public bool Whole(int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (!covered[i] && char.IsLetterOrDigit(text, i))
                return false;
        }

        return true;
    }

    /// <summary>True where any letter or figure between two offsets is covered.</summary>
    public bool Any(int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (covered[i] && char.IsLetterOrDigit(text, i))
                return true;
        }

        return false;
    }
}
