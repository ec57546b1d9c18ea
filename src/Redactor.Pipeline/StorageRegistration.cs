using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Redactor.Storage.Blobs;
using Redactor.Storage.Database;
using Redactor.Storage.Database.Release;
using Redactor.Storage.Database.Review;
using Redactor.Storage.Keys;

namespace Redactor.Pipeline;

/// <summary>Puts database, keys and the two doors to blobs into a container.</summary>
public static class StorageRegistration
{
    /// <summary>Everything stored, both compartments. When the host starts, the database is brought up to date and keys and blobs are opened.</summary>
    public static IServiceCollection AddRedactorStorage(this IServiceCollection services, ServiceOptions options)
    {
        AddRecords(services, options);
        services.TryAddSingleton<IWrappedKeyStore, DatabaseWrappedKeyStore>();
        services.TryAddSingleton(p => OpenKeys(options, p));
        services.TryAddSingleton(p => OpenStore(options));
        services.TryAddSingleton(p => BlobDoors.OpenSealed(p.GetRequiredService<IBlobStore>(), p.GetRequiredService<IWrappedKeyStore>(), p.GetRequiredService<MasterKeyRing>()));
        services.TryAddSingleton(p => BlobDoors.OpenNotes(p.GetRequiredService<IWrappedKeyStore>(), p.GetRequiredService<MasterKeyRing>()));
        services.TryAddSingleton(p => BlobDoors.OpenCleared(p.GetRequiredService<IBlobStore>(), p.GetRequiredService<IWrappedKeyStore>(), p.GetRequiredService<MasterKeyRing>()));
        services.TryAddSingleton<ServiceSecrets>();
        services.TryAddSingleton<SigningKeys>();
        services.AddHostedService<StorageOpening>();
        return services;
    }

    /// <summary>
    /// For a process that works on burned documents alone (law 3): records and the cleared door. Neither keys nor a store nor the sealed door
    /// can be asked of the container.
    /// </summary>
    public static IServiceCollection AddClearedStorage(this IServiceCollection services, ServiceOptions options)
    {
        AddRecords(services, options);
        services.TryAddSingleton(p => BlobDoors.OpenCleared(
            OpenStore(options), ActivatorUtilities.CreateInstance<DatabaseWrappedKeyStore>(p), OpenKeys(options, p)));
        return services;
    }

    private static void AddRecords(IServiceCollection services, ServiceOptions options)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(options);
        services.TryAddSingleton(options.Validated());
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(options.Database.Postgres is { } server ? RedactorDatabaseFactory.Postgres(server) : RedactorDatabaseFactory.Sqlite(options.SqlitePath));
        services.TryAddSingleton<IDbContextFactory<RedactorDatabase>>(p => p.GetRequiredService<RedactorDatabaseFactory>());
        services.TryAddSingleton<DocumentStore>();
        services.TryAddSingleton<PageStore>();
        services.TryAddSingleton<LeaseStore>();
        services.TryAddSingleton<WorkStore>();
        services.TryAddSingleton<TwinStore>();
        services.TryAddSingleton<CaseListStore>();
        services.TryAddSingleton<AuditLog>();
        services.TryAddSingleton<DeliveryStore>();
        services.TryAddSingleton<SigningKeyStore>();
        services.TryAddSingleton<ReviewStore>();
        services.TryAddSingleton<ReviewLocks>();
    }

    // Containers build without awaiting; both happen once, when the process starts.
    private static IBlobStore OpenStore(ServiceOptions options)
    {
        if (options.Blobs.S3 is not { } bucket) return FileSystemBlobStore.Open(options.BlobFolder);
        Directory.CreateDirectory(options.SpoolFolder);
        return S3BlobStore.OpenAsync(bucket.ToStore(options.SpoolFolder), CancellationToken.None).GetAwaiter().GetResult();
    }

    private static MasterKeyRing OpenKeys(ServiceOptions options, IServiceProvider provider) =>
        MasterKeys.OpenAsync(options, provider.GetRequiredService<RedactorDatabaseFactory>(), provider.GetRequiredService<TimeProvider>(), CancellationToken.None)
            .GetAwaiter().GetResult();
}
