using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Redactor.Pipeline;
using Redactor.Server.Accounts;
using Redactor.Server.Hosting;
using Redactor.Storage.Database;
using Redactor.Storage.Keys;

namespace Redactor.Server.Commands;

/// <summary>Opens the service's storage for a command of the operator, beside a server that may be running.</summary>
internal static class OperatorScope
{
    private static readonly Option<string?> Data = new("--data") { Description = "Data folder of the server (REDACTOR_DATA).", HelpName = "DIR" };
    private static readonly Option<string?> Database = new("--database") { Description = "As for redactor web (REDACTOR_DATABASE).", HelpName = "DATABASE" };

    public static Command With(Command command)
    {
        command.Add(Data);
        command.Add(Database);
        return command;
    }

    public static async Task<int> RunAsync(ParseResult parsed, Func<IServiceProvider, Task> work, CancellationToken cancellationToken)
    {
        var given = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase) { ["Redactor:DataFolder"] = parsed.GetValue(Data) };
        var configuration = ServiceConfiguration.Gather(given, parsed.GetValue(Database));
        configuration["Redactor:DataFolder"] ??= Remote.ServerOptions.DefaultFolder;
        var options = ServiceOptions.From(configuration);
        if (options.Database.Postgres is null && !File.Exists(options.Database.Sqlite ?? Path.Combine(options.DataFolder, "redactor.db")))
            throw new UsageException("There is no server's data there. Give --data DIR as for redactor serve, or --database.");
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddRedactorStorage(options);
        services.AddAccounts();
        await using var provider = services.BuildServiceProvider();
        await provider.GetRequiredService<RedactorDatabaseFactory>().MigrateAsync(cancellationToken);
        await provider.GetRequiredService<ServiceSecrets>().LoadAsync(cancellationToken);
        await using var scope = provider.CreateAsyncScope();
        try
        {
            await work(scope.ServiceProvider);
            return ExitCode.Good;
        }
        catch (AccountRefusedException refused)
        {
            throw new UsageException(refused.Message);
        }
    }
}
