using Redactor.Detection.Conflicts;
using Redactor.Detection.Planning;
using Redactor.Detection.Policies;
using Redactor.Documents;

namespace Redactor.Detection.Tests.Conflicts;

public sealed class ConflictResolutionTests
{
    [Fact]
    public void Overlapping_findings_of_one_type_become_their_union() =>
        ConflictResolution.Resolve([At(0, 6, EntityType.Person, 0.5), At(4, 12, EntityType.Person, 0.9)])
            .ShouldHaveSingleItem().ShouldBe(At(0, 12, EntityType.Person, 0.9));

    [Fact]
    public void A_person_inside_an_organisation_stays_so_that_a_smaller_policy_still_burns_it() =>
        ConflictResolution.Resolve([At(0, 20, EntityType.Organization, 0.9), At(2, 8, EntityType.Person, 0.5)]).Count.ShouldBe(2);

    [Fact]
    public void A_town_inside_the_name_of_its_region_belongs_to_the_region() =>
        ConflictResolution.Resolve([At(0, 14, EntityType.Region, 0.9), At(0, 6, EntityType.Location, 0.8)])
            .ShouldHaveSingleItem().Type.ShouldBe(EntityType.Region);

    [Fact]
    public void A_country_never_covers_up_a_person() =>
        ConflictResolution.Resolve([At(0, 10, EntityType.Country, 0.99), At(0, 10, EntityType.Person, 0.3)])
            .ShouldContain(f => f.Type == EntityType.Person);

    [Fact]
    public void Of_two_readings_of_the_same_figures_the_more_certain_wins() =>
        ConflictResolution.Resolve([At(0, 12, EntityType.Phone, 0.5), At(0, 12, EntityType.Id, 0.95)])
            .ShouldHaveSingleItem().Type.ShouldBe(EntityType.Id);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void No_character_of_a_burned_type_is_uncovered(int seed)
    {
        uint state = (uint)seed * 2654435761;
        int Next(int below) => (int)((state = (state * 1664525) + 1013904223) >> 8) % below;
        var types = Enum.GetValues<EntityType>();
        for (var round = 0; round < 400; round++)
        {
            var raw = Enumerable.Range(0, 2 + Next(8)).Select(_ =>
            {
                var start = Next(40);
                return At(start, start + 1 + Next(20), types[Next(types.Length)], Next(10) / 10.0);
            }).ToList();
            var resolved = ConflictResolution.Resolve(raw);
            foreach (var policy in Policy.BuiltIn)
            {
                // The part of a name explained by a longer name is the one thing that may go.
                var owed = raw.Where(f => policy.Burns(f) && !raw.Any(o => o.Type.Explains(f.Type)));
                var burned = BurnSelection.Select(new DetectionResult(resolved, []), policy);
                owed.SelectMany(f => Enumerable.Range(f.Start, f.Length))
                    .Where(p => !burned.Any(b => b.Start <= p && p < b.End)).ShouldBeEmpty();
                burned.Zip(burned.Skip(1)).Where(pair => pair.Second.Start < pair.First.End).ShouldBeEmpty();
            }
        }
    }

    private static Finding At(int start, int end, EntityType type, double score) => new(start, end, type, score, "test/1", "made up");
}
