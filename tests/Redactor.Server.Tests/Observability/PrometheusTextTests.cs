using System.Diagnostics.Metrics;
using Redactor.Server.Observability;

namespace Redactor.Server.Tests.Observability;

/// <summary>The text format of Prometheus, byte for byte.</summary>
public sealed class PrometheusTextTests : IDisposable
{
    private readonly Meter meter;
    private readonly PrometheusText text;

    public PrometheusTextTests()
    {
        var name = $"test-{Guid.NewGuid():N}";
        text = new([name]);
        meter = new Meter(name);
    }

    public void Dispose()
    {
        meter.Dispose();
        text.Dispose();
    }

    [Fact]
    public void A_counter_adds_up_for_each_set_of_labels_in_whatever_order_they_are_given()
    {
        var counter = meter.CreateCounter<long>("redactor.stage.work", description: "Pieces of work.\nBy \\stage.");
        counter.Add(2, new("stage", "Read"), new("outcome", "done"));
        counter.Add(3, new("outcome", "done"), new("stage", "Read"));
        counter.Add(1, new KeyValuePair<string, object?>("stage", "Burn"));
        text.Write().ShouldBe("""
            # HELP redactor_stage_work_total Pieces of work.\nBy \\stage.
            # TYPE redactor_stage_work_total counter
            redactor_stage_work_total{outcome="done",stage="Read"} 5
            redactor_stage_work_total{stage="Burn"} 1

            """);
    }

    [Fact]
    public void A_histogram_has_growing_buckets_a_sum_and_a_count()
    {
        var histogram = meter.CreateHistogram("redactor.stage.duration", "s", null, null, new InstrumentAdvice<double> { HistogramBucketBoundaries = [0.5, 2] });
        foreach (var seconds in (double[])[0.25, 0.5, 1.5, 100, double.NaN]) histogram.Record(seconds, new KeyValuePair<string, object?>("stage", "Read"));
        text.Write().ShouldBe("""
            # TYPE redactor_stage_duration_seconds histogram
            redactor_stage_duration_seconds_bucket{stage="Read",le="0.5"} 2
            redactor_stage_duration_seconds_bucket{stage="Read",le="2"} 3
            redactor_stage_duration_seconds_bucket{stage="Read",le="+Inf"} 4
            redactor_stage_duration_seconds_sum{stage="Read"} 102.25
            redactor_stage_duration_seconds_count{stage="Read"} 4

            """);
    }

    [Fact]
    public void A_gauge_says_what_is_now_and_forgets_what_is_no_more()
    {
        var seen = new List<Measurement<double>> { new(1.5, new KeyValuePair<string, object?>("disk", "a")), new(double.PositiveInfinity, new KeyValuePair<string, object?>("disk", "b")) };
        meter.CreateObservableGauge("free.space", () => seen, "By");
        var busy = meter.CreateUpDownCounter<int>("busy");
        busy.Add(5);
        busy.Add(-2);
        text.Write().ShouldBe("""
            # TYPE busy gauge
            busy 3
            # TYPE free_space_bytes gauge
            free_space_bytes{disk="a"} 1.5
            free_space_bytes{disk="b"} +Inf

            """);
        seen.RemoveAt(1);
        text.Write().ShouldNotContain("disk=\"b\"");
    }

    [Fact]
    public void An_observed_counter_is_what_it_says_and_not_a_sum_of_it()
    {
        meter.CreateObservableCounter("seen", () => 7L);
        _ = text.Write();
        text.Write().ShouldBe("# TYPE seen_total counter\nseen_total 7\n");
    }

    [Fact]
    public void Names_and_values_are_escaped()
    {
        meter.CreateCounter<int>("9 odd-name").Add(1, new("a.b-c", "x\"y\\z\nend"), new("flag", true), new("none", null));
        text.Write().ShouldBe("# TYPE _9_odd_name_total counter\n_9_odd_name_total{a_b_c=\"x\\\"y\\\\z\\nend\",flag=\"true\",none=\"\"} 1\n");
    }

    [Fact]
    public void Other_meters_are_not_heard_and_labels_without_end_do_not_fill_the_memory()
    {
        using var other = new Meter("other-" + meter.Name);
        other.CreateCounter<int>("other").Add(1);
        var counter = meter.CreateCounter<int>("many");
        for (var i = 0; i < MetricInstrument.MaxSeries + 50; i++) counter.Add(1, new KeyValuePair<string, object?>("n", i));
        var lines = text.Write().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        lines.Length.ShouldBe(MetricInstrument.MaxSeries + 1);
        lines.ShouldNotContain(l => l.Contains("other", StringComparison.Ordinal));
    }
}
