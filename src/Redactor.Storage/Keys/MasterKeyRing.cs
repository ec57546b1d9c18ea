namespace Redactor.Storage.Keys;

/// <summary>The master key that wraps from now on, and former ones that can still unwrap while a rotation is under way.</summary>
public sealed class MasterKeyRing : IDisposable
{
    private readonly Dictionary<string, MasterKey> keys = new(StringComparer.Ordinal);

    /// <param name="current">Wraps every new data key.</param>
    /// <param name="others">Unwrap only: the former key during and after a rotation, or the coming key just before one. The ring disposes of all.</param>
    public MasterKeyRing(MasterKey current, params IReadOnlyList<MasterKey> others)
    {
        ArgumentNullException.ThrowIfNull(current);
        ArgumentNullException.ThrowIfNull(others);
        Current = current;
        keys.Add(current.Id, current);
        foreach (var other in others) keys.TryAdd(other.Id, other);
    }

    public MasterKey Current { get; }

    /// <exception cref="MasterKeyException">With <see cref="MasterKeyProblem.Unknown"/>: no key of this id is on the ring.</exception>
    internal MasterKey Find(string id) => keys.GetValueOrDefault(id) ?? throw new MasterKeyException(MasterKeyProblem.Unknown);

    public void Dispose()
    {
        foreach (var key in keys.Values) key.Dispose();
    }
}
