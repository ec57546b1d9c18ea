namespace Redactor.Detection.Policies;

/// <summary>The policies that come with the program, in files of the same form as an organisation's own.</summary>
internal static class BuiltInPolicies
{
    /// <summary>Names of <see cref="All"/>, in its order, known without reading any of them.</summary>
    public static readonly IReadOnlyList<string> Names = ["archive", "strict", "minimal"];

    public static IReadOnlyList<Policy> All => Files.All;

    public static Policy Archive => Files.All[0];

    public static Policy Strict => Files.All[1];

    public static Policy Minimal => Files.All[2];

    private static Policy Read(string name)
    {
        var file = $"{name}.json";
        using var stream = typeof(BuiltInPolicies).Assembly.GetManifestResourceStream($"Redactor.Detection.Policies.BuiltIn.{file}")
            ?? throw new InvalidOperationException($"The policy {file} is missing from the program.");
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return PolicyReader.Read(bytes.ToArray(), file);
    }

    /// <summary>Read when the first policy is asked for, not when their names are.</summary>
    private static class Files
    {
        public static readonly IReadOnlyList<Policy> All = [.. Names.Select(Read)];
    }
}
