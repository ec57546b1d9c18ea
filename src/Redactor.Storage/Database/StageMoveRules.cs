using Redactor.Documents;

namespace Redactor.Storage.Database;

/// <summary>What a move to another stage must carry, and what it must not.</summary>
internal static class StageMoveRules
{
    internal static bool IsLeakFound(StageMove move) => move is { From: DocumentStage.Burned, To: DocumentStage.Detected };

    /// <exception cref="InvalidOperationException">The rules do not allow this move, or what it carries does not go with it.</exception>
    internal static void Require(StageMove move)
    {
        ArgumentNullException.ThrowIfNull(move);
        if (!StageRules.Allows(move.From, move.To)) throw new InvalidOperationException($"No document goes from {move.From} to {move.To}.");
        Require(move.To == DocumentStage.Quarantined, move.RejectionCode.HasValue, "A rejection code goes with quarantine and nothing else.");
        Require(move.To == DocumentStage.Approved, move.Approval is not null, "An approval goes with the stage Approved and nothing else.");
        Require(move.To == DocumentStage.Released, move.Release is not null, "A package goes with the stage Released and nothing else.");
        Require(move.To == DocumentStage.Burned, move.BurnedHash.HasValue, "A burned hash goes with the stage Burned and nothing else.");
    }

    private static void Require(bool isDemanded, bool isThere, string message)
    {
        if (isDemanded != isThere) throw new InvalidOperationException(message);
    }
}
