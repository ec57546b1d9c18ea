namespace Redactor.Packaging;

/// <summary>How much of a package is read before it counts as too large. Counted while it is unpacked: what the file says of itself is not believed.</summary>
public sealed record PackageLimits
{
    public static PackageLimits Default { get; } = new();

    public int Files { get; init; } = 20_000;

    /// <summary>Unpacked bytes of all files together.</summary>
    public long Bytes { get; init; } = 4L << 30;

    /// <summary>Unpacked bytes of one file.</summary>
    public long FileBytes { get; init; } = 2L << 30;

    /// <summary>Bytes of a file that is read as a whole: XML, JSON, text, manifests.</summary>
    public int MetadataBytes { get; init; } = 64 << 20;

    /// <summary>How many times larger than its packed bytes a file may be.</summary>
    public int Ratio { get; init; } = 100;
}

/// <summary>The parts of a verification, in their order.</summary>
public enum PackageCheckName
{
    /// <summary>The zip is one of ours, with plain names, no gaps and no more than the limits allow.</summary>
    Zip,

    /// <summary>It is a complete bag of our profile.</summary>
    Bag,

    /// <summary>Every file is what the manifests say.</summary>
    Hashes,

    /// <summary>A known key signed the tag manifest.</summary>
    Signature,

    /// <summary>The files are of their formats and agree with one another.</summary>
    Contents,
}

/// <summary>What came of a part of a verification.</summary>
public enum PackageCheckOutcome
{
    Passed,
    Failed,

    /// <summary>An earlier part failed, so that this one would say nothing.</summary>
    NotExamined,
}

/// <summary>A part of a verification and what it found.</summary>
public sealed record PackageCheck(PackageCheckName Name, PackageCheckOutcome Outcome, IReadOnlyList<PackageFault> Faults);

/// <summary>What is wrong with a package, and where.</summary>
/// <param name="Path">In the package's folder; null where it is not about one file, or its name is not one of ours.</param>
public sealed record PackageFault(PackageFaultCode Code, string? Path = null)
{
    /// <summary>What is wrong and what to do.</summary>
    public string Advice => PackageAdvice.For(Code);
}

/// <summary>All that a verification found.</summary>
/// <param name="KeyId">The key that the package says signed it; null if it says none.</param>
/// <param name="Rights">What it says of itself; null unless everything passed, or no keys were given and all else did.</param>
/// <param name="Payload">Path below <c>data/</c> and SHA-512 of each part; empty where <paramref name="Rights"/> is null.</param>
public sealed record PackageFindings(
    IReadOnlyList<PackageCheck> Checks, string? KeyId, PackageRights? Rights, IReadOnlyDictionary<string, string> Payload)
{
    /// <summary>Every part passed, with a known key.</summary>
    public bool IsVerified => Checks.Count > 0 && Checks.All(c => c.Outcome == PackageCheckOutcome.Passed);

    public IEnumerable<PackageFault> Faults => Checks.SelectMany(c => c.Faults);
}
