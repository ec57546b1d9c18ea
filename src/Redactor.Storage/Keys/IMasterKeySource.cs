namespace Redactor.Storage.Keys;

/// <summary>Where a master key comes from: a file, the environment, or another program.</summary>
public interface IMasterKeySource
{
    /// <summary>The key; the caller disposes of it.</summary>
    /// <exception cref="MasterKeyException">It could not be had.</exception>
    Task<MasterKey> ReadAsync(CancellationToken cancellationToken);
}
