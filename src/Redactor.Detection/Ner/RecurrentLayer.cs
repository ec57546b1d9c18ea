using System.Numerics.Tensors;

namespace Redactor.Detection.Ner;

/// <summary>One direction of an LSTM (Hochreiter and Schmidhuber 1997), gates in the order input, forget, cell, output.</summary>
internal sealed class RecurrentLayer
{
    private readonly Weights input, inner;
    private readonly float[] bias;
    private readonly int hidden, dense;

    /// <param name="file">Where the weights are.</param>
    /// <param name="suffix">Of the names of its tensors: "_l0" or "_l0_reverse".</param>
    /// <param name="dense">Inputs before the flags.</param>
    /// <param name="hidden">Size of its state.</param>
    public RecurrentLayer(Safetensors file, string suffix, int dense, int hidden)
    {
        (this.hidden, this.dense) = (hidden, dense);
        var inputs = dense + TaggerModel.FlagCount;
        input = new Weights(file.Single("inner.weight_ih" + suffix, 4 * hidden * inputs), 4 * hidden, inputs);
        inner = new Weights(file.Single("inner.weight_hh" + suffix, 4 * hidden * hidden), 4 * hidden, hidden);
        bias = file.Single("inner.bias_ih" + suffix, 4 * hidden);
        TensorPrimitives.Add(bias, file.Single("inner.bias_hh" + suffix, 4 * hidden), bias);
    }

    /// <summary>Writes the state after each piece.</summary>
    /// <param name="values">Dense inputs, piece by piece.</param>
    /// <param name="flags">Flags of each piece.</param>
    /// <param name="backward">From the last piece to the first.</param>
    /// <param name="states">Where to write: <paramref name="stride"/> values a piece, from <paramref name="offset"/> on.</param>
    /// <param name="stride">Values of a piece in <paramref name="states"/>.</param>
    /// <param name="offset">First value of a piece that is written.</param>
    public void Run(ReadOnlySpan<float> values, ReadOnlySpan<ulong> flags, bool backward, Span<float> states, int stride, int offset)
    {
        var gates = new float[4 * hidden];
        var cell = new float[hidden];
        var state = new float[hidden];
        for (var step = 0; step < flags.Length; step++)
        {
            var i = backward ? flags.Length - 1 - step : step;
            bias.CopyTo(gates, 0);
            input.Add(values.Slice(i * dense, dense), 0, gates);
            input.AddFlags(flags[i], dense, gates);
            inner.Add(state, 0, gates);
            Kernels.Gate(gates, cell, state);
            state.CopyTo(states[((i * stride) + offset)..]);
        }
    }
}
