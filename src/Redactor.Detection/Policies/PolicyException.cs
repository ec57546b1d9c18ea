namespace Redactor.Detection.Policies;

/// <summary>One thing that is wrong with a policy: where in the file (<c>types.DATE.threshold</c>), and what to write there.</summary>
public sealed record PolicyFault(string Place, string Advice)
{
    public override string ToString() => Place.Length == 0 ? Advice : $"{Place}: {Advice}";
}

/// <summary>A policy that cannot be used. The message names the file and everything that is wrong with it.</summary>
public sealed class PolicyException : Exception
{
    public PolicyException(string source, params IReadOnlyList<PolicyFault> faults)
        : base($"The policy {source} cannot be used. {string.Join(' ', faults.Select(f => f.ToString()))} docs/policies.md has the form.") => Faults = faults;

    public IReadOnlyList<PolicyFault> Faults { get; }
}
