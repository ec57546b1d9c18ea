using Redactor.Storage.Blobs;

namespace Redactor.Pipeline;

/// <summary>Where encrypted blobs lie: a folder, unless a bucket is given.</summary>
public sealed record BlobOptions
{
    /// <summary>Default <c>blobs</c> in the data folder.</summary>
    public string? Folder { get; init; }

    public BucketOptions? S3 { get; init; }

    internal void Validate()
    {
        ServiceOptions.Require(Folder is null || S3 is null, "Give Redactor:Blobs:Folder or Redactor:Blobs:S3, not both.");
        S3?.Validate("Redactor:Blobs:S3");
    }
}

/// <summary>A bucket of an S3 server.</summary>
public sealed record BucketOptions
{
    /// <summary>Address of the server, such as <c>https://s3.eu-central-1.amazonaws.com</c>.</summary>
    public Uri? Endpoint { get; init; }

    /// <summary>Must exist already.</summary>
    public string Bucket { get; init; } = "";

    /// <summary>Put before every key: empty, or ends with a slash.</summary>
    public string Prefix { get; init; } = "";

    public string Region { get; init; } = "us-east-1";

    /// <summary>Empty: the usual places are searched (environment, profile, role of the machine).</summary>
    public string AccessKey { get; init; } = "";

    public string SecretKey { get; init; } = "";

    /// <summary>The name alone: a password may stand in here.</summary>
    public override string ToString() => nameof(BucketOptions);

    internal void Validate(string section)
    {
        ServiceOptions.Require(Endpoint is { IsAbsoluteUri: true }, $"{section}:Endpoint is the full address of the server.");
        ServiceOptions.Require(Bucket.Length > 0, $"{section}:Bucket is missing.");
        ServiceOptions.Require(Prefix.Length == 0 || Prefix.EndsWith('/'), $"{section}:Prefix ends with a slash.");
    }

    internal S3StoreOptions ToStore(string spoolFolder) => new()
    {
        Endpoint = Endpoint!,
        Bucket = Bucket,
        Prefix = Prefix,
        Region = Region,
        AccessKey = AccessKey,
        SecretKey = SecretKey,
        SpoolFolder = spoolFolder,
    };
}
