using Redactor.Storage.Database;
using Redactor.TestKit.Service;
using Xunit.Abstractions;

namespace Redactor.EndToEnd.Tests.Service;

/// <summary>Law 7: killing any process at any moment loses nothing. The long form is a benchmark.</summary>
public sealed class ChaosTests(ITestOutputHelper output)
{
    private const int Workers = 2;
    private static readonly ChaosPlan Plan = new(Documents: 15, Pages: 40, Kills: 8);

    [Fact]
    public async Task Whatever_is_killed_and_breaks_every_document_is_done_once_and_as_in_a_calm_run()
    {
        ChaosEnd calm;
        await using (var laptop = await LaptopService.StartAsync(ServiceSuite.Library)) calm = await Chaos.CalmAsync(laptop, Plan);
        await using var service = await ManyMachines.StartAsync(ServiceSuite.Library, Workers, ServiceSuite.Quick);
        var end = await Chaos.RunAsync(service, Plan, Workers, output.WriteLine);

        end.Statuses.Select(s => s.Stage).ShouldAllBe(s => s == "Released");
        for (var i = 0; i < Plan.Documents; i++) end.Outputs[i].ShouldBe(calm.Outputs[i], $"document {i}");
        var factory = RedactorDatabaseFactory.Postgres(service.Database);
        (await new AuditVerifier(factory).VerifyAsync(null, default)).IsWhole.ShouldBeTrue();
        await ShouldBeDoneOnceAsync(service.Database);
        var queues = await service.Broker.QueuesAsync(service.Broker.Address);
        queues.Where(q => q.Key.EndsWith("_error", StringComparison.Ordinal) || q.Key.EndsWith("_skipped", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    private static async Task ShouldBeDoneOnceAsync(string database)
    {
        await using var source = Npgsql.NpgsqlDataSource.Create(database);
        (await CountAsync("SELECT count(*) FROM documents")).ShouldBe(Plan.Documents);
        (await CountAsync("SELECT count(*) FROM pages")).ShouldBe(Plan.Pages);
        (await CountAsync("SELECT count(*) FROM pages WHERE state <> 'Examined'")).ShouldBe(0);
        (await CountAsync("SELECT count(*) FROM audit_log WHERE action = 'document/verified'")).ShouldBe(Plan.Documents);
        (await CountAsync("SELECT count(*) FROM (SELECT document_id, action FROM audit_log WHERE action IN ('document/received', 'document/rasterized', 'document/read') GROUP BY document_id, action HAVING count(*) > 1) AS twice")).ShouldBe(0);

        async Task<long> CountAsync(string query)
        {
            await using var command = source.CreateCommand(query);
            return (long)(await command.ExecuteScalarAsync())!;
        }
    }
}
