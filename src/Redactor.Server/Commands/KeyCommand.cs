using System.CommandLine;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Redactor.Storage.Database;
using Redactor.Storage.Keys;

namespace Redactor.Server.Commands;

/// <summary><c>redactor key create</c> and <c>key rotate</c>: makes master keys, and puts everything stored under a new one.</summary>
internal static class KeyCommand
{
    private static readonly Argument<string> NewFile = new("FILE") { Description = "Where the new key goes; an existing file is never replaced." };
    private static readonly Option<string?> Former = new("--former") { Description = "File of the former master key, if Redactor__Keys__Former__... does not name it.", HelpName = "FILE" };

    public static Command Create()
    {
        var create = new Command("create", "Make a new random master key in a file that only you can read.") { NewFile };
        create.SetAction(parsed => CreateFile(parsed.GetValue(NewFile)!));
        var rotate = new Command("rotate", "Re-wrap every data key with the current master key; blobs are not touched. May be repeated, and runs beside the service.")
        {
            Former, StoreSettings.Data, StoreSettings.Database,
        };
        rotate.SetAction(RotateAsync);
        return new Command("key", "The master key, without which nothing stored can be read.") { create, rotate };
    }

    private static int CreateFile(string path)
    {
        using var key = new KeyFile(path).Create();
        Console.Out.WriteLine($"Master key {key.Id} is in {path}. Keep a copy elsewhere: without it nothing stored can be read.");
        return ExitCode.Good;
    }

    private static async Task<int> RotateAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var options = StoreSettings.Read(parsed);
        if (parsed.GetValue(Former) is { } file) options = (options with { Keys = options.Keys with { Former = new() { File = file } } }).Validated();
        await using var store = StoreSettings.Open(options);
        var ring = store.GetRequiredService<MasterKeyRing>();
        var outcome = await MasterKeyRotation.RunAsync(store.GetRequiredService<IWrappedKeyStore>(), ring, cancellationToken);
        var details = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["master-key"] = ring.Current.Id,
            ["rewrapped"] = outcome.Rewrapped.ToString(CultureInfo.InvariantCulture),
        };
        await store.GetRequiredService<AuditLog>().AppendAsync(new("operator", "keys/rotated", null) { Details = details }, cancellationToken);
        Console.Out.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{outcome.Rewrapped} data keys were put under master key {ring.Current.Id}, {outcome.AlreadyCurrent} were already, {outcome.Overtaken} changed meanwhile."));
        Console.Out.WriteLine(outcome.Rewrapped + outcome.Overtaken > 0
            ? "Start every process with the new key as its key and the former one as Redactor__Keys__Former__File, then run this again until it re-wraps nothing."
            : "If every process has the new key, the former one is needed for backups alone: keep or destroy it as your backups are.");
        return ExitCode.Good;
    }
}
