using System.CommandLine;
using Redactor.Detection.Policies;

namespace Redactor.Server.Commands;

/// <summary>The <c>--policy</c> option and the policies it names.</summary>
internal static class PolicyOption
{
    private static string Names => string.Join(", ", Policy.BuiltIn.Select(p => p.Name));

    public static Option<string> Create(string? preset)
    {
        var option = new Option<string>("--policy") { Description = $"What is burned: {Names}.", HelpName = "NAME" };
        if (preset is not null) option.DefaultValueFactory = _ => preset;
        return option;
    }

    public static Policy Find(string name) =>
        Policy.TryGet(name, out var policy) ? policy : throw new UsageException($"There is no policy '{name}'. Known: {Names}.");
}
