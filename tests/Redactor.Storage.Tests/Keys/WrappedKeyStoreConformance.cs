using Redactor.Documents;
using Redactor.Storage.Keys;

namespace Redactor.Storage.Tests.Keys;

/// <summary>What every store of wrapped keys must do; each store's test class inherits it.</summary>
public abstract class WrappedKeyStoreConformance : IDisposable
{
    protected MasterKeyRing Ring { get; } = new(MasterKey.Random());

    protected abstract IWrappedKeyStore Store { get; }

    public virtual void Dispose()
    {
        Ring.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task What_was_added_is_found_and_nothing_else()
    {
        var key = Fresh();
        (await FindAsync(key)).ShouldBeNull();
        ShouldBeSame(await Store.AddAsync(key, default), key);
        ShouldBeSame(await FindAsync(key), key);
        (await Store.FindAsync(key.Document, Compartment.Cleared, default)).ShouldBeNull();
        (await Store.FindAsync(DocumentId.New(), Compartment.Sealed, default)).ShouldBeNull();
    }

    [Fact]
    public async Task The_first_key_stays()
    {
        var first = Fresh();
        await Store.AddAsync(first, default);
        ShouldBeSame(await Store.AddAsync(Fresh(first.Document), default), first);
        ShouldBeSame(await FindAsync(first), first);
    }

    [Fact]
    public async Task Of_many_added_at_once_all_are_given_the_same()
    {
        var document = DocumentId.New();
        var given = new System.Collections.Concurrent.ConcurrentBag<WrappedKey>();
        await Parallel.ForAsync(0, 16, async (_, _) => given.Add(await Store.AddAsync(Fresh(document), default)));
        var stored = await Store.FindAsync(document, Compartment.Sealed, default);
        foreach (var key in given) ShouldBeSame(key, stored!);
    }

    [Fact]
    public async Task A_key_is_replaced_only_if_it_is_under_the_former_master_key()
    {
        using var next = MasterKey.Random();
        var key = Fresh();
        await Store.AddAsync(key, default);
        var moved = WrappedKey.Wrap(SecretKey.Random(), key.Document, key.Compartment, next);
        (await Store.ReplaceAsync(moved, "0000000000000000", default)).ShouldBeFalse();
        ShouldBeSame(await FindAsync(key), key);
        (await Store.ReplaceAsync(moved, Ring.Current.Id, default)).ShouldBeTrue();
        ShouldBeSame(await FindAsync(key), moved);
        (await Store.ReplaceAsync(moved, Ring.Current.Id, default)).ShouldBeFalse();
        (await Store.ReplaceAsync(Fresh(), Ring.Current.Id, default)).ShouldBeFalse("there is none");
    }

    [Fact]
    public async Task What_was_destroyed_stays_destroyed()
    {
        var (key, never) = (Fresh(), Fresh());
        await Store.AddAsync(key, default);
        foreach (var gone in new[] { key, key, never })
        {
            await Store.DestroyAsync(gone.Document, gone.Compartment, default);
            await Should.ThrowAsync<KeyDestroyedException>(() => FindAsync(gone));
            await Should.ThrowAsync<KeyDestroyedException>(() => Store.AddAsync(gone, default));
            (await Store.ReplaceAsync(gone, gone.MasterKeyId, default)).ShouldBeFalse();
        }

        (await ListAsync()).ShouldNotContain(k => k.Document == key.Document);
        (await Store.FindAsync(key.Document, Compartment.Cleared, default)).ShouldBeNull("the other compartment is its own");
    }

    [Fact]
    public async Task A_destruction_beside_replacements_wins()
    {
        using var next = MasterKey.Random();
        for (var round = 0; round < 10; round++)
        {
            var key = Fresh();
            await Store.AddAsync(key, default);
            var moved = WrappedKey.Wrap(SecretKey.Random(), key.Document, key.Compartment, next);
            await Task.WhenAll(
                Task.Run(() => Store.ReplaceAsync(moved, key.MasterKeyId, default)),
                Task.Run(() => Store.DestroyAsync(key.Document, key.Compartment, default)));
            await Should.ThrowAsync<KeyDestroyedException>(() => FindAsync(key));
        }

        (await ListAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_list_holds_every_key()
    {
        var document = DocumentId.New();
        var keys = new List<WrappedKey> { Fresh(document), WrappedKey.Wrap(SecretKey.Random(), document, Compartment.Cleared, Ring.Current) };
        for (var i = 0; i < 20; i++) keys.Add(Fresh());
        foreach (var key in keys) await Store.AddAsync(key, default);
        (await ListAsync()).Select(k => (k.Document, k.Compartment)).ShouldBe(keys.Select(k => (k.Document, k.Compartment)), ignoreOrder: true);
    }

    protected WrappedKey Fresh(DocumentId? document = null) =>
        WrappedKey.Wrap(SecretKey.Random(), document ?? DocumentId.New(), Compartment.Sealed, Ring.Current);

    protected Task<WrappedKey?> FindAsync(WrappedKey key) => Store.FindAsync(key.Document, key.Compartment, default);

    protected async Task<List<WrappedKey>> ListAsync()
    {
        var all = new List<WrappedKey>();
        await foreach (var key in Store.ListAsync(default)) all.Add(key);
        return all;
    }

    private static void ShouldBeSame(WrappedKey? key, WrappedKey other)
    {
        key.ShouldNotBeNull();
        (key with { Bytes = default }).ShouldBe(other with { Bytes = default });
        key.Bytes.ToArray().ShouldBe(other.Bytes.ToArray());
    }
}
