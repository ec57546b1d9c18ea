using Redactor.Documents;

namespace Redactor.Packaging;

/// <summary>What a package says of its document: the same things as the event that announces it, and what was done to it. No names, no times finer than a day.</summary>
public sealed record PackageDescription
{
    public required DocumentId Document { get; init; }

    /// <summary><c>internal</c>, <c>trusted-archives</c> or <c>public</c>.</summary>
    public required string ConsentScope { get; init; }

    /// <summary>Name of the policy by which it was redacted.</summary>
    public required string Policy { get; init; }

    /// <summary>SHA-256 of the policy's file, 64 lower-case hexadecimal digits.</summary>
    public required string PolicySha256 { get; init; }

    /// <summary>Whether a person approved what was burned.</summary>
    public required bool Reviewed { get; init; }

    /// <summary>BCP 47 tags of what remains on the pages.</summary>
    public required IReadOnlyList<string> Languages { get; init; }

    /// <summary>BCP 47 tags of the translations in the package.</summary>
    public required IReadOnlyList<string> Translations { get; init; }

    public required int Pages { get; init; }

    public required DateOnly Released { get; init; }

    public required IReadOnlyList<PackageEvent> Events { get; init; }

    public required IReadOnlyList<PackageAgent> Agents { get; init; }

    /// <summary>The policy's watermark or another sentence that readers must see; at most 500 characters.</summary>
    public string? Notice { get; init; }
}

/// <summary>What was done to a document, as PREMIS events name it.</summary>
public enum PackageEventType
{
    Ingest,
    Ocr,
    Redaction,
    Review,
    LeakCheck,
    Translation,
    Release,
}

/// <summary>Something that was done to a document.</summary>
/// <param name="Outcome">A few ASCII words, such as <c>passed</c>; never text of a document.</param>
/// <param name="Agents">Ids of those who did it, all among the agents of the description.</param>
public sealed record PackageEvent(PackageEventType Type, DateOnly Day, string Outcome, IReadOnlyList<string> Agents);

/// <summary>What kind of agent did something.</summary>
public enum PackageAgentKind
{
    Software,
    Model,
    Role,
    Translator,
}

/// <summary>A program, a model, a role such as <c>reviewer</c>, or a translator: never a person's name.</summary>
/// <param name="Id">Lower-case ASCII letters, digits and hyphens.</param>
public sealed record PackageAgent(string Id, PackageAgentKind Kind, string Name, string? Version);

/// <summary>A file of the package's payload. It is opened twice, first to be hashed, then to be written, and must give the same bytes.</summary>
/// <param name="Path">Below <c>data/</c>, one of <see cref="PackagePaths"/>.</param>
public sealed record PackagePart(string Path, Func<CancellationToken, ValueTask<Stream>> Open)
{
    public static PackagePart Of(string path, byte[] content) => new(path, _ => ValueTask.FromResult<Stream>(new MemoryStream(content, writable: false)));
}

/// <summary>What was written: the hash and size of the whole file, and the key that signed it.</summary>
/// <param name="Sha512">128 lower-case hexadecimal digits.</param>
public sealed record PackageSummary(string Sha512, long Size, string KeyId);
