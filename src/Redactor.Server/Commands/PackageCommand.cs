using System.CommandLine;
using Redactor.Packaging;
using Redactor.Pipeline.Processes;

namespace Redactor.Server.Commands;

/// <summary><c>redactor package verify</c>: is a package whole, signed by a key that is trusted, of the formats it promises, and do its PDFs hide no text?</summary>
internal static class PackageCommand
{
    private static readonly Argument<string[]> Inputs = new("FILE") { Description = "Packages to verify.", Arity = ArgumentArity.OneOrMore };
    private static readonly Option<string?> Keys = new("--keys")
    {
        Description = "Public keys that may have signed them, as \"redactor package keys\" wrote them. Without it no package counts as verified.",
        HelpName = "FILE",
    };

    public static Command Create()
    {
        var verify = new Command("verify", "Verify packages: zip, bag, hashes, signature, formats, and the leak check on their PDFs.") { Inputs, Keys };
        verify.SetAction(VerifyAsync);
        return new Command("package", "Packages as archives get them.") { verify, SigningKeyCommands.CreateKeys(), SigningKeyCommands.CreateRotate() };
    }

    private static async Task<int> VerifyAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var keys = await ReadKeysAsync(parsed.GetValue(Keys), cancellationToken);
        var jail = Jail.Open(SandboxOptions.FromEnvironment());
        bool leak = false, rejected = false;
        foreach (var path in parsed.GetValue(Inputs)!)
        {
            await using var zip = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
            var outcome = await new PackageExamination(jail, keys, line => Console.Out.WriteLine($"{path}: {line}")).RunAsync(zip, cancellationToken);
            leak |= outcome == ExitCode.LeakFound;
            rejected |= outcome != ExitCode.Good;
        }

        return leak ? ExitCode.LeakFound : rejected ? ExitCode.SomeRejected : ExitCode.Good;
    }

    private static async Task<PackageKeys?> ReadKeysAsync(string? path, CancellationToken cancellationToken)
    {
        if (path is null) return null;
        try
        {
            return PackageKeys.Parse(await File.ReadAllBytesAsync(path, cancellationToken));
        }
        catch (PackageKeysException unusable)
        {
            throw new UsageException($"{path}: {unusable.Message}");
        }
    }
}
