namespace Redactor.Typeset.Layout;

/// <summary>
/// Marks of direction in the text of a right-to-left line. A program that reads a PDF sees glyphs from left to right and guesses the order of
/// the letters; brackets and spaces beside what runs the other way are where it goes wrong.
/// </summary>
internal static class ReadingMarks
{
    private const char LeftToRight = '\u200E';
    private const char RightToLeft = '\u200F';

    public static void Place(List<Cluster> clusters)
    {
        for (var first = 0; first < clusters.Count;)
        {
            var backwards = clusters[first].Backwards;
            var end = first + 1;
            while (end < clusters.Count && clusters[end].Backwards == backwards)
                end++;
            if (backwards)
                MarkBackwards(clusters, first, end);
            else
                MarkForwards(clusters[first], clusters[end - 1]);
            first = end;
        }
    }

    /// <summary>The bracket of a placeholder belongs to what is in it.</summary>
    private static void MarkForwards(Cluster first, Cluster last)
    {
        if (!first.HasLetter)
            first.Said = LeftToRight + first.Said;
        if (!last.HasLetter)
            last.Said += LeftToRight;
    }

    /// <summary>
    /// Spaces alone between two stretches from left to right keep them apart; punctuation after such a stretch is not part of a number; the
    /// end of the line belongs to the line.
    /// </summary>
    private static void MarkBackwards(List<Cluster> clusters, int first, int end)
    {
        var last = clusters[end - 1];
        var alone = !clusters.Skip(first).Take(end - first).Any(c => c.HasLetter);
        if (end < clusters.Count && !last.HasLetter && (alone || !string.IsNullOrWhiteSpace(last.Text)))
            last.Said += RightToLeft;
        else if (first == 0 && !clusters[0].HasLetter)
            clusters[0].Said = RightToLeft + clusters[0].Said;
    }
}
