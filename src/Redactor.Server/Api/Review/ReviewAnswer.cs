using Redactor.Detection.Policies;
using Redactor.Documents;
using Redactor.Pipeline.Review;
using Redactor.Pipeline.Review.Decisions;
using Redactor.Pipeline.Review.Marks;
using Redactor.Storage.Database.Review;

namespace Redactor.Server.Api.Review;

/// <summary>A review as the workbench opens it.</summary>
/// <param name="Round"><c>First</c>, <c>Second</c> after a first approval, or <c>Leak</c> after the leak check found something.</param>
/// <param name="Missing">Why it cannot be approved yet; empty when it may be.</param>
internal sealed record ReviewAnswer(
    string Document, string Case, DocumentStage Stage, ReviewPolicyAnswer Policy, int Revision, string FindingsHash, LockHolder? Lock, string Round, FirstApprovalAnswer? FirstApproval,
    IReadOnlyList<CommentAnswer> Comments, ProgressAnswer Progress, IReadOnlyList<ReviewPageAnswer> Pages, IReadOnlyList<EntityAnswer> Entities, IReadOnlyList<EntityType> Types,
    IReadOnlyList<KeepCode> KeepCodes, IReadOnlyList<ActionAnswer> Actions, IReadOnlyList<string> Missing)
{
    /// <summary>What the leak check found that has no place on a page, by kind and page.</summary>
    public IReadOnlyList<UnplacedLeakAnswer> UnplacedLeaks { get; init; } = [];

    public static string RoundOf(StoredReview? review, int leakRounds) => review?.FirstActor is not null ? "Second" : leakRounds > 0 ? "Leak" : "First";
}

internal sealed record ReviewPolicyAnswer(string Name, bool SecondReviewer, PolicyRelease Release);

/// <param name="By">The account's code.</param>
/// <param name="Name">The name it signs in with.</param>
internal sealed record LockHolder(string By, string Name, DateTimeOffset Until, bool Mine)
{
    public static LockHolder? Of(StoredReview? review, string caller, DateTimeOffset now, Func<string, string> nameOf) => review is { LockActor: { } actor } && review.LockUntil > now
        ? new(actor, nameOf(actor), review.LockUntil, string.Equals(actor, caller, StringComparison.Ordinal))
        : null;
}

internal sealed record FirstApprovalAnswer(string By, string Name, DateTimeOffset At);

internal sealed record CommentAnswer(string By, string Name, DateTimeOffset At, string Text)
{
    /// <summary>Without the text.</summary>
    public override string ToString() => nameof(CommentAnswer);
}

/// <param name="Number">Counted from 1.</param>
/// <param name="Total">Marks on it that have to be decided on.</param>
/// <param name="Seen">By whoever asks.</param>
internal sealed record ReviewPageAnswer(int Number, int Width, int Height, int Dpi, bool Examined, IReadOnlyList<string> Languages, double? Confidence, int Total, int Open, bool Seen)
{
    public static IReadOnlyList<ReviewPageAnswer> Of(CurrentReview review)
    {
        var (material, state) = (review.Material, review.State);
        var total = new int[material.Paged.Pages.Count + 1];
        var open = new int[total.Length];
        foreach (var mark in state.Marks.Values.Where(m => m.NeedsDecision))
        {
            foreach (var page in mark.Boxes.Keys)
            {
                total[page]++;
                open[page] += mark.IsOpen ? 1 : 0;
            }
        }

        return [.. material.Paged.Pages.Select(p => p switch
        {
            ExaminedPage page => new ReviewPageAnswer(
                page.PageNumber, page.Width, page.Height, page.Dpi, true, [.. page.Languages.Select(l => l.Tag)], Math.Round(page.Confidence, 3), total[page.PageNumber], open[page.PageNumber], state.WasSeen(review.Viewer, page.PageNumber)),
            UnexaminedPage page => new ReviewPageAnswer(page.PageNumber, page.Width, page.Height, page.Dpi, false, [], null, total[page.PageNumber], open[page.PageNumber], state.WasSeen(review.Viewer, page.PageNumber)),
            _ => throw new InvalidOperationException("A page reading is either examined or not."),
        })];
    }
}

/// <summary>Something a reviewer did, for taking it back.</summary>
internal sealed record ActionAnswer(int Revision, Guid Id, ReviewActionKind Kind, string By, DateTimeOffset At, int? Of, bool Undone);

/// <summary>A page with its words and marks.</summary>
internal sealed record PageAnswer(
    int Number, int Width, int Height, int Dpi, bool Examined, IReadOnlyList<string> Languages, double? Confidence, int Revision, IReadOnlyList<LineAnswer> Lines, IReadOnlyList<MarkAnswer> Marks);

/// <param name="Rtl">Set from right to left.</param>
internal sealed record LineAnswer(int[] Box, bool Rtl, string Lang, IReadOnlyList<WordAnswer> Words);

/// <param name="S">Where it begins in the examined text, UTF-16.</param>
/// <param name="E">Where it ends.</param>
/// <param name="T">The word.</param>
/// <param name="B">Its box.</param>
/// <param name="C">Confidence, 0 to 1.</param>
internal sealed record WordAnswer(int S, int E, string T, int[] B, double C)
{
    /// <summary>Without the word.</summary>
    public override string ToString() => nameof(WordAnswer);
}

/// <summary>What actions changed.</summary>
internal sealed record ChangesAnswer(
    int Revision, ProgressAnswer Progress, IReadOnlyList<ReviewPageAnswer> Pages, IReadOnlyList<MarkAnswer> Marks, IReadOnlyList<string> Removed, IReadOnlyList<EntityAnswer> Entities,
    IReadOnlyList<string> RemovedEntities, IReadOnlyList<string> Missing, IReadOnlyList<ActionAnswer> Actions);

/// <summary>What would be approved.</summary>
/// <param name="Boxes">Boxes that are burned.</param>
/// <param name="ByType">Marks decided to be burned, by type; <c>Unread</c> for unread ink.</param>
/// <param name="Repeated">Places without a mark where the words of one stand too; they are burned.</param>
internal sealed record PlanAnswer(int Revision, string Hash, int Boxes, IReadOnlyDictionary<string, int> ByType, int Kept, int Cleared, int Repeated);

/// <summary>Where words were found.</summary>
internal sealed record SearchAnswer(IReadOnlyList<FoundWordsAnswer> Spans, bool Truncated);

/// <param name="Before">Some words before it.</param>
/// <param name="Marks">Marks that cover all of it.</param>
internal sealed record FoundWordsAnswer(int Start, int End, int Page, IReadOnlyList<int[]> Boxes, string Before, string Text, string After, IReadOnlyList<string> Marks)
{
    /// <summary>Without the words.</summary>
    public override string ToString() => nameof(FoundWordsAnswer);
}
