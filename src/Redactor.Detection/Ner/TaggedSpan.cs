namespace Redactor.Detection.Ner;

/// <summary>What the tagger takes a span for.</summary>
internal enum TagKind
{
    Person,
    Place,
    Organization,
}

/// <summary>Pieces <c>[First, End)</c> that are likely one name, its likeliest kind, and the highest probability of a piece to be of a name.</summary>
internal readonly record struct TaggedSpan(int First, int End, TagKind Kind, double Score)
{
    private const int Kinds = 3;

    /// <summary>Runs of pieces that are names with a probability of <paramref name="floor"/> or more, cut where another name begins.</summary>
    public static IEnumerable<TaggedSpan> In(TaggedText text, PieceRange sentence, double floor)
    {
        for (var i = sentence.First; i < sentence.End; i++)
        {
            if (1 - text.At(i)[0] < floor) continue;
            var end = i + 1;
            while (end < sentence.End && 1 - text.At(end)[0] >= floor && !Begins(text.At(end))) end++;
            yield return Of(text, i, end);
            i = end - 1;
        }
    }

    private static bool Begins(ReadOnlySpan<float> tags) => tags[1] + tags[3] + tags[5] > tags[2] + tags[4] + tags[6];

    private static TaggedSpan Of(TaggedText text, int first, int end)
    {
        Span<double> kinds = stackalloc double[Kinds];
        var score = 0.0;
        for (var i = first; i < end; i++)
        {
            var tags = text.At(i);
            score = Math.Max(score, 1 - tags[0]);
            for (var k = 0; k < Kinds; k++) kinds[k] += tags[1 + (2 * k)] + tags[2 + (2 * k)];
        }

        var best = 0;
        for (var k = 1; k < Kinds; k++) best = kinds[k] > kinds[best] ? k : best;
        return new TaggedSpan(first, end, (TagKind)best, score);
    }
}
