namespace Redactor.Detection.Ner;

/// <summary>
/// The linear-chain CRF over the tags (Lafferty, McCallum and Pereira 2001): how likely each tag is at each piece, over all taggings of the sentence.
/// </summary>
internal sealed class TagLattice
{
    private readonly double[] moves, first;

    /// <param name="moves">Scores from tag (row) to tag (column).</param>
    /// <param name="first">Scores of the first tag.</param>
    public TagLattice(float[] moves, float[] first)
    {
        this.moves = [.. moves.Select(m => Math.Exp(m))];
        this.first = [.. first.Select(f => Math.Exp(f))];
    }

    /// <summary>Turns <paramref name="scores"/>, seven a piece, into probabilities.</summary>
    public void Marginals(Span<float> scores)
    {
        const int Tags = TaggerModel.TagCount;
        var count = scores.Length / Tags;
        var weights = new double[scores.Length];
        var forward = new double[scores.Length];
        for (var i = 0; i < count; i++)
        {
            var row = scores.Slice(i * Tags, Tags);
            var most = System.Numerics.Tensors.TensorPrimitives.Max((ReadOnlySpan<float>)row);
            for (var t = 0; t < Tags; t++)
            {
                weights[(i * Tags) + t] = Math.Exp(row[t] - most);
                var before = i == 0 ? first[t] : 0;
                for (var p = 0; i > 0 && p < Tags; p++) before += forward[((i - 1) * Tags) + p] * moves[(p * Tags) + t];
                forward[(i * Tags) + t] = before * weights[(i * Tags) + t];
            }

            Normalize(forward.AsSpan(i * Tags, Tags));
        }

        Span<double> backward = stackalloc double[Tags], next = stackalloc double[Tags];
        backward.Fill(1);
        for (var i = count - 1; i >= 0; i--)
        {
            var sum = 0.0;
            for (var t = 0; t < Tags; t++) sum += forward[(i * Tags) + t] * backward[t];
            for (var t = 0; t < Tags; t++) scores[(i * Tags) + t] = (float)(forward[(i * Tags) + t] * backward[t] / sum);
            for (var p = 0; p < Tags; p++)
            {
                next[p] = 0;
                for (var t = 0; t < Tags; t++) next[p] += moves[(p * Tags) + t] * weights[(i * Tags) + t] * backward[t];
            }

            Normalize(next);
            next.CopyTo(backward);
        }
    }

    private static void Normalize(Span<double> values)
    {
        var sum = 0.0;
        foreach (var v in values) sum += v;
        foreach (ref var v in values) v /= sum;
    }
}
