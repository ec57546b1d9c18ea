using Redactor.Pipeline;
using Redactor.Storage.Database.Accounts;

namespace Redactor.Server.Accounts;

/// <summary>Two API keys in files of the data folder, so that commands on the same machine work at once. Replaced before they expire.</summary>
internal sealed class FirstKeys(ApiKeyStore store, ApiKeys keys, ServiceOptions options, TimeProvider time)
{
    public const string CaseworkerFile = "api-key", AdministratorFile = "administrator-key";

    private const int Days = 365, DaysLeft = 30;
    private const string Actor = "first-start";

    public async Task EnsureAsync(CancellationToken cancellationToken)
    {
        await EnsureAsync(CaseworkerFile, AccountRole.Caseworker, cancellationToken);
        await EnsureAsync(AdministratorFile, AccountRole.Administrator, cancellationToken);
    }

    private async Task EnsureAsync(string name, AccountRole role, CancellationToken cancellationToken)
    {
        var path = Path.Combine(options.DataFolder, name);
        var there = File.Exists(path) ? ApiKeyText.Parse((await File.ReadAllTextAsync(path, cancellationToken)).Trim()) : null;
        if (there is not null && there.Opens(await store.FindAsync(there.Id, cancellationToken), time.GetUtcNow().AddDays(DaysLeft))) return;
        var (text, _) = await keys.AddAsync(new(name, role, null, Days), Actor, cancellationToken);
        await WriteAsync(path, text.Reveal(), cancellationToken);
        if (there is not null) await store.RevokeAsync(there.Id, Actor, cancellationToken);
    }

    private static async Task WriteAsync(string path, string text, CancellationToken cancellationToken)
    {
        var fresh = path + ".new";
        File.Delete(fresh);
        await using (var file = new StreamWriter(fresh, new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.Write,
            UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite,
        }))
        {
            await file.WriteLineAsync(text.AsMemory(), cancellationToken);
        }

        File.Move(fresh, path, overwrite: true);
    }
}
