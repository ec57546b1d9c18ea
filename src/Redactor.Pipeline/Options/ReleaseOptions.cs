using System.Text.RegularExpressions;
using Redactor.Documents;
using Redactor.Pipeline.Intake;

namespace Redactor.Pipeline;

/// <summary>Which archives are told of packages, and how. Without any: packages are made and can be taken, and nobody is told.</summary>
public sealed partial record ReleaseOptions
{
    /// <summary>By the archive's name: lower-case letters, digits and hyphens (underscores stand for them in names of environment variables).</summary>
    public Dictionary<string, ArchiveSubscription> Archives { get; init; } = [];

    /// <summary>Where archives reach this service, such as <c>https://redactor.example.org</c>; needed when there are archives.</summary>
    public Uri? PublicUrl { get; init; }

    /// <summary>Says which service speaks, in events and packages: a code; default <c>redactor</c>.</summary>
    public string Instance { get; init; } = "redactor";

    /// <summary>After how many seconds what an archive did not answer is announced again, doubled each time up to a day; default 600.</summary>
    public int RepeatSeconds { get; init; } = 600;

    /// <summary>
    /// A bucket of its own from which links fetch packages, where they lie in the clear; none: links lead to this service. A rule of the bucket that removes what is older than a day is
    /// fine: a package is put there again when a link is asked for.
    /// </summary>
    public BucketOptions? S3 { get; init; }

    /// <summary>For how many minutes a link opens a package without a key; default 15.</summary>
    public int LinkMinutes { get; init; } = 15;

    /// <summary>The archives with their names as they are used.</summary>
    public IReadOnlyDictionary<string, ArchiveSubscription> Named => Archives.ToDictionary(a => a.Key.Replace('_', '-'), a => a.Value, StringComparer.Ordinal);

    /// <summary>Archives to be told of a document with this consent.</summary>
    internal IReadOnlyList<string> ArchivesFor(ConsentScope scope) => [.. Named.Where(a => a.Value.Takes(scope)).Select(a => a.Key).Order(StringComparer.Ordinal)];

    /// <summary>The archive of this name; null if there is none.</summary>
    public ArchiveSubscription? Find(string name) => Named.GetValueOrDefault(name);

    internal string Source => "urn:redactor:" + Instance;

    internal Uri AddressOf(DocumentId document) => new(PublicUrl!, $"/api/v1/packages/{document}");

    internal void Validate(BusOptions bus)
    {
        foreach (var (name, archive) in Named)
        {
            ServiceOptions.Require(ArchiveName().IsMatch(name), "Redactor:Release:Archives: a name has 1 to 40 lower-case letters, digits and hyphens.");
            archive.Validate(name);
        }

        S3?.Validate("Redactor:Release:S3");
        ServiceOptions.Require(Name().IsMatch(Instance), "Redactor:Release:Instance has 1 to 64 ASCII letters, digits, dots and hyphens.");
        ServiceOptions.Require(RepeatSeconds is >= 1 and <= 86_400, "Redactor:Release:RepeatSeconds lies between 1 and 86400.");
        ServiceOptions.Require(LinkMinutes is >= 1 and <= 1440, "Redactor:Release:LinkMinutes lies between 1 and 1440.");
        ServiceOptions.Require(Archives.Count == 0 || bus.RabbitMq is not null, "Archives are told through RabbitMQ: set REDACTOR_BROKER (Redactor:Bus:RabbitMq), or remove Redactor:Release:Archives.");
        ServiceOptions.Require(
            Archives.Count == 0 || PublicUrl is { IsAbsoluteUri: true, Scheme: "https" or "http", AbsolutePath: "/", Query: "", Fragment: "" },
            "Archives fetch packages from this service: set Redactor:Release:PublicUrl to the address where they reach it, such as https://redactor.example.org, with no path behind it.");
    }

    [GeneratedRegex("^[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex ArchiveName();

    [GeneratedRegex("^[A-Za-z0-9.-]{1,64}$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Name();
}

/// <summary>What one archive gets.</summary>
public sealed record ArchiveSubscription
{
    /// <summary>Consent scopes with commas between: <c>trusted-archives</c>, <c>public</c>, or both; default <c>public</c>.</summary>
    public string Scopes { get; init; } = "public";

    /// <summary>Whether it is told, too, of what was released before it was set up; default false.</summary>
    public bool Earlier { get; init; }

    /// <summary>The scopes, read.</summary>
    public IReadOnlyList<ConsentScope> ScopesOf() =>
        [.. Scopes.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(s => ConsentCodes.TryParse(s, out var scope) ? scope : ConsentScope.Internal)];

    internal bool Takes(ConsentScope scope) => scope != ConsentScope.Internal && ScopesOf().Contains(scope);

    internal void Validate(string name) => ServiceOptions.Require(
        ScopesOf() is { Count: > 0 } scopes && !scopes.Contains(ConsentScope.Internal), $"Redactor:Release:Archives:{name}:Scopes is trusted-archives, public, or both with a comma between: what is internal goes to no archive.");
}
