using static Redactor.Documents.DocumentStage;

namespace Redactor.Documents.Tests;

/// <summary>Every pair of stages is either allowed or not, and each was decided by hand.</summary>
public sealed class StageRulesTests
{
    private static readonly Dictionary<DocumentStage, DocumentStage[]> Allowed = new()
    {
        [Received] = [Rasterized, Withdrawn, Quarantined],
        [Rasterized] = [Read, Withdrawn, Quarantined],
        [Read] = [Detected, Withdrawn, Quarantined],
        [Detected] = [Approved, Withdrawn, Quarantined],
        [Approved] = [Burned, Withdrawn, Quarantined],
        [Burned] = [Verified, Detected, Withdrawn, Quarantined],
        [Verified] = [Translated, Withdrawn, Quarantined],
        [Translated] = [Released, Withdrawn, Quarantined],
        [Released] = [Withdrawn],
        [Withdrawn] = [],
        [Quarantined] = [Withdrawn],
    };

    [Fact]
    public void Of_all_pairs_exactly_those_of_the_table_are_allowed()
    {
        foreach (var from in Enum.GetValues<DocumentStage>())
        {
            foreach (var to in Enum.GetValues<DocumentStage>())
                StageRules.Allows(from, to).ShouldBe(Allowed[from].Contains(to), $"{from} -> {to}");
        }
    }

    [Fact]
    public void The_only_way_back_is_from_burned_to_detected()
    {
        foreach (var from in StageRules.Unfinished)
        {
            foreach (var to in StageRules.Unfinished.Where(to => to < from))
                StageRules.Allows(from, to).ShouldBe((from, to) == (Burned, Detected), $"{from} -> {to}");
        }
    }

    [Fact]
    public void Only_unfinished_stages_can_be_tried_again()
    {
        StageRules.Unfinished.ShouldBe([Received, Rasterized, Read, Detected, Approved, Burned, Verified, Translated]);
        foreach (var stage in Enum.GetValues<DocumentStage>())
        {
            StageRules.IsFinal(stage).ShouldBe(!StageRules.Unfinished.Contains(stage));
            StageRules.AllowsRetryFrom(stage).ShouldBe(StageRules.Unfinished.Contains(stage));
        }
    }
}
