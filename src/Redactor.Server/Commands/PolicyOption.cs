using System.CommandLine;
using Redactor.Detection.Listed;
using Redactor.Detection.Policies;
using Redactor.Pipeline.Policies;

namespace Redactor.Server.Commands;

/// <summary>The <c>--policy</c> option, and those for the lists of a case.</summary>
internal static class PolicyOption
{
    private const string FileEnding = ".json";

    private static string Names => string.Join(", ", Policy.BuiltInNames);

    public static Option<string?> Deny { get; } = new("--deny") { Description = "Phrases that always go, one a line.", HelpName = "FILE" };

    public static Option<string?> Allow { get; } = new("--allow") { Description = "Phrases that stay unless they are part of a longer finding, one a line.", HelpName = "FILE" };

    public static Option<string> Create(string? preset)
    {
        var option = new Option<string>("--policy")
        {
            Description = $"What is burned: {Names}, the name of one of your own in the data folder's policies (REDACTOR_DATA), or a policy file (docs/policies.md).",
            HelpName = "NAME|FILE",
        };
        if (preset is not null) option.DefaultValueFactory = _ => preset;
        return option;
    }

    /// <exception cref="UsageException">There is no such policy, or it cannot be used.</exception>
    public static Policy Find(string nameOrFile)
    {
        if (Policy.TryGet(nameOrFile, out var known)) return known;
        try
        {
            if (nameOrFile.EndsWith(FileEnding, StringComparison.OrdinalIgnoreCase) || nameOrFile.Contains('/', StringComparison.Ordinal)) return PolicyCatalog.ReadFile(nameOrFile);
            var catalog = PolicyCatalog.Load(StoreSettings.PolicyFolder());
            return catalog.Find(nameOrFile) ?? throw new UsageException($"There is no policy of that name. Known: {catalog.Names}; a file is given by its path, with {FileEnding}.");
        }
        catch (PolicyException wrong)
        {
            throw new UsageException(wrong.Message);
        }
    }

    /// <exception cref="UsageException">A list cannot be used.</exception>
    public static CaseLists Lists(ParseResult parsed)
    {
        try
        {
            return new CaseLists(Read(parsed.GetValue(Deny)), Read(parsed.GetValue(Allow)));
        }
        catch (PhraseListException wrong)
        {
            throw new UsageException(wrong.Message);
        }
    }

    private static PhraseList Read(string? path)
    {
        if (path is null) return PhraseList.Empty;
        using var file = File.OpenRead(path);
        if (file.Length > PhraseList.MaxLength) throw new PhraseListException(path, $"It is longer than {PhraseList.MaxLength} bytes: keep to the words that matter.");
        var bytes = new byte[file.Length];
        file.ReadExactly(bytes);
        return PhraseList.Read(bytes, path);
    }
}
