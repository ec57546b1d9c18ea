using Redactor.Storage.Database;
using Redactor.TestKit.Servers;

namespace Redactor.Storage.Tests.Database;

/// <summary>A PostgreSQL server that dies and comes back, on a server of its own.</summary>
public sealed class PostgresCrashTests
{
    [Fact]
    public async Task What_was_committed_outlives_a_crash_and_the_fault_meanwhile_is_transient()
    {
        await using var server = await PostgresServer.StartAsync();
        var factory = RedactorDatabaseFactory.Postgres(await server.CreateDatabaseAsync());
        await factory.MigrateAsync(default);
        var store = new DocumentStore(factory, TimeProvider.System);
        var document = (await store.RegisterAsync(Samples.Fresh(), default)).Document;
        await server.CrashAsync();
        for (var i = 0; i < 2; i++)
        {
            var fault = await Should.ThrowAsync<Exception>(() => store.FindAsync(document.Id, default));
            DatabaseFaults.IsTransient(fault).ShouldBeTrue(fault.GetType().Name);
        }

        await server.StartAgainAsync();
        (await store.FindAsync(document.Id, default))!.ContentHash.ShouldBe(document.ContentHash);
        DatabaseFaults.IsTransient(new InvalidOperationException("a defect")).ShouldBeFalse();
    }
}
