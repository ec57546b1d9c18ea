using Redactor.Storage.Database;

namespace Redactor.Pipeline.Stages;

/// <summary>A piece of work that is due, and how to take, keep and give back the lease on it.</summary>
/// <param name="PageNumber">Null if the whole document is worked on.</param>
/// <param name="Starts">How often it began and never ended.</param>
/// <param name="Begin">Takes the lease for an owner; false if another has it.</param>
/// <param name="Renew">False if another has it now.</param>
/// <param name="End">Gives it back without a result: owner, when it is due again, failures to count.</param>
/// <param name="IsStillDue">Whether the record still waits for it.</param>
internal sealed record LeasedWork(
    StageStep Step,
    StoredDocument Document,
    int? PageNumber,
    int Starts,
    Func<string, Task<bool>> Begin,
    Func<string, CancellationToken, Task<bool>> Renew,
    Func<string, DateTimeOffset, int, Task> End,
    Func<Task<bool>> IsStillDue);

/// <summary>How a piece of work ended, for metrics and traces.</summary>
internal sealed record WorkEnd(string Outcome, string Code = "")
{
    public static readonly WorkEnd Done = new("done");
    public static readonly WorkEnd AnnouncedAgain = new("announced-again");
    public static readonly WorkEnd NotDue = new("not-due");
    public static readonly WorkEnd Leased = new("leased");
    public static readonly WorkEnd Overtaken = new("overtaken");
    public static readonly WorkEnd HandedBack = new("handed-back");
    public static readonly WorkEnd NotYet = new("not-yet");
    public static readonly WorkEnd WaitsForPerson = new("waits-for-person");
    public static readonly WorkEnd WaitsForTranslator = new("waits-for-translator");
    public static readonly WorkEnd Erased = new("erased");
}
