using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.Text;

namespace Redactor.Server.Observability;

/// <summary>Listens to this process's meters and writes what they say in the text format of Prometheus, version 0.0.4.</summary>
internal sealed class PrometheusText : IDisposable
{
    public const string ContentType = "text/plain; version=0.0.4; charset=utf-8";

    private readonly MeterListener listener = new();
    private readonly ConcurrentDictionary<Instrument, MetricInstrument> instruments = new();
    private readonly Lock gate = new();

    /// <param name="meters">Names of the meters to listen to; others are not heard, as nobody knows what their labels hold.</param>
    public PrometheusText(IReadOnlyCollection<string> meters)
    {
        listener.InstrumentPublished = (instrument, listening) =>
        {
            if (meters.Contains(instrument.Meter.Name, StringComparer.Ordinal)) listening.EnableMeasurementEvents(instrument, instruments.GetOrAdd(instrument, i => new(i)));
        };
        // A meter that is gone, as those of a service put together anew in a test, takes its values along.
        listener.MeasurementsCompleted = (instrument, _) => instruments.TryRemove(instrument, out MetricInstrument? _);
        listener.SetMeasurementEventCallback<byte>((_, measured, tags, state) => Record(state, measured, tags));
        listener.SetMeasurementEventCallback<short>((_, measured, tags, state) => Record(state, measured, tags));
        listener.SetMeasurementEventCallback<int>((_, measured, tags, state) => Record(state, measured, tags));
        listener.SetMeasurementEventCallback<long>((_, measured, tags, state) => Record(state, measured, tags));
        listener.SetMeasurementEventCallback<float>((_, measured, tags, state) => Record(state, measured, tags));
        listener.SetMeasurementEventCallback<double>((_, measured, tags, state) => Record(state, measured, tags));
        listener.SetMeasurementEventCallback<decimal>((_, measured, tags, state) => Record(state, (double)measured, tags));
        listener.Start();
    }

    /// <summary>All values as they are now, instruments in order of their names.</summary>
    public string Write()
    {
        var text = new StringBuilder();
        lock (gate)
        {
            foreach (var instrument in instruments.Values.Where(i => i.IsObserved)) instrument.Forget();
            listener.RecordObservableInstruments();
            // Instruments of the same name are one metric; the first of them stands for all.
            foreach (var instrument in instruments.Values.OrderBy(i => i.Name, StringComparer.Ordinal).DistinctBy(i => i.Name, StringComparer.Ordinal)) instrument.Write(text);
        }

        return text.ToString();
    }

    public void Dispose() => listener.Dispose();

    private static void Record(object? state, double measured, ReadOnlySpan<KeyValuePair<string, object?>> tags) => ((MetricInstrument)state!).Record(measured, tags);
}
