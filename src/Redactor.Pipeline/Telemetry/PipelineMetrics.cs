using System.Diagnostics.Metrics;

namespace Redactor.Pipeline.Telemetry;

/// <summary>What the pipeline counts and measures. Tags are names of stages, outcomes and codes.</summary>
public sealed class PipelineMetrics
{
    /// <summary>Name of the meter.</summary>
    public const string MeterName = "Redactor.Pipeline";

    private readonly Counter<long> pieces;
    private readonly Counter<long> pages;
    private readonly Counter<long> nudges;
    private readonly Histogram<double> seconds;
    private readonly Histogram<double> waits;

    public PipelineMetrics(IMeterFactory meters)
    {
        ArgumentNullException.ThrowIfNull(meters);
        var meter = meters.Create(MeterName);
        pieces = meter.CreateCounter<long>("redactor.stage.work", description: "Pieces of work that ended, by stage, outcome and code.");
        pages = meter.CreateCounter<long>("redactor.pages.read", description: "Pages read, by whether they were examined.");
        nudges = meter.CreateCounter<long>("redactor.resume.nudges", description: "Documents announced anew, by stage.");
        seconds = meter.CreateHistogram<double>("redactor.stage.duration", "s", "Seconds a piece of work took, by stage and outcome.");
        waits = meter.CreateHistogram<double>("redactor.queue.wait", "s", "Seconds from an announcement to the beginning of its work, by stage.");
    }

    /// <param name="code">A rejection code or the name of a kind of fault; empty if there was none.</param>
    public void Ended(string stage, string outcome, string code, TimeSpan duration)
    {
        pieces.Add(1, new("stage", stage), new("outcome", outcome), new("code", code));
        seconds.Record(duration.TotalSeconds, new("stage", stage), new("outcome", outcome));
    }

    public void Waited(string stage, TimeSpan wait) => waits.Record(Math.Max(0, wait.TotalSeconds), new KeyValuePair<string, object?>("stage", stage));

    public void PageRead(bool examined) => pages.Add(1, new KeyValuePair<string, object?>("examined", examined));

    public void Nudged(string stage) => nudges.Add(1, new KeyValuePair<string, object?>("stage", stage));
}
