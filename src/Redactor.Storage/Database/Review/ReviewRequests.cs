using Redactor.Documents;

namespace Redactor.Storage.Database.Review;

/// <summary>A review as it begins: what is to be decided on, and how urgent it is.</summary>
/// <param name="Risk">0 to 100.</param>
/// <param name="Reasons">Codes.</param>
/// <param name="Total">Marks on which somebody has to decide.</param>
public sealed record NewReview(ContentHash FindingsHash, int Risk, IReadOnlyList<string> Reasons, int Total);

/// <summary>That a move of a document happens only if its review is still as it was seen.</summary>
/// <param name="Revision">The last action that was seen.</param>
/// <param name="LockToken">Of the lock that whoever moves it holds; the move ends it.</param>
/// <param name="Actor">Who holds it.</param>
public sealed record ReviewSeen(int Revision, string LockToken, string Actor);

/// <summary>What became of asking for a lock.</summary>
/// <param name="Review">As it is now.</param>
/// <param name="IsMine">Whether the one who asked has it now.</param>
public sealed record LockAnswer(StoredReview Review, bool IsMine);

/// <summary>What became of actions that were sent.</summary>
public enum AppendOutcome
{
    /// <summary>They are on record.</summary>
    Done,

    /// <summary>Others are on record that the sender has not seen. Nothing was added.</summary>
    Stale,

    /// <summary>The sender does not hold the lock. Nothing was added.</summary>
    LockLost,

    /// <summary>The document is not in review any more. Nothing was added.</summary>
    NotInReview,
}

/// <summary>A document that waits for a reviewer, and its review; null if it never began.</summary>
public sealed record WaitingDocument(StoredDocument Document, StoredReview? Review);
