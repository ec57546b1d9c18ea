using System.Globalization;
using System.Text;

namespace Redactor.Server.Observability;

/// <summary>The value of one instrument for one set of labels. Safe to use from many threads.</summary>
internal sealed class MetricSeries(double[]? bounds)
{
    private readonly Lock gate = new();
    private readonly long[]? buckets = bounds is null ? null : new long[bounds.Length + 1];
    private double value;
    private long count;

    public void Add(double change)
    {
        lock (gate) value += change;
    }

    public void Set(double now)
    {
        lock (gate) value = now;
    }

    public void Observe(double measured)
    {
        if (double.IsNaN(measured)) return;
        var bucket = Array.FindIndex(bounds!, b => measured <= b);
        lock (gate)
        {
            buckets![bucket < 0 ? bounds!.Length : bucket]++;
            value += measured;
            count++;
        }
    }

    /// <param name="labels">Without braces; empty if there are none.</param>
    public void Write(StringBuilder text, string name, string labels)
    {
        lock (gate)
        {
            if (buckets is null)
            {
                Line(text, name, labels, Number(value));
                return;
            }

            var below = 0L;
            for (var i = 0; i < buckets.Length; i++)
            {
                below += buckets[i];
                var bound = i < bounds!.Length ? Number(bounds[i]) : "+Inf";
                Line(text, name + "_bucket", labels.Length == 0 ? $"le=\"{bound}\"" : $"{labels},le=\"{bound}\"", below.ToString(CultureInfo.InvariantCulture));
            }

            Line(text, name + "_sum", labels, Number(value));
            Line(text, name + "_count", labels, count.ToString(CultureInfo.InvariantCulture));
        }
    }

    private static void Line(StringBuilder text, string name, string labels, string number)
    {
        text.Append(name);
        if (labels.Length > 0) text.Append('{').Append(labels).Append('}');
        text.Append(' ').Append(number).Append('\n');
    }

    private static string Number(double number) => number switch
    {
        double.PositiveInfinity => "+Inf",
        double.NegativeInfinity => "-Inf",
        _ => number.ToString("R", CultureInfo.InvariantCulture),
    };
}
