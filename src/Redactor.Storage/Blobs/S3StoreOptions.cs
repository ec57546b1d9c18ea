namespace Redactor.Storage.Blobs;

/// <summary>Which bucket of which server, and how to reach it.</summary>
public sealed class S3StoreOptions
{
    /// <summary>Address of the server, such as <c>https://s3.eu-central-1.amazonaws.com</c>.</summary>
    public required Uri Endpoint { get; init; }

    /// <summary>Must exist already.</summary>
    public required string Bucket { get; init; }

    /// <summary>Put before every key: empty, or ends with a slash.</summary>
    public string Prefix { get; init; } = "";

    /// <summary>Signed into every request; most servers other than Amazon's accept any.</summary>
    public string Region { get; init; } = "us-east-1";

    /// <summary>Empty: the usual places are searched (environment, profile, role of the machine).</summary>
    public string AccessKey { get; init; } = "";

    public string SecretKey { get; init; } = "";

    /// <summary>An existing folder for encrypted bytes on their way to the server, from 1 MiB on; the files there have no names.</summary>
    public required string SpoolFolder { get; init; }

    /// <summary>For one request, body included.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>How often a request that failed for a passing reason is sent again.</summary>
    public int Retries { get; init; } = 2;

    /// <summary>Keys asked for at once when listing, 1 to 1000.</summary>
    public int ListPageSize { get; init; } = 1000;
}
