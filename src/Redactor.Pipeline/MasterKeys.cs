using Redactor.Storage.Database;
using Redactor.Storage.Keys;

namespace Redactor.Pipeline;

/// <summary>
/// Brings the database up to date and reads the configured master keys; at the first start of all, makes the default key file. Every process does
/// so once, before anything else that is stored is touched.
/// </summary>
internal static class MasterKeys
{
    /// <exception cref="MasterKeyException">A key could not be had.</exception>
    public static async Task<MasterKeyRing> OpenAsync(ServiceOptions options, RedactorDatabaseFactory databases, TimeProvider time, CancellationToken cancellationToken)
    {
        await databases.MigrateAsync(cancellationToken);
        var current = await ReadOrMakeAsync(options, databases, time, cancellationToken);
        return options.Keys.Former is { } former
            ? new MasterKeyRing(current, await former.ToSource(former.File ?? "", time).ReadAsync(cancellationToken))
            : new MasterKeyRing(current);
    }

    private static async Task<MasterKey> ReadOrMakeAsync(ServiceOptions options, RedactorDatabaseFactory databases, TimeProvider time, CancellationToken cancellationToken)
    {
        var source = options.Keys.ToSource(options.KeyFile, time);
        try
        {
            return await source.ReadAsync(cancellationToken);
        }
        catch (MasterKeyException missing) when (missing.Problem == MasterKeyProblem.Missing && options.Keys.IsDefaultFile)
        {
            // A lost key is not replaced: what it wrapped would be lost with it, and quietly.
            if (await AnyKeyAsync(databases, cancellationToken)) throw;
            return await MakeAsync(options.KeyFile, cancellationToken);
        }
    }

    private static async Task<MasterKey> MakeAsync(string path, CancellationToken cancellationToken)
    {
        var file = new KeyFile(path);
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            return file.Create();
        }
        catch (MasterKeyException taken) when (taken.Problem == MasterKeyProblem.AlreadyExists)
        {
            // Another process of the same first start was faster.
            return await file.ReadAsync(cancellationToken);
        }
    }

    private static async Task<bool> AnyKeyAsync(RedactorDatabaseFactory databases, CancellationToken cancellationToken)
    {
        await foreach (var _ in new DatabaseWrappedKeyStore(databases).ListAsync(cancellationToken)) return true;
        return false;
    }
}
