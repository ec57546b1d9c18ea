namespace Redactor.Detection.Policies;

/// <summary>The policies that come with the program, in files of the same form as an organisation's own.</summary>
internal static class BuiltInPolicies
{
    public static readonly Policy Archive = Read("archive");

    public static readonly Policy Strict = Read("strict");

    public static readonly Policy Minimal = Read("minimal");

    public static readonly IReadOnlyList<Policy> All = [Archive, Strict, Minimal];

    private static Policy Read(string name)
    {
        var file = $"{name}.json";
        using var stream = typeof(BuiltInPolicies).Assembly.GetManifestResourceStream($"Redactor.Detection.Policies.BuiltIn.{file}")
            ?? throw new InvalidOperationException($"The policy {file} is missing from the program.");
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return PolicyReader.Read(bytes.ToArray(), file);
    }
}
