namespace Redactor.Documents;

/// <summary>Which stage may follow which: one chain forward, one edge back (a leak was found), and the ways out.</summary>
public static class StageRules
{
    private static readonly DocumentStage[] UnfinishedStages = [.. Enum.GetValues<DocumentStage>().Where(s => !IsFinal(s))];

    /// <summary>The stages in which work or a review is still due, in order of the flow.</summary>
    public static IReadOnlyList<DocumentStage> Unfinished => UnfinishedStages;

    /// <summary>Whether nothing more is due by itself.</summary>
    public static bool IsFinal(DocumentStage stage) =>
        stage is DocumentStage.Released or DocumentStage.Withdrawn or DocumentStage.Quarantined;

    /// <summary>Whether a document may go from one stage to the other. No stage leads to itself.</summary>
    public static bool Allows(DocumentStage from, DocumentStage to) => to switch
    {
        DocumentStage.Withdrawn => from != DocumentStage.Withdrawn,
        DocumentStage.Quarantined => !IsFinal(from),
        DocumentStage.Detected when from == DocumentStage.Burned => true,
        _ => !IsFinal(from) && to == from + 1,
    };

    /// <summary>Whether a quarantined document may be tried again from this stage: any in which work was due when it failed.</summary>
    public static bool AllowsRetryFrom(DocumentStage stage) => !IsFinal(stage);
}
