using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.Globalization;
using System.Text;

namespace Redactor.Server.Observability;

/// <summary>One instrument and its series.</summary>
internal sealed class MetricInstrument
{
    /// <summary>More sets of labels than this are not kept: a mistake must not fill the memory.</summary>
    internal const int MaxSeries = 2000;

    private static readonly double[] UsualBounds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 300];

    private readonly ConcurrentDictionary<string, MetricSeries> series = new(StringComparer.Ordinal);
    private readonly Kind kind;
    private readonly double[]? bounds;
    private readonly string help;

    public MetricInstrument(Instrument instrument)
    {
        var type = instrument.GetType();
        var general = type.IsGenericType ? type.GetGenericTypeDefinition() : null;
        kind = general == typeof(Counter<>) ? Kind.Counter
            : general == typeof(ObservableCounter<>) ? Kind.ObservedCounter
            : general == typeof(UpDownCounter<>) ? Kind.UpDown
            : general == typeof(Histogram<>) ? Kind.Histogram
            : Kind.Gauge;
        bounds = kind == Kind.Histogram ? BoundsOf(instrument) : null;
        help = instrument.Description ?? "";
        IsObserved = instrument.IsObservable;
        Name = MetricNames.Of(instrument.Name, instrument.Unit, kind is Kind.Counter or Kind.ObservedCounter);
    }

    private enum Kind
    {
        Counter,
        ObservedCounter,
        UpDown,
        Gauge,
        Histogram,
    }

    public string Name { get; }

    /// <summary>Measured when asked, not when something happens.</summary>
    public bool IsObserved { get; }

    public void Record(double measured, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var labels = LabelsOf(tags);
        if (!series.TryGetValue(labels, out var one))
        {
            if (series.Count >= MaxSeries) return;
            one = series.GetOrAdd(labels, _ => new(bounds));
        }

        if (kind is Kind.Counter or Kind.UpDown) one.Add(measured);
        else if (kind == Kind.Histogram) one.Observe(measured);
        else one.Set(measured);
    }

    /// <summary>What is observed anew shall not show what was seen before.</summary>
    public void Forget() => series.Clear();

    public void Write(StringBuilder text)
    {
        if (series.IsEmpty) return;
        if (help.Length > 0) text.Append("# HELP ").Append(Name).Append(' ').Append(MetricNames.EscapedHelp(help)).Append('\n');
        text.Append("# TYPE ").Append(Name).Append(' ').Append(kind switch { Kind.Counter or Kind.ObservedCounter => "counter", Kind.Histogram => "histogram", _ => "gauge" }).Append('\n');
        foreach (var (labels, one) in series.OrderBy(s => s.Key, StringComparer.Ordinal)) one.Write(text, Name, labels);
    }

    private static double[] BoundsOf(Instrument instrument) => instrument switch
    {
        Histogram<double> { Advice.HistogramBucketBoundaries: { Count: > 0 } given } => [.. given],
        _ => UsualBounds,
    };

    private static string LabelsOf(ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        if (tags.IsEmpty) return "";
        var pairs = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in tags) pairs[MetricNames.OfLabel(name)] = MetricNames.Escaped(TextOf(value));
        return string.Join(',', pairs.Select(p => $"{p.Key}=\"{p.Value}\""));
    }

    private static string TextOf(object? value) => value is bool flag ? (flag ? "true" : "false") : Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
}
