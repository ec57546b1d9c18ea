using System.Text;
using Redactor.Detection.Policies;
using Redactor.Documents;

namespace Redactor.Detection.Tests.Policies;

public sealed class PolicyReaderTests
{
    [Fact]
    public void A_policy_says_what_becomes_of_each_type_from_which_score_and_what_is_released()
    {
        var policy = Read("""
            {"version": 1, "name": "court", "description": "For a court.", "types": {"DATE": "generalize", "age": {"action": "generalize", "threshold": 0.4},
            "COUNTRY": "keep", "REGION": "keep", "PUBLICBODY": "keep", "GROUP": "keep", "YEAR": "keep", "OCCUPATION": "keep", "HEALTH": {"action": "burn", "threshold": 1}, "RELIGION": "keep"},
            "release": "transcript", "secondReviewer": true, "watermark": "copy 7", "reviewWatermark": true}
            """);
        policy.Name.ShouldBe("court");
        policy.RuleFor(EntityType.Date).ShouldBe(new PolicyRule(PolicyAction.Generalize));
        policy.RuleFor(EntityType.Age).ShouldBe(new PolicyRule(PolicyAction.Generalize, 0.4));
        policy.RuleFor(EntityType.Health).ShouldBe(new PolicyRule(PolicyAction.Burn, 1));
        policy.Burns(EntityType.Country).ShouldBeFalse();
        policy.Release.ShouldBe(PolicyRelease.Transcript);
        policy.SecondReviewer.ShouldBeTrue();
        policy.Watermark.ShouldBe("copy 7");
        policy.ReviewWatermark.ShouldBeTrue();
    }

    [Fact]
    public void A_type_that_is_not_named_is_burned() =>
        Enum.GetValues<EntityType>().ShouldAllBe(t => Read("""{"version": 1, "name": "all", "types": {}}""").Burns(t));

    [Fact]
    public void What_is_generalized_goes_from_the_pixels_all_the_same()
    {
        var policy = Read("""{"version": 1, "name": "years", "types": {"DATE": "generalize"}}""");
        policy.Burns(new Finding(0, 3, EntityType.Date, 0.1, "t/1", "r")).ShouldBeTrue();
    }

    [Theory]
    [InlineData("""{"version": 2, "name": "a", "types": {}}""", "version", "write 1")]
    [InlineData("""{"name": "a", "types": {}}""", "version", "write 1")]
    [InlineData("""{"version": 1, "types": {}}""", "name", "give it a name")]
    [InlineData("""{"version": 1, "name": "Upper Case", "types": {}}""", "name", "lower-case")]
    [InlineData("""{"version": 1, "name": "a"}""", "types", "say what becomes")]
    [InlineData("""{"version": 1, "name": "a", "types": []}""", "types", "must be an object")]
    [InlineData("""{"version": 1, "name": "a", "types": {"NAME": "burn"}}""", "types.NAME", "Known: PERSON")]
    [InlineData("""{"version": 1, "name": "a", "types": {"0": "burn"}}""", "types.0", "Known: PERSON")]
    [InlineData("""{"version": 1, "name": "a", "types": {"LISTED": "keep"}}""", "types.LISTED", "no type that a policy decides on")]
    [InlineData("""{"version": 1, "name": "a", "types": {"PERSON": "hide"}}""", "types.PERSON", "\"burn\"")]
    [InlineData("""{"version": 1, "name": "a", "types": {"PERSON": "burn", "person": "keep"}}""", "types.person", "twice")]
    [InlineData("""{"version": 1, "name": "a", "types": {"PERSON": "generalize"}}""", "types.PERSON", "DATE, AGE, LOCATION")]
    [InlineData("""{"version": 1, "name": "a", "types": {"AGE": {"action": "burn", "threshold": 1.5}}}""", "types.AGE.threshold", "from 0")]
    [InlineData("""{"version": 1, "name": "a", "types": {"AGE": {"action": "burn", "threshold": "high"}}}""", "types.AGE.threshold", "number")]
    [InlineData("""{"version": 1, "name": "a", "types": {"AGE": {"threshold": 0.5}}}""", "types.AGE.action", "\"burn\"")]
    [InlineData("""{"version": 1, "name": "a", "types": {"AGE": {"action": "burn", "score": 0.5}}}""", "types.AGE.score", "not known")]
    [InlineData("""{"version": 1, "name": "a", "types": {}, "release": "everything"}""", "release", "\"transcript\"")]
    [InlineData("""{"version": 1, "name": "a", "types": {}, "secondReviewer": "yes"}""", "secondReviewer", "true or false")]
    [InlineData("""{"version": 1, "name": "a", "types": {}, "reviewWatermark": "Ana"}""", "reviewWatermark", "true or false")]
    [InlineData("""{"version": 1, "name": "a", "types": {}, "burn": []}""", "burn", "not known")]
    [InlineData("[]", "", "JSON object")]
    public void What_is_wrong_is_named_with_its_place_and_what_to_write(string json, string place, string advice)
    {
        var wrong = Should.Throw<PolicyException>(() => Read(json));
        wrong.Faults.ShouldContain(f => f.Place == place && f.Advice.Contains(advice, StringComparison.Ordinal), string.Join('\n', wrong.Faults));
        wrong.Message.ShouldContain("own.json");
    }

