using System.Xml.Linq;

namespace Redactor.Server.Tests;

/// <summary>The allowed references between projects: the laws are enforced by what code cannot see.</summary>
public sealed class ProjectReferenceTests
{
    private static readonly Dictionary<string, string[]> Allowed = new(StringComparer.Ordinal)
    {
        ["Contracts"] = [],
        ["Documents"] = [],
        ["Imaging"] = ["Documents"],
        ["Detection"] = ["Documents"],
        ["Verification"] = ["Documents", "Imaging"],
        ["Sandbox"] = ["Documents", "Imaging"],
        ["Storage"] = ["Documents"],
        ["Translation"] = ["Documents"],
        ["Typeset"] = ["Documents"],
        ["Packaging"] = ["Documents"],
        ["Pipeline"] = ["Contracts", "Detection", "Documents", "Imaging", "Packaging", "Sandbox", "Storage", "Translation", "Typeset", "Verification"],
        ["Server"] = ["Pipeline"],
    };

    [Fact]
    public void Projects_reference_only_what_the_design_allows()
    {
        var found = new Dictionary<string, string[]>(StringComparer.Ordinal);
        foreach (var folder in Directory.GetDirectories(Path.Combine(TestKit.Repository.Root, "src")))
        {
            var name = Path.GetFileName(folder);
            var project = XDocument.Load(Path.Combine(folder, name + ".csproj"));
            var references = project.Descendants("ProjectReference").Select(r => Path.GetFileNameWithoutExtension(r.Attribute("Include")!.Value));
            found[Short(name)] = references.Select(Short).Order(StringComparer.Ordinal).ToArray();
        }

        found.Keys.ShouldBe(Allowed.Keys, ignoreOrder: true);
        foreach (var (name, references) in found) references.ShouldBe(Allowed[name], $"references of {name}");
    }

    [Theory]
    [InlineData("Redactor.Verification", "Redactor.Detection")]
    [InlineData("Redactor.Verification", "Redactor.Pipeline")]
    [InlineData("Redactor.Detection", "Redactor.Imaging")]
    [InlineData("Redactor.Documents", "System.Net.Http")]
    [InlineData("Redactor.Detection", "System.Net.Http")]
    public void Compiled_assemblies_do_not_see_what_they_must_not(string assembly, string forbidden) =>
        System.Reflection.Assembly.Load(assembly).GetReferencedAssemblies().Any(a => string.Equals(a.Name, forbidden, StringComparison.Ordinal)).ShouldBeFalse();

    private static string Short(string project) => project["Redactor.".Length..];
}
