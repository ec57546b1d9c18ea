using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Redactor.Pipeline.Intake;
using Redactor.Server.Accounts;
using Redactor.Storage.Database;
using Redactor.Storage.Database.Accounts;

namespace Redactor.Server.Commands;

/// <summary><c>redactor api-key</c>: looks after API keys on the machine itself.</summary>
internal static class ApiKeyCommand
{
    private const string Actor = "operator";

    private static readonly Argument<string> Label = new("LABEL") { Description = "A code that says what the key is for; not a person's name." };
    private static readonly Argument<string> Id = new("ID") { Description = "The key's id: what stands between the two underscores." };
    private static readonly Option<string> Role = new("--role") { Description = $"One of {Roles.Known}.", HelpName = "ROLE", Required = true };
    private static readonly Option<string?> Case = new("--case") { Description = "The one case it is good for (default: all).", HelpName = "C" };
    private static readonly Option<int> Days = new("--days") { Description = "Days after which it expires.", HelpName = "N", DefaultValueFactory = _ => 365 };

    public static Command Create() => new("api-key", "Look after API keys, on the server's machine.") { OperatorScope.With(Add()), OperatorScope.With(Revoke()), OperatorScope.With(List()) };

    private static Command Add()
    {
        var command = new Command("add", "Make a key, which is printed once.") { Label, Role, Case, Days };
        command.SetAction((parsed, cancellationToken) => OperatorScope.RunAsync(parsed, async services =>
        {
            if (!Roles.TryParse(parsed.GetValue(Role), out var role)) throw new UsageException($"A role is one of {Roles.Known}.");
            if (!Code.IsCode(parsed.GetValue(Label))) throw new UsageException("A label is made of ASCII letters, digits and hyphens.");
            if (parsed.GetValue(Case) is { } caseId && !CaseCode.IsCase(caseId)) throw new UsageException("A case is a code of ASCII letters, digits, dots, hyphens and underscores.");
            if (parsed.GetValue(Days) is < 1 or > ApiKeys.MaxDays) throw new UsageException($"--days takes a number from 1 to {ApiKeys.MaxDays}.");
            var request = new ApiKeyRequest(parsed.GetValue(Label)!, role, parsed.GetValue(Case), parsed.GetValue(Days));
            Console.Out.WriteLine((await services.GetRequiredService<ApiKeys>().AddAsync(request, Actor, cancellationToken)).Text.Reveal());
        }, cancellationToken));
        return command;
    }

    private static Command Revoke()
    {
        var command = new Command("revoke", "The key opens nothing any more.") { Id };
        command.SetAction((parsed, cancellationToken) => OperatorScope.RunAsync(parsed, async services =>
        {
            if (!await services.GetRequiredService<ApiKeyStore>().RevokeAsync(parsed.GetValue(Id)!, Actor, cancellationToken)) throw new UsageException("There is no key of this id.");
        }, cancellationToken));
        return command;
    }

    private static Command List()
    {
        var command = new Command("list", "All keys, without their secrets.");
        command.SetAction((parsed, cancellationToken) => OperatorScope.RunAsync(parsed, async services =>
        {
            foreach (var key in await services.GetRequiredService<ApiKeyStore>().ListAsync(cancellationToken))
            {
                var state = key.RevokedAt is not null ? "revoked" : FormattableString.Invariant($"expires {key.ExpiresAt:yyyy-MM-dd}");
                Console.Out.WriteLine($"{key.Id}\t{key.Label}\t{Roles.Of(key.Role)}\t{key.CaseId ?? "all cases"}\t{state}");
            }
        }, cancellationToken));
        return command;
    }
}
