using System.Runtime.CompilerServices;
using Redactor.Documents;
using Redactor.Storage.Blobs;
using Redactor.Storage.Database;
using Redactor.TestKit.Leaks;
using Redactor.TestKit.Servers;

namespace Redactor.Pipeline.Tests.Erasure;

/// <summary>A database and a blob store, and every byte of theirs on disk.</summary>
internal abstract class ErasurePlace : IAsyncDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("redactor-erasure").FullName;

    public RedactorDatabaseFactory Factory { get; protected set; } = null!;

    public IBlobStore Blobs { get; protected set; } = null!;

    protected string this[string name] => Path.Combine(folder, name);

    public abstract Task OpenAsync();

    /// <summary>In everything on disk, the database's own log included.</summary>
    public virtual IReadOnlyList<string> Search(TestimonySearch search) => search.Below(folder);

    public virtual ValueTask DisposeAsync()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
        return ValueTask.CompletedTask;
    }
}

/// <summary>One folder.</summary>
internal sealed class LaptopPlace : ErasurePlace
{
    public override async Task OpenAsync()
    {
        Factory = RedactorDatabaseFactory.Sqlite(this["redactor.db"]);
        await Factory.MigrateAsync(default);
        Blobs = FileSystemBlobStore.Open(this["blobs"]);
    }
}

/// <summary>Two real servers, shared by the tests of this process; whatever one test leaves there another would find.</summary>
internal sealed class ServersPlace : ErasurePlace
{
    private static readonly Lazy<Task<PostgresServer>> Database = new(PostgresServer.StartAsync);
    private static readonly Lazy<Task<S3Server>> Bucket = new(S3Server.StartAsync);

    private PostgresServer? database;
    private S3Server? bucket;

    public override async Task OpenAsync()
    {
        database = await Database.Value;
        bucket = await Bucket.Value;
        Factory = RedactorDatabaseFactory.Postgres(await database.CreateDatabaseAsync());
        await Factory.MigrateAsync(default);
        Directory.CreateDirectory(this["spool"]);
        Blobs = await S3BlobStore.OpenAsync(
            new()
            {
                Endpoint = bucket.Endpoint,
                Bucket = S3Server.Bucket,
                AccessKey = S3Server.AccessKey,
                SecretKey = S3Server.SecretKey,
                SpoolFolder = this["spool"],
            },
            default);
    }

    public override IReadOnlyList<string> Search(TestimonySearch search) =>
        [.. base.Search(search), .. search.Below(database!.Folder), .. search.Below(bucket!.Folder)];
}

/// <summary>Fails to remove anything while it is broken.</summary>
internal sealed class BreakableStore(ErasurePlace place) : IBlobStore
{
    public bool IsBroken { get; set; }

    public Task PutAsync(BlobAddress address, Stream content, CancellationToken cancellationToken) => place.Blobs.PutAsync(address, content, cancellationToken);

    public Task<Stream> OpenReadAsync(BlobAddress address, CancellationToken cancellationToken) => place.Blobs.OpenReadAsync(address, cancellationToken);

    public Task<bool> ExistsAsync(BlobAddress address, CancellationToken cancellationToken) => place.Blobs.ExistsAsync(address, cancellationToken);

    public Task DeleteAsync(BlobAddress address, CancellationToken cancellationToken) =>
        IsBroken ? throw new BlobStoreException(BlobStoreFault.Unavailable, "503") : place.Blobs.DeleteAsync(address, cancellationToken);

    public async IAsyncEnumerable<BlobAddress> ListAsync(DocumentId document, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var address in place.Blobs.ListAsync(document, cancellationToken)) yield return address;
    }
}

/// <summary>Stops after its first read until told to go on.</summary>
internal sealed class SlowStream(byte[] content) : MemoryStream(content)
{
    private readonly TaskCompletionSource begun = new(TaskCreationOptions.RunContinuationsAsynchronously), released = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task Begun => begun.Task;

    public void GoOn() => released.SetResult();

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (!begun.TrySetResult()) return await base.ReadAsync(buffer, cancellationToken);
        await released.Task.WaitAsync(cancellationToken);
        return await base.ReadAsync(buffer, cancellationToken);
    }
}

/// <summary>A clock that stands still until it is advanced.</summary>
internal sealed class SettableTime : TimeProvider
{
    private DateTimeOffset now = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => now;

    public void Advance(TimeSpan by) => now += by;
}
