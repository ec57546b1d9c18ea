using Redactor.Detection.Conflicts;
using Redactor.Detection.Policies;
using Redactor.Documents;

namespace Redactor.Detection.Tests.Policies;

public sealed class PolicyTests
{
    [Theory]
    [InlineData(EntityType.Region)]
    [InlineData(EntityType.Country)]
    [InlineData(EntityType.PublicBody)]
    [InlineData(EntityType.Group)]
    [InlineData(EntityType.Year)]
    [InlineData(EntityType.Occupation)]
    [InlineData(EntityType.Health)]
    [InlineData(EntityType.Religion)]
    [InlineData(EntityType.Quantity)]
    public void The_archive_policy_keeps_what_is_public(EntityType type) => Policy.Archive.Burns(type).ShouldBeFalse();

    [Theory]
    [InlineData(EntityType.Person)]
    [InlineData(EntityType.Location)]
    [InlineData(EntityType.Organization)]
    [InlineData(EntityType.Date)]
    [InlineData(EntityType.Age)]
    [InlineData(EntityType.Id)]
    public void The_archive_policy_burns_what_identifies(EntityType type) => Policy.Archive.Burns(type).ShouldBeTrue();

    [Fact]
    public void The_names_that_are_known_beforehand_are_those_of_the_policies() => Policy.BuiltIn.Select(p => p.Name).ShouldBe(Policy.BuiltInNames);

    [Fact]
    public void A_policy_that_burns_a_type_burns_all_more_direct_ones()
    {
        foreach (var policy in Policy.BuiltIn)
        {
            foreach (var burned in Enum.GetValues<EntityType>().Where(policy.Burns))
                Enum.GetValues<EntityType>().Where(t => t.Directness() > burned.Directness()).ShouldAllBe(t => policy.Burns(t));
        }
    }

    [Fact]
    public void A_finding_below_the_threshold_of_its_type_stays()
    {
        var policy = new Policy("careful", new Dictionary<EntityType, double> { [EntityType.Age] = 0.5 });
        policy.Burns(new Finding(0, 2, EntityType.Age, 0.4, "t/1", "r")).ShouldBeFalse();
        policy.Burns(new Finding(0, 2, EntityType.Age, 0.5, "t/1", "r")).ShouldBeTrue();
    }

    [Fact]
    public void Policies_are_found_by_name()
    {
        Policy.TryGet("Archive", out var policy).ShouldBeTrue();
        policy.ShouldBeSameAs(Policy.Archive);
        Policy.TryGet("none", out _).ShouldBeFalse();
    }
}
