using Redactor.Detection.Conflicts;
using Redactor.Documents;

namespace Redactor.Detection.Tests.Conflicts;

public sealed class ConflictTraceTests
{
    [Fact]
    public void Merged_findings_are_told_with_the_one_they_became_a_part_of()
    {
        var trace = new ConflictTrace();
        Finding[] parts = [At(0, 6, EntityType.Person, 0.5), At(4, 12, EntityType.Person, 0.9), At(11, 15, EntityType.Person, 0.3)];
        var result = ConflictResolution.Resolve(parts, trace).ShouldHaveSingleItem();
        trace.Of(result).ShouldBe(parts.Select(p => new SettledConflict(p, ConflictOutcome.Merged)));
    }

    [Fact]
    public void A_beaten_finding_is_told_with_its_winner_through_later_rounds()
    {
        var trace = new ConflictTrace();
        var phone = At(0, 12, EntityType.Phone, 0.5);
        var first = ConflictResolution.Resolve([phone, At(0, 12, EntityType.Id, 0.95)], trace);
        var result = ConflictResolution.Resolve([.. first, At(10, 14, EntityType.Id, 0.6)], trace).ShouldHaveSingleItem();
        trace.Of(result).ShouldContain(new SettledConflict(phone, ConflictOutcome.Beaten));
        trace.Of(result).Count.ShouldBe(3);
    }

    [Fact]
    public void What_a_beaten_union_was_made_of_was_beaten_too()
    {
        var trace = new ConflictTrace();
        var towns = new[] { At(2, 6, EntityType.Location, 0.5), At(5, 9, EntityType.Location, 0.5) };
        var result = ConflictResolution.Resolve([At(0, 14, EntityType.Address, 0.9), .. towns], trace).ShouldHaveSingleItem();
        trace.Of(result).ShouldBe(towns.Select(t => new SettledConflict(t, ConflictOutcome.Beaten)));
    }

    [Fact]
    public void A_finding_without_rivals_has_no_conflicts()
    {
        var trace = new ConflictTrace();
        trace.Of(ConflictResolution.Resolve([At(0, 6, EntityType.Person, 0.5)], trace)[0]).ShouldBeEmpty();
    }

    [Fact]
    public void Results_are_the_same_with_and_without_a_trace()
    {
        Finding[] raw = [At(0, 9, EntityType.Date, 0.4), At(3, 6, EntityType.Year, 0.9), At(3, 6, EntityType.Person, 0.2), At(5, 12, EntityType.Date, 0.8)];
        ConflictResolution.Resolve(raw, new ConflictTrace()).ShouldBe(ConflictResolution.Resolve(raw));
    }

    private static Finding At(int start, int end, EntityType type, double score) => new(start, end, type, score, "test/1", "made up");
}
