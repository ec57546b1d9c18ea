using System.Collections;
using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Configuration;

namespace Redactor.Server.Hosting;

/// <summary>
/// Gathers the configuration: short names in the environment, each also as a file (<c>REDACTOR_BROKER_FILE</c>), then every setting as
/// <c>Redactor__Section__Name</c>, then the command line. Nothing else of the environment is taken in.
/// </summary>
internal static class ServiceConfiguration
{
    public const string MasterKeyVariable = "REDACTOR_MASTER_KEY";

    private const string Prefix = "Redactor__", FileSuffix = "_FILE";

    private static readonly (string Variable, string Setting)[] ShortNames =
    [
        ("REDACTOR_DATA", "Redactor:DataFolder"),
        ("REDACTOR_BROKER", "Redactor:Bus:RabbitMq"),
        ("REDACTOR_BLOBS", "Redactor:Blobs:Folder"),
        ("REDACTOR_S3_ENDPOINT", "Redactor:Blobs:S3:Endpoint"),
        ("REDACTOR_S3_BUCKET", "Redactor:Blobs:S3:Bucket"),
        ("REDACTOR_S3_PREFIX", "Redactor:Blobs:S3:Prefix"),
        ("REDACTOR_S3_REGION", "Redactor:Blobs:S3:Region"),
        ("REDACTOR_S3_ACCESS_KEY", "Redactor:Blobs:S3:AccessKey"),
        ("REDACTOR_S3_SECRET_KEY", "Redactor:Blobs:S3:SecretKey"),
        ("REDACTOR_SPOOL", "Redactor:Pipeline:SpoolFolder"),
        ("REDACTOR_READERS", "Redactor:Pipeline:Readers"),
        ("REDACTOR_LISTEN", "Redactor:Web:Listen"),
        ("REDACTOR_BEHIND_PROXY", "Redactor:Web:BehindProxy"),
        ("REDACTOR_CERTIFICATE", "Redactor:Web:Certificate"),
        ("REDACTOR_CERTIFICATE_KEY", "Redactor:Web:CertificateKey"),
        ("REDACTOR_WATCH", "Redactor:Web:Watch"),
        ("REDACTOR_LOG_LEVEL", "Redactor:LogLevel"),
        ("REDACTOR_HEALTH_LISTEN", "Redactor:Health:Listen"),
    ];

    /// <param name="commandLine">Settings by their full name; those that are null were not given.</param>
    /// <exception cref="ValidationException">A variable names a file that cannot be read.</exception>
    /// <param name="database">In place of the variable's value; null if it was not given.</param>
    public static IConfigurationRoot Gather(IReadOnlyDictionary<string, string?> commandLine, string? database) =>
        Gather(Environment.GetEnvironmentVariables(), commandLine, database);

    internal static IConfigurationRoot Gather(IDictionary environment, IReadOnlyDictionary<string, string?> commandLine, string? database)
    {
        var settings = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase);
        foreach (var (variable, setting) in ShortNames)
        {
            if (Read(environment, variable) is { } value) settings[setting] = value;
        }

        if ((database ?? Read(environment, "REDACTOR_DATABASE")) is { } place) AddDatabase(settings, place);
        AddMasterKey(settings, environment);
        foreach (DictionaryEntry entry in environment)
        {
            var name = (string)entry.Key;
            if (name.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase)) settings[name.Replace("__", ":", StringComparison.Ordinal)] = (string?)entry.Value;
        }

        foreach (var (setting, value) in commandLine)
        {
            if (value is not null) settings[setting] = value;
        }

        return new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
    }

    // A path is SQLite; anything with an equals sign or postgres:// is a server.
    private static void AddDatabase(Dictionary<string, string?> settings, string value)
    {
        if (Uri.TryCreate(value, UriKind.Absolute, out var uri) && uri.Scheme is "postgres" or "postgresql") settings["Redactor:Database:Postgres"] = FromUri(uri);
        else if (value.Contains('=', StringComparison.Ordinal)) settings["Redactor:Database:Postgres"] = value;
        else settings["Redactor:Database:Sqlite"] = value;
    }

    private static string FromUri(Uri uri)
    {
        var user = uri.UserInfo.Split(':', 2);
        var parts = new System.Data.Common.DbConnectionStringBuilder
        {
            ["Host"] = uri.Host,
            ["Port"] = uri.Port > 0 ? uri.Port : 5432,
            ["Database"] = Uri.UnescapeDataString(uri.AbsolutePath.TrimStart('/')),
        };
        if (user[0].Length > 0) parts["Username"] = Uri.UnescapeDataString(user[0]);
        if (user.Length > 1) parts["Password"] = Uri.UnescapeDataString(user[1]);
        foreach (var pair in uri.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var (name, value) = pair.Split('=', 2) is [var n, var v] ? (n, Uri.UnescapeDataString(v)) : (pair, "");
            parts[string.Equals(name, "sslmode", StringComparison.OrdinalIgnoreCase) ? "SSL Mode" : name] = value;
        }

        return parts.ConnectionString;
    }

    // The key itself is not copied: its source takes it out of the environment.
    private static void AddMasterKey(Dictionary<string, string?> settings, IDictionary environment)
    {
        if (environment[MasterKeyVariable + FileSuffix] is string file) settings["Redactor:Keys:File"] = file;
        if (environment[MasterKeyVariable] is string) settings["Redactor:Keys:Variable"] = MasterKeyVariable;
        if (environment[MasterKeyVariable + "_COMMAND"] is not string command) return;
        var words = command.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        settings["Redactor:Keys:Command"] = words.FirstOrDefault();
        for (var i = 1; i < words.Length; i++) settings[string.Create(System.Globalization.CultureInfo.InvariantCulture, $"Redactor:Keys:CommandArguments:{i - 1}")] = words[i];
    }

    private static string? Read(IDictionary environment, string variable)
    {
        if (environment[variable] is string { Length: > 0 } value) return value;
        if (environment[variable + FileSuffix] is not string path) return null;
        try
        {
            return File.ReadAllText(path).Trim();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ValidationException($"{variable}{FileSuffix} names a file that cannot be read.", e);
        }
    }
}
