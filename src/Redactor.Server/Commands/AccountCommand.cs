using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Redactor.Server.Accounts;
using Redactor.Storage.Database.Accounts;

namespace Redactor.Server.Commands;

/// <summary><c>redactor account</c>: looks after accounts on the machine itself, for when nobody can sign in.</summary>
internal static class AccountCommand
{
    private const string Actor = "operator";

    private static readonly Argument<string> Name = new("NAME") { Description = "A name chosen for this system; not a person's real one." };
    private static readonly Option<string> Role = new("--role") { Description = $"One of {Roles.Known}.", HelpName = "ROLE", Required = true };

    private static readonly Option<string?> Cases = new("--cases") { Description = "The only cases it may see, with commas between.", HelpName = "CODES" };

    public static Command Create() => new("account", "Look after accounts, on the server's machine.")
    {
        OperatorScope.With(Add()), OperatorScope.With(Change("disable", "End its sessions and let it sign in no more.", (d, a, t) => d.SetDisabledAsync(a, true, Actor, t))),
        OperatorScope.With(Change("enable", "Let it sign in again.", (d, a, t) => d.SetDisabledAsync(a, false, Actor, t))), OperatorScope.With(Reset()), OperatorScope.With(List()),
    };

    private static Command Add()
    {
        var command = new Command("add", "Add an account; its password is printed once.") { Name, Role, Cases };
        command.SetAction((parsed, cancellationToken) => OperatorScope.RunAsync(parsed, async services =>
        {
            if (!Roles.TryParse(parsed.GetValue(Role), out var role)) throw new UsageException($"A role is one of {Roles.Known}.");
            var password = AccountDirectory.NewPassword();
            await services.GetRequiredService<AccountDirectory>().AddAsync(parsed.GetValue(Name)!, role, password, Actor, cancellationToken, AccountCases.Parse(parsed.GetValue(Cases)));
            Console.Out.WriteLine(password);
        }, cancellationToken));
        return command;
    }

    private static Command Change(string verb, string description, Func<AccountDirectory, Account, CancellationToken, Task> change)
    {
        var command = new Command(verb, description) { Name };
        command.SetAction((parsed, cancellationToken) => OperatorScope.RunAsync(parsed, async services =>
        {
            var directory = services.GetRequiredService<AccountDirectory>();
            await change(directory, await FindAsync(directory, parsed), cancellationToken);
        }, cancellationToken));
        return command;
    }

    private static Command Reset() => Change("reset", "Give it a new password, which is printed once; take its authenticator away and unlock it.", async (directory, account, cancellationToken) =>
    {
        var password = AccountDirectory.NewPassword();
        await directory.ResetAsync(account, password, Actor, cancellationToken);
        Console.Out.WriteLine(password);
    });

    private static Command List()
    {
        var command = new Command("list", "All accounts.");
        command.SetAction((parsed, cancellationToken) => OperatorScope.RunAsync(parsed, async services =>
        {
            foreach (var account in await services.GetRequiredService<AccountDirectory>().ListAsync(cancellationToken))
                Console.Out.WriteLine($"{account.UserName}\t{Roles.Of(account.Role)}\t{(account.IsDisabled ? "disabled" : account.TwoFactorEnabled ? "authenticator" : "password only")}");
        }, cancellationToken));
        return command;
    }

    private static async Task<Account> FindAsync(AccountDirectory directory, ParseResult parsed) =>
        await directory.FindByNameAsync(parsed.GetValue(Name)!) ?? throw new UsageException("There is no account of this name.");
}
