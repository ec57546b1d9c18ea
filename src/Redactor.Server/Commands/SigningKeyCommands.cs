using System.CommandLine;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Redactor.Pipeline;

namespace Redactor.Server.Commands;

/// <summary><c>redactor package keys</c> and <c>package rotate-key</c>, on the server's machine: what archives trust, and a new key to sign with.</summary>
internal static class SigningKeyCommands
{
    public static Command CreateKeys()
    {
        var command = new Command("keys", "Write the public keys that sign packages, as a JWK set for archives, on the server's machine.");
        command.SetAction((parsed, cancellationToken) => OperatorScope.RunAsync(
            parsed,
            async services => Console.Out.WriteLine(Encoding.UTF8.GetString((await services.GetRequiredService<SigningKeys>().PublicAsync(cancellationToken)).ToJson())),
            cancellationToken));
        return OperatorScope.With(command);
    }

    public static Command CreateRotate()
    {
        var command = new Command("rotate-key", "Sign packages with a new key from now on, on the server's machine. Give archives the new keys file first thing: they refuse what they cannot verify.");
        command.SetAction((parsed, cancellationToken) => OperatorScope.RunAsync(
            parsed,
            async services =>
            {
                var keys = services.GetRequiredService<SigningKeys>();
                if (!await keys.RotateAsync("operator", cancellationToken)) throw new UsageException("Another process made a new key just now; look at redactor package keys.");
                using var signer = await keys.OpenAsync(cancellationToken);
                Console.Out.WriteLine($"Packages are signed with {signer.KeyId} from now on. Earlier ones stay valid: their key is in the file of redactor package keys too.");
            },
            cancellationToken));
        return OperatorScope.With(command);
    }
}
