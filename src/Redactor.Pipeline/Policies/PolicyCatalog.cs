using Redactor.Detection.Policies;

namespace Redactor.Pipeline.Policies;

/// <summary>The policies of an installation: those that come with the program, and an organisation's own in its configuration folder.</summary>
public sealed class PolicyCatalog
{
    private readonly Dictionary<string, Policy> byName;

    private PolicyCatalog(IEnumerable<Policy> policies) => byName = policies.ToDictionary(p => p.Name, StringComparer.OrdinalIgnoreCase);

    public static PolicyCatalog BuiltIn { get; } = new(Policy.BuiltIn);

    /// <summary>Known names, separated by commas.</summary>
    public string Names => string.Join(", ", byName.Keys);

    /// <summary>All of them, those of the program first.</summary>
    public IReadOnlyList<Policy> List() => [.. byName.Values];

    /// <summary>Reads every <c>*.json</c> of a folder; one that is not there has none.</summary>
    /// <exception cref="PolicyException">A file cannot be used: no policy is left out silently.</exception>
    public static PolicyCatalog Load(string folder)
    {
        if (!Directory.Exists(folder)) return BuiltIn;
        var policies = new List<Policy>(Policy.BuiltIn);
        foreach (var path in Files(folder))
        {
            var policy = ReadFile(path);
            var stem = Path.GetFileNameWithoutExtension(path);
            if (!string.Equals(policy.Name, stem, StringComparison.Ordinal))
                throw new PolicyException(path, new PolicyFault("name", "must be the name of the file without .json: rename one of them."));
            if (Policy.TryGet(policy.Name, out _))
                throw new PolicyException(path, new PolicyFault("name", "is that of a policy that comes with the program: choose another."));
            policies.Add(policy);
        }

        return new PolicyCatalog(policies);
    }

    /// <summary>Reads one policy from a file.</summary>
    /// <exception cref="PolicyException">It cannot be used.</exception>
    public static Policy ReadFile(string path)
    {
        try
        {
            using var file = File.OpenRead(path);
            if (file.Length > PolicyReader.MaxLength) throw new PolicyException(path, new PolicyFault("", $"It is longer than {PolicyReader.MaxLength} bytes: it is hardly a policy."));
            var json = new byte[file.Length];
            file.ReadExactly(json);
            return PolicyReader.Read(json, path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new PolicyException(path, new PolicyFault("", "It cannot be read: check that it is a file and that this user may read it."));
        }
    }

    /// <summary>Null if there is none of this name, ignoring case.</summary>
    public Policy? Find(string name) => byName.GetValueOrDefault(name);

    private static IEnumerable<string> Files(string folder)
    {
        try
        {
            return [.. Directory.EnumerateFiles(folder, "*.json").Where(f => !Path.GetFileName(f).StartsWith('.')).Order(StringComparer.Ordinal)];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new PolicyException(folder, new PolicyFault("", "The folder cannot be read: check that this user may read it."));
        }
    }
}
