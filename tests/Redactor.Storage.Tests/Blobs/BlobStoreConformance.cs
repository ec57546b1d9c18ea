using System.Security.Cryptography;
using Redactor.Documents;
using Redactor.Storage.Blobs;
using Redactor.Storage.Keys;

namespace Redactor.Storage.Tests.Blobs;

/// <summary>What every blob store must do; each store's test class inherits it.</summary>
public abstract class BlobStoreConformance
{
    protected abstract IBlobStore Store { get; }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(300_000)]
    [InlineData(3_000_000)]
    public async Task What_was_put_is_read(int length)
    {
        var (address, content) = (Anywhere(), RandomNumberGenerator.GetBytes(length));
        await Put(address, content);
        (await Get(address)).ShouldBe(content);
        (await Store.ExistsAsync(address, default)).ShouldBeTrue();
    }

    [Fact]
    public async Task A_second_put_takes_the_place_of_the_first()
    {
        var address = Anywhere();
        await Put(address, RandomNumberGenerator.GetBytes(2_000_000));
        await Put(address, [1, 2, 3]);
        (await Get(address)).ShouldBe([1, 2, 3]);
        (await List(address.Document)).ShouldBe([address]);
    }

    [Fact]
    public async Task A_stream_that_cannot_seek_and_trickles_is_stored_whole()
    {
        var (address, content) = (Anywhere(), RandomNumberGenerator.GetBytes(500_000));
        await Store.PutAsync(address, new TricklingStream(content, failsAt: null), default);
        (await Get(address)).ShouldBe(content);
    }

    [Fact]
    public async Task A_put_whose_content_fails_changes_nothing()
    {
        var (address, fresh) = (Anywhere(), Anywhere());
        await Put(address, [1, 2, 3]);
        foreach (var to in new[] { address, fresh })
        {
            var stream = new TricklingStream(new byte[2_000_000], failsAt: 1_500_000);
            (await Should.ThrowAsync<IOException>(() => Store.PutAsync(to, stream, default))).Message.ShouldBe("the content fails");
        }

        (await Get(address)).ShouldBe([1, 2, 3]);
        (await Store.ExistsAsync(fresh, default)).ShouldBeFalse();
        (await List(fresh.Document)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_put_that_is_cancelled_changes_nothing()
    {
        var address = Anywhere();
        await Put(address, [1, 2, 3]);
        using var source = new CancellationTokenSource();
        var stream = new TricklingStream(new byte[2_000_000], failsAt: null) { OnRead = read => { if (read > 1_000_000) source.Cancel(); } };
        await Should.ThrowAsync<OperationCanceledException>(() => Store.PutAsync(address, stream, source.Token));
        (await Get(address)).ShouldBe([1, 2, 3]);
    }

    [Fact]
    public async Task What_is_not_there_is_missing()
    {
        var address = Anywhere();
        (await Should.ThrowAsync<BlobMissingException>(() => Store.OpenReadAsync(address, default))).Blob.ShouldBe(address.ToString());
        (await Store.ExistsAsync(address, default)).ShouldBeFalse();
        (await List(address.Document)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Deleting_twice_is_fine()
    {
        var address = Anywhere();
        await Put(address, [1]);
        await Store.DeleteAsync(address, default);
        await Store.DeleteAsync(address, default);
        (await Store.ExistsAsync(address, default)).ShouldBeFalse();
        await Put(address, [2]);
        (await Get(address)).ShouldBe([2]);
    }

    [Fact]
    public async Task A_list_holds_the_documents_blobs_of_both_compartments_and_no_others()
    {
        var (document, other) = (DocumentId.New(), Anywhere());
        var expected = Enumerable.Range(0, 7).SelectMany(i => new[] { At(document, Compartment.Sealed, i), At(document, Compartment.Cleared, i) }).ToList();
        await Put(other, [1]);
        foreach (var address in expected) await Put(address, [1]);
        (await List(document)).ShouldBe(expected, ignoreOrder: true);
        await Store.DeleteAsync(expected[0], default);
        (await List(document)).ShouldBe(expected.Skip(1), ignoreOrder: true);
        (await List(other.Document)).ShouldBe([other]);
    }

    [Fact]
    public async Task Blobs_put_at_once_do_not_disturb_each_other()
    {
        var document = DocumentId.New();
        await Parallel.ForAsync(0, 24, async (i, _) => await Put(At(document, Compartment.Sealed, i), Repeated((byte)i, 50_000)));
        for (var i = 0; i < 24; i++) (await Get(At(document, Compartment.Sealed, i))).ShouldBe(Repeated((byte)i, 50_000));
    }

    [Fact]
    public async Task The_doors_work_over_it()
    {
        using var folder = new TemporaryFolder();
        var keys = await FileSystemWrappedKeyStore.OpenAsync(folder.Path, default);
        using var ring = new MasterKeyRing(MasterKey.Random());
        var (door, document, name) = (BlobDoors.OpenSealed(Store, keys, ring), DocumentId.New(), new BlobName("original"));
        var content = RandomNumberGenerator.GetBytes(200_000);
        var stored = await door.PutAsync(document, name, new MemoryStream(content), default);
        stored.ShouldBe(new StoredBlob(ContentHash.Of(content), content.Length));
        (await door.ReadAllAsync(document, name, content.Length, default)).ShouldBe(content);
        await door.EraseAsync(document, default);
        (await List(document)).ShouldBeEmpty();
    }

    protected static BlobAddress Anywhere() => At(DocumentId.New(), Compartment.Sealed, 0);

    protected static BlobAddress At(DocumentId document, Compartment compartment, int number) =>
        new(document, compartment, number.ToString("x32", System.Globalization.CultureInfo.InvariantCulture));

    protected static byte[] Repeated(byte value, int count) => Enumerable.Repeat(value, count).ToArray();

    protected Task Put(BlobAddress address, byte[] content) => Store.PutAsync(address, new MemoryStream(content), default);

    protected async Task<byte[]> Get(BlobAddress address)
    {
        await using var stream = await Store.OpenReadAsync(address, default);
        using var all = new MemoryStream();
        await stream.CopyToAsync(all);
        return all.ToArray();
    }

    protected async Task<List<BlobAddress>> List(DocumentId document)
    {
        var all = new List<BlobAddress>();
        await foreach (var address in Store.ListAsync(document, default)) all.Add(address);
        return all;
    }
}
