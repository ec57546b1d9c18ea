using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Redactor.Pipeline;
using Redactor.Server.Hosting;

namespace Redactor.Server.Commands;

/// <summary>Where verbs that work on the store itself find it: as the service does.</summary>
internal static class StoreSettings
{
    private const string DefaultFolder = "redactor-data", SqliteFile = "redactor.db";

    public static Option<string?> Data { get; } = new("--data") { Description = "The service's data folder (REDACTOR_DATA).", HelpName = "DIR" };

    public static Option<string?> Database { get; } = new("--database")
    {
        Description = "PostgreSQL connection string or address, or the path of a SQLite file (REDACTOR_DATABASE).",
        HelpName = "DATABASE",
    };

    public static ServiceOptions Read(ParseResult parsed)
    {
        var given = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase) { ["Redactor:DataFolder"] = parsed.GetValue(Data) };
        var configuration = ServiceConfiguration.Gather(given, parsed.GetValue(Database));
        configuration["Redactor:DataFolder"] ??= DefaultFolder;
        return ServiceOptions.From(configuration);
    }

    /// <summary>Where an organisation's own policies lie.</summary>
    public static string PolicyFolder()
    {
        var configuration = ServiceConfiguration.Gather(new Dictionary<string, string?>(StringComparer.Ordinal), null);
        return configuration["Redactor:Policies"] ?? Path.Combine(configuration["Redactor:DataFolder"] ?? DefaultFolder, "policies");
    }

    /// <summary>Everything stored. The caller disposes of it.</summary>
    /// <exception cref="UsageException">There is no database; none is made.</exception>
    public static ServiceProvider Open(ServiceOptions options) => Services(options).BuildServiceProvider();

    /// <summary>As <see cref="Open"/>, for adding to.</summary>
    public static IServiceCollection Services(ServiceOptions options)
    {
        var file = options.Database.Sqlite ?? Path.Combine(options.DataFolder, SqliteFile);
        if (options.Database.Postgres is null && !File.Exists(file)) throw new UsageException($"There is no database at {file}. Give --data DIR or --database DATABASE.");
        return new ServiceCollection().AddLogging().AddRedactorStorage(options);
    }
}
