using System.ComponentModel.DataAnnotations;
using System.Net;
using Microsoft.Extensions.Configuration;

namespace Redactor.Server;

/// <summary>How the API is reached: the configuration section <c>Redactor:Web</c>.</summary>
internal sealed record WebOptions
{
    public const string Section = "Redactor:Web";

    /// <summary>Address and port; only this machine, unless told otherwise. Port 0 takes a free one.</summary>
    public string Listen { get; init; } = "127.0.0.1:8080";

    /// <summary>A proxy on the way here encrypts; clear text on other addresses than this machine's own is then allowed.</summary>
    public bool BehindProxy { get; init; }

    /// <summary>Certificate chain in PEM.</summary>
    public string? Certificate { get; init; }

    /// <summary>Its private key in PEM.</summary>
    public string? CertificateKey { get; init; }

    /// <summary>A folder with a folder for each case, whose files are taken in.</summary>
    public string? Watch { get; init; }

    /// <summary>Delete files that were taken in instead of moving them to a folder <c>taken</c>.</summary>
    public bool WatchDelete { get; init; }

    /// <summary>Seconds for which a file must not have changed before it is taken in.</summary>
    [Range(1, 3600)]
    public int WatchQuietSeconds { get; init; } = 5;

    /// <summary>Of one key, account or address, on average; five times as many at once.</summary>
    [Range(1, 100_000)]
    public int RequestsPerSecond { get; init; } = 100;

    /// <summary>Attempts at signing in from one address.</summary>
    [Range(1, 10_000)]
    public int SignInsPerMinute { get; init; } = 10;

    /// <exception cref="ValidationException">A value cannot be; the message says what to do.</exception>
    public static WebOptions From(IConfiguration configuration)
    {
        var options = configuration.GetSection(Section).Get<WebOptions>() ?? new();
        Validator.ValidateObject(options, new ValidationContext(options), validateAllProperties: true);
        _ = options.EndPoint();
        if (options.Watch is { } folder && !Directory.Exists(folder)) throw new ValidationException("--watch names no folder. Make it, with a folder for each case in it.");
        return options;
    }

    /// <summary>Where to listen.</summary>
    /// <exception cref="ValidationException">It is no address, or others could read what passes there.</exception>
    public IPEndPoint EndPoint()
    {
        var text = Listen.StartsWith("localhost:", StringComparison.OrdinalIgnoreCase) ? "127.0.0.1" + Listen["localhost".Length..] : Listen;
        if (!text.Contains(':', StringComparison.Ordinal)) text = "127.0.0.1:" + text;
        if (!IPEndPoint.TryParse(text, out var point) || (point.Port == 0 && !text.EndsWith(":0", StringComparison.Ordinal)))
            throw new ValidationException("--listen takes an address and port, such as 127.0.0.1:8080 or [::1]:8080.");
        if (Certificate is null != CertificateKey is null) throw new ValidationException("Give --certificate and --certificate-key together.");
        if (!IPAddress.IsLoopback(point.Address) && Certificate is null && !BehindProxy)
        {
            throw new ValidationException(
                "Whoever is on the network could read what passes: testimonies and keys. Listen on 127.0.0.1, or give --certificate FILE --certificate-key FILE, or --behind-proxy if a proxy encrypts and nobody else reaches this port.");
        }

        return point;
    }
}
