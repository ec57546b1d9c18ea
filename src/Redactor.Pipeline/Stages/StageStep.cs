using Redactor.Documents;
using Redactor.Storage.Database;

namespace Redactor.Pipeline.Stages;

/// <summary>One stage of the flow: where a document must be for it, and where it stands when the work is done.</summary>
/// <param name="Name">Lower-case, as in queues and metrics.</param>
public sealed record StageStep(string Name, DocumentStage From, DocumentStage To);

/// <summary>What came of a piece of work.</summary>
public abstract record StageOutcome
{
    private StageOutcome()
    {
    }

    /// <summary>The document goes to another stage.</summary>
    /// <param name="Move">Its audit entry, if any, and what else goes with the move.</param>
    /// <param name="Also">Messages beyond those that every document in the new stage is announced with.</param>
    public sealed record Moved(StageMove Move, IReadOnlyList<object> Also) : StageOutcome;

    /// <summary>Something else must happen first; looked at again after a while.</summary>
    public sealed record NotYet(TimeSpan Wait) : StageOutcome;

    /// <summary>Nothing is due by itself: it waits for a person.</summary>
    public sealed record WaitsForPerson : StageOutcome;

    /// <summary>No translator can be used; looked for again after a while.</summary>
    /// <param name="Due">Codes, such as <c>kk-en NoEngine</c>, divided by semicolons.</param>
    public sealed record WaitsForTranslator(string Due, TimeSpan Wait) : StageOutcome;

    /// <summary>Another was faster, and the record has its result.</summary>
    public sealed record Overtaken : StageOutcome;
}
