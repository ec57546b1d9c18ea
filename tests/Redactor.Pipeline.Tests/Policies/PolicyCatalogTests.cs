using Redactor.Detection.Policies;
using Redactor.Pipeline.Policies;

namespace Redactor.Pipeline.Tests.Policies;

public sealed class PolicyCatalogTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("policies-test");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public void An_organisations_own_policies_stand_beside_those_of_the_program()
    {
        Put("court.json", """{"version": 1, "name": "court", "types": {}}""");
        var catalog = PolicyCatalog.Load(folder.FullName);
        catalog.Names.ShouldBe("archive, strict, minimal, court");
        catalog.Find("Court")!.Name.ShouldBe("court");
        catalog.Find("strict").ShouldBeSameAs(Policy.Strict);
        catalog.Find("none").ShouldBeNull();
    }

    [Fact]
    public void Without_a_folder_there_are_those_of_the_program() =>
        PolicyCatalog.Load(Path.Combine(folder.FullName, "none")).Names.ShouldBe("archive, strict, minimal");

    [Theory]
    [InlineData("court.json", "{", "court.json")]
    [InlineData("court.json", """{"version": 1, "name": "other", "types": {}}""", "name of the file")]
    [InlineData("strict.json", """{"version": 1, "name": "strict", "types": {"PERSON": "keep"}}""", "strict.json")]
    [InlineData("archive.json", """{"version": 1, "name": "archive", "types": {}}""", "comes with the program")]
    public void One_policy_that_cannot_be_used_stops_them_all(string name, string json, string said)
    {
        Put("good.json", """{"version": 1, "name": "good", "types": {}}""");
        Put(name, json);
        Should.Throw<PolicyException>(() => PolicyCatalog.Load(folder.FullName)).Message.ShouldContain(said);
    }

    [Fact]
    public void A_process_of_the_service_does_not_start_with_a_policy_that_cannot_be_used()
    {
        Directory.CreateDirectory(Path.Combine(folder.FullName, "policies"));
        Put("policies/court.json", "{}");
        Should.Throw<PolicyException>(() => new Microsoft.Extensions.DependencyInjection.ServiceCollection().AddRedactorPipeline(new ServiceOptions { DataFolder = folder.FullName }));
    }

    private void Put(string name, string json) => File.WriteAllText(Path.Combine(folder.FullName, name), json);
}
