using System.Numerics;
using System.Runtime.CompilerServices;

namespace Redactor.Detection.Ner;

/// <summary>
/// The inner loops of the tagger, compiled in full at their first call. System.Numerics.Tensors does the same, but its generic code runs
/// unoptimised, several times slower, until the runtime finds the time to compile it again, which a command of few seconds never sees.
/// Sums are made in the same order on every machine.
/// </summary>
internal static class Kernels
{
    /// <summary>Adds to <paramref name="sum"/> four columns of its length that stand one behind the other, each times its value: one pass over the sums.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void AddFour(ReadOnlySpan<float> four, ReadOnlySpan<float> values, Span<float> sum)
    {
        var a = four[..sum.Length];
        var b = four.Slice(sum.Length, sum.Length);
        var c = four.Slice(2 * sum.Length, sum.Length);
        var d = four.Slice(3 * sum.Length, sum.Length);
        var (va, vb, vc, vd) = (new Vector<float>(values[0]), new Vector<float>(values[1]), new Vector<float>(values[2]), new Vector<float>(values[3]));
        var i = 0;
        for (; i + Vector<float>.Count <= sum.Length; i += Vector<float>.Count)
        {
            var all = new Vector<float>(sum[i..]);
            all += va * new Vector<float>(a[i..]);
            all += vb * new Vector<float>(b[i..]);
            all += vc * new Vector<float>(c[i..]);
            all += vd * new Vector<float>(d[i..]);
            all.CopyTo(sum[i..]);
        }

        for (; i < sum.Length; i++) sum[i] = sum[i] + (values[0] * a[i]) + (values[1] * b[i]) + (values[2] * c[i]) + (values[3] * d[i]);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Add(ReadOnlySpan<float> values, Span<float> sum)
    {
        var i = 0;
        for (; i + Vector<float>.Count <= sum.Length; i += Vector<float>.Count) (new Vector<float>(sum[i..]) + new Vector<float>(values[i..])).CopyTo(sum[i..]);
        for (; i < sum.Length; i++) sum[i] += values[i];
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Add(ReadOnlySpan<Half> values, Span<float> sum)
    {
        for (var i = 0; i < sum.Length; i++) sum[i] += (float)values[i];
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Max(ReadOnlySpan<float> values, Span<float> most)
    {
        var i = 0;
        for (; i + Vector<float>.Count <= most.Length; i += Vector<float>.Count) Vector.Max(new Vector<float>(most[i..]), new Vector<float>(values[i..])).CopyTo(most[i..]);
        for (; i < most.Length; i++) most[i] = Math.Max(most[i], values[i]);
    }

    /// <summary>One step of an LSTM: gates in the order input, forget, cell, output.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Gate(ReadOnlySpan<float> gates, Span<float> cell, Span<float> state)
    {
        var enter = gates[..cell.Length];
        var forget = gates.Slice(cell.Length, cell.Length);
        var candidate = gates.Slice(2 * cell.Length, cell.Length);
        var leave = gates.Slice(3 * cell.Length, cell.Length);
        for (var i = 0; i < cell.Length; i++)
        {
            cell[i] = (cell[i] * Sigmoid(forget[i])) + (Sigmoid(enter[i]) * Tanh(candidate[i]));
            state[i] = Tanh(cell[i]) * Sigmoid(leave[i]);
        }
    }

    private static float Sigmoid(float x) => 1 / (1 + MathF.Exp(-x));

    private static float Tanh(float x) => (2 / (1 + MathF.Exp(-2 * x))) - 1;
}
