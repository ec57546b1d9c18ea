using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Redactor.Server.Accounts;
using Redactor.Storage.Keys;

namespace Redactor.Server.Commands;

/// <summary>Opens the service's storage for a command of the operator, beside a server that may be running.</summary>
internal static class OperatorScope
{
    public static Command With(Command command)
    {
        command.Add(StoreSettings.Data);
        command.Add(StoreSettings.Database);
        return command;
    }

    public static async Task<int> RunAsync(ParseResult parsed, Func<IServiceProvider, Task> work, CancellationToken cancellationToken)
    {
        var services = StoreSettings.Services(StoreSettings.Read(parsed));
        services.AddAccounts();
        await using var provider = services.BuildServiceProvider();
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
