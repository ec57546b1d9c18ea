using System.Numerics;
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

    /// <summary>Adds what <paramref name="values"/>, standing from input <paramref name="first"/> on, give; in the same order on every machine.</summary>
    public void Add(ReadOnlySpan<float> values, int first, Span<float> sum)
    {
        var i = 0;
        for (; i + 4 <= values.Length; i += 4) Kernels.AddFour(columns.AsSpan((first + i) * outputs, 4 * outputs), values.Slice(i, 4), sum);
        for (; i < values.Length; i++) TensorPrimitives.MultiplyAdd(columns.AsSpan((first + i) * outputs, outputs), values[i], sum, sum);
    }

    /// <summary>Adds what the inputs give that are one.</summary>
    public void AddFlags(ulong flags, int first, Span<float> sum)
    {
        for (; flags != 0; flags &= flags - 1)
            Kernels.Add(columns.AsSpan((first + BitOperations.TrailingZeroCount(flags)) * outputs, outputs), sum);
    }
}
