using System.Numerics.Tensors;

namespace Redactor.Detection.Ner;

/// <summary>A linear layer kept column by column: what few inputs add to many outputs is one pass over memory for each input.</summary>
internal sealed class Weights
{
    private readonly float[] columns;
    private readonly int outputs;

    /// <param name="rows">Weights as trained, row by row: <paramref name="outputs"/> rows of <paramref name="inputs"/> values.</param>
    /// <param name="outputs">Number of rows.</param>
    /// <param name="inputs">Values of a row.</param>
    public Weights(float[] rows, int outputs, int inputs)
    {
        this.outputs = outputs;
        columns = new float[rows.Length];
        for (var o = 0; o < outputs; o++)
        {
            for (var i = 0; i < inputs; i++) columns[(i * outputs) + o] = rows[(o * inputs) + i];
        }
    }

    /// <summary>Adds what <paramref name="values"/>, standing from input <paramref name="first"/> on, give.</summary>
    public void Add(ReadOnlySpan<float> values, int first, Span<float> sum)
    {
        for (var i = 0; i < values.Length; i++)
        {
            if (values[i] != 0) TensorPrimitives.MultiplyAdd(columns.AsSpan((first + i) * outputs, outputs), values[i], sum, sum);
        }
    }

    /// <summary>Adds what the inputs give that are one.</summary>
    public void AddFlags(ulong flags, int first, Span<float> sum)
    {
        for (; flags != 0; flags &= flags - 1)
            TensorPrimitives.Add(sum, columns.AsSpan((first + System.Numerics.BitOperations.TrailingZeroCount(flags)) * outputs, outputs), sum);
    }
}
