using Redactor.Documents;
using Redactor.Pipeline.Review.Marks;
using Redactor.Storage.Database;
using Redactor.Storage.Database.Review;

namespace Redactor.Pipeline.Review;

/// <summary>A document in review as it is now.</summary>
/// <param name="Viewer">Who asks, as in the audit log.</param>
public sealed record CurrentReview(StoredDocument Document, StoredReview Record, OpenedReview Opened, ReviewState State, string Viewer)
{
    public ReviewMaterial Material => Opened.Material;

    /// <summary>Codes of what is still to be done before the viewer can approve it; none when it may be.</summary>
    public IReadOnlyList<string> Missing
    {
        get
        {
            var missing = new List<string>();
            if (State.Open > 0) missing.Add(Undecided);
            if (Enumerable.Range(1, Material.Paged.Pages.Count).Any(p => !State.WasSeen(Viewer, p))) missing.Add(PagesNotSeen);
            return missing;
        }
    }

    /// <summary>Marks are open.</summary>
    public const string Undecided = nameof(Undecided);

    /// <summary>A page was never on the viewer's screen.</summary>
    public const string PagesNotSeen = nameof(PagesNotSeen);
}

/// <summary>What became of what a reviewer asked for; the code says why it was not done.</summary>
public enum ReviewOutcome
{
    Done,

    /// <summary>Nobody can decide on it: it is not in review (any more).</summary>
    NotInReview,

    /// <summary>Others wrote something that was not seen.</summary>
    Stale,

    /// <summary>Somebody else has the lock.</summary>
    LockLost,

    /// <summary>An action makes no sense.</summary>
    Invalid,

    /// <summary>Marks are open or pages were not seen.</summary>
    NotReady,

    /// <summary>What would be burned is not what was shown.</summary>
    PlanChanged,

    /// <summary>Exactly this was approved and burned before, and leaked.</summary>
    LeakedBefore,

    /// <summary>The second reviewer is the first, or handed the document in.</summary>
    SecondMustDiffer,
}

/// <summary>What came of actions.</summary>
/// <param name="Before">Null when nothing was done.</param>
/// <param name="Invalid">Index of the action that makes no sense.</param>
public sealed record ActAnswer(ReviewOutcome Outcome, CurrentReview? Now, ReviewState? Before, int? Invalid);

/// <summary>What would be approved.</summary>
/// <param name="Hash">Of the approval as it would be stored.</param>
public sealed record PlannedApproval(int Revision, ContentHash Hash, ReviewPlan Plan);

/// <summary>What came of an approval.</summary>
/// <param name="WaitsForSecond">It was the first of two.</param>
public sealed record ApproveAnswer(ReviewOutcome Outcome, bool WaitsForSecond, IReadOnlyList<string> Missing);
