namespace Redactor.Detection.Ner;

/// <summary>What a word looks like: a convolution over three letters at a time, the strongest answer of each filter, negative ones as zero.</summary>
internal sealed class LetterLayer
{
    private const int Embedding = 16, Near = 3;

    // What a letter at the left, in the middle or at the right of a filter adds to it.
    private readonly float[] parts;
    private readonly float[] bias;

    public LetterLayer(Safetensors file, int filters)
    {
        Filters = filters;
        var letters = file.Single("letter.weight", WordInputs.LetterKinds * Embedding);
        var weights = file.Single("near.weight", filters * Embedding * Near);
        bias = file.Single("near.bias", filters);
        parts = new float[WordInputs.LetterKinds * Near * filters];
        for (var letter = 0; letter < WordInputs.LetterKinds; letter++)
        {
            for (var at = 0; at < Near; at++)
            {
                for (var f = 0; f < filters; f++)
                {
                    var sum = 0f;
                    for (var e = 0; e < Embedding; e++) sum += letters[(letter * Embedding) + e] * weights[(((f * Embedding) + e) * Near) + at];
                    parts[(((letter * Near) + at) * filters) + f] = sum;
                }
            }
        }
    }

    public int Filters { get; }

    public void Run(ReadOnlySpan<byte> letters, Span<float> result)
    {
        Span<float> here = stackalloc float[Filters];
        result.Clear();
        for (var i = 0; i < letters.Length; i++)
        {
            bias.CopyTo(here);
            for (var at = 0; at < Near; at++)
            {
                var neighbour = i + at - 1;
                if (neighbour < 0 || neighbour >= letters.Length) continue;
                Kernels.Add(parts.AsSpan(((letters[neighbour] * Near) + at) * Filters, Filters), here);
            }

            Kernels.Max(here, result);
        }
    }
}