    [Fact]
    public void A_policy_that_burns_ages_and_keeps_names_is_refused()
    {
        var wrong = Should.Throw<PolicyException>(() => Read("""{"version": 1, "name": "a", "types": {"PERSON": "keep", "AGE": "burn"}}"""));
        wrong.Faults.ShouldHaveSingleItem().Place.ShouldBe("types.PERSON");
    }

    [Fact]
    public void All_faults_are_told_at_once() =>
        Should.Throw<PolicyException>(() => Read("""{"version": 3, "name": "", "types": {"X": "burn", "AGE": 7}, "more": 1}""")).Faults.Count.ShouldBe(5);

    [Theory]
    [InlineData("Aigul was taken from Ghulja on 14 March 2017.", "line 1")]
    [InlineData("{\"version\": 1,\n\"name\": \"a\",\n\"types\": {]}", "line 3")]
    [InlineData("{\"version\": 1, \"version\": 1, \"name\": \"a\", \"types\": {}}", "")]
    [InlineData("{\"Aigul of Ghulja\": 1}", "")]
    public void A_file_that_is_no_policy_is_refused_without_quoting_it(string text, string place)
    {
        var message = Should.Throw<PolicyException>(() => Read(text)).Message;
        message.ShouldNotContain("Aigul");
        message.ShouldContain(place);
    }

    [Fact]
    public void Policies_without_the_field_ask_for_no_mark_on_the_reviewers_screen()
    {
        Read("""{"version": 1, "name": "a", "types": {}, "watermark": "copy 7"}""").ReviewWatermark.ShouldBeFalse();
        Policy.BuiltIn.ShouldAllBe(p => !p.ReviewWatermark);
    }

    [Fact]
    public void The_hash_is_that_of_the_file() =>
        Read("""{"version": 1, "name": "a", "types": {}}""").Hash.ShouldBe(ContentHash.Of("""{"version": 1, "name": "a", "types": {}}"""u8));

    [Fact]
    public void The_policies_that_come_with_the_program_are_files_of_the_same_form()
    {
        foreach (var policy in Policy.BuiltIn)
        {
            PolicyReader.Read(policy.Json, "again").Hash.ShouldBe(policy.Hash);
            Encoding.UTF8.GetString(policy.Json.Span).ShouldContain($"\"name\": \"{policy.Name}\"");
        }

        Policy.Strict.Release.ShouldBe(PolicyRelease.Transcript);
        Policy.Archive.Release.ShouldBe(PolicyRelease.Page);
    }

    private static Policy Read(string json) => PolicyReader.Read(Encoding.UTF8.GetBytes(json), "own.json");
}
