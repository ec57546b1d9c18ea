using System.Diagnostics;
using Redactor.Documents;

namespace Redactor.Pipeline.Telemetry;

/// <summary>Traces of pieces of work, by document id and stage.</summary>
public static class PipelineTracing
{
    /// <summary>Name of the activity source.</summary>
    public const string SourceName = "Redactor.Pipeline";

    private static readonly ActivitySource Source = new(SourceName);

    /// <summary>Begins the trace of one piece of work; null if nobody listens.</summary>
    public static Activity? Begin(string stage, DocumentId document, int? pageNumber = null)
    {
        var activity = Source.StartActivity(stage, ActivityKind.Consumer);
        activity?.SetTag("redactor.document", document.ToString());
        if (pageNumber is { } number) activity?.SetTag("redactor.page", number);
        return activity;
    }

    public static void End(Activity? activity, string outcome, string code)
    {
        activity?.SetTag("redactor.outcome", outcome);
        if (code.Length > 0) activity?.SetTag("redactor.code", code);
    }
}
