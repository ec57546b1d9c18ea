using Microsoft.EntityFrameworkCore;
using Redactor.Documents;
using Redactor.Storage.Database;

namespace Redactor.Storage.Tests.Database;

/// <summary>What the audit log promises on every provider, and what its verifier finds.</summary>
public abstract class AuditLogConformance(TestDatabase test) : IDisposable
{
    private readonly SettableTime time = new();

    private AuditLog Log => new(test.Factory, time);

    public void Dispose()
    {
        test.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task An_empty_log_is_whole()
    {
        (await VerifyAsync()).ShouldBe(new AuditVerdict(AuditProblem.None, 0, AuditHead.Empty));
        (await Log.HeadAsync(default)).ShouldBe(AuditHead.Empty);
    }

    [Fact]
    public async Task Rows_appended_from_eight_at_once_are_one_whole_chain()
    {
        await Task.WhenAll(Enumerable.Range(0, 8).Select(w => Task.Run(async () =>
        {
            for (var i = 0; i < 10; i++) await Log.AppendAsync(Entry($"worker-{w}"), default);
        })));
        var verdict = await VerifyAsync();
        (verdict.Problem, verdict.Sequence).ShouldBe((AuditProblem.None, 80));
        (await Log.HeadAsync(default)).ShouldBe(verdict.Head);
        (await VerifyAsync(verdict.Head)).IsWhole.ShouldBeTrue();
    }

    [Fact]
    public async Task Details_are_canonical_and_only_codes()
    {
        var details = new Dictionary<string, string> { ["model"] = "ner-3", ["content"] = Samples.Hash().Hex, ["Zone"] = "a" };
        await Log.AppendAsync(Entry() with { Details = details }, default);
        await using var database = test.Factory.CreateDbContext();
        (await database.Audit.SingleAsync()).Details.ShouldBe($$"""{"Zone":"a","content":"{{details["content"]}}","model":"ner-3","tool":"{{AuditLog.Tool}}"}""");
        var refused = await Should.ThrowAsync<ArgumentException>(() =>
            Log.AppendAsync(Entry() with { Details = new Dictionary<string, string> { ["who"] = "Айгүл Оспанова" } }, default));
        refused.Message.ShouldNotContain("Айгүл");
        await Should.ThrowAsync<ArgumentException>(() => Log.AppendAsync(Entry("some one"), default));
        (await VerifyAsync()).Sequence.ShouldBe(1);
    }

    [Theory]
    [InlineData("UPDATE audit_log SET actor = 'other' WHERE sequence = 3", AuditProblem.Changed, 3)]
    [InlineData("UPDATE audit_log SET action = 'other' WHERE sequence = 3", AuditProblem.Changed, 3)]
    [InlineData("UPDATE audit_log SET at = at + 1 WHERE sequence = 3", AuditProblem.Changed, 3)]
    [InlineData("UPDATE audit_log SET at = 9223372036854775807 WHERE sequence = 3", AuditProblem.Changed, 3)]
    [InlineData("UPDATE audit_log SET document_id = NULL WHERE sequence = 3", AuditProblem.Changed, 3)]
    [InlineData("UPDATE audit_log SET details = '{}' WHERE sequence = 3", AuditProblem.Changed, 3)]
    [InlineData("UPDATE audit_log SET hash = 'none' WHERE sequence = 3", AuditProblem.Changed, 3)]
    [InlineData("DELETE FROM audit_log WHERE sequence = 1", AuditProblem.Missing, 1)]
    [InlineData("DELETE FROM audit_log WHERE sequence = 3", AuditProblem.Missing, 3)]
    [InlineData("DELETE FROM audit_log WHERE sequence > 4", AuditProblem.Truncated, 5)]
    [InlineData("DELETE FROM audit_log", AuditProblem.Truncated, 1)]
    public async Task What_was_done_to_the_rows_is_found(string tampering, AuditProblem problem, long sequence)
    {
        var head = await AppendSixAsync();
        await TamperAsync(tampering);
        var verdict = await VerifyAsync(head);
        (verdict.Problem, verdict.Sequence).ShouldBe((problem, sequence));
    }

    [Theory]
    [InlineData("UPDATE audit_log SET actor = 'other' WHERE sequence = 3")]
    [InlineData("DELETE FROM audit_log WHERE sequence = 3")]
    [InlineData("DELETE FROM audit_log")]
    public async Task The_database_refuses_to_change_or_remove_rows(string statement)
    {
        var head = await AppendSixAsync();
        await using var database = test.Factory.CreateDbContext();
        var refused = await Should.ThrowAsync<System.Data.Common.DbException>(() => database.Database.ExecuteSqlRawAsync(statement));
        refused.Message.ShouldContain("append-only");
        (await VerifyAsync(head)).IsWhole.ShouldBeTrue();
    }

    [Fact]
    public async Task Rows_that_changed_places_are_found()
    {
        await AppendSixAsync();
        await TamperAsync("UPDATE audit_log SET sequence = 99 WHERE sequence = 3");
        await TamperAsync("UPDATE audit_log SET sequence = 3 WHERE sequence = 4");
        await TamperAsync("UPDATE audit_log SET sequence = 4 WHERE sequence = 99");
        (await VerifyAsync()).Problem.ShouldBe(AuditProblem.Changed);
    }

    [Fact]
    public async Task A_row_taken_out_with_the_rest_moved_up_is_found()
    {
        await AppendSixAsync();
        await TamperAsync("DELETE FROM audit_log WHERE sequence = 3");
        for (var i = 4; i <= 6; i++) await RehashAsync(i, row => row.Sequence--);
        (await VerifyAsync()).ShouldSatisfyAllConditions(v => v.Problem.ShouldBe(AuditProblem.Unlinked), v => v.Sequence.ShouldBe(3));
    }

    [Fact]
    public async Task A_row_put_in_with_a_hash_of_its_own_is_found()
    {
        await AppendSixAsync();
        for (var i = 6; i >= 4; i--) await RehashAsync(i, row => row.Sequence++);
        await using (var database = test.Factory.CreateDbContext())
        {
            var third = await database.Audit.SingleAsync(r => r.Sequence == 3);
            var made = new AuditRow { Sequence = 4, At = third.At, Actor = "x", Action = "x", PreviousHash = third.Hash };
            made.Hash = made.ComputeHash();
            await database.Audit.Where(r => r.Sequence == 5).ExecuteDeleteAsync();
            database.Audit.Add(made);
            await database.SaveChangesAsync();
        }

        (await VerifyAsync()).Problem.ShouldNotBe(AuditProblem.None);
    }

    [Fact]
    public async Task A_chain_written_anew_from_some_row_is_found_by_the_head_that_was_remembered()
    {
        var head = await AppendSixAsync();
        await TamperAsync("DELETE FROM audit_log WHERE sequence >= 4");
        for (var i = 0; i < 4; i++) await Log.AppendAsync(Entry("forger"), default);
        (await VerifyAsync()).IsWhole.ShouldBeTrue("nothing in the rows themselves betrays it");
        (await VerifyAsync(head)).ShouldSatisfyAllConditions(v => v.Problem.ShouldBe(AuditProblem.Rewritten), v => v.Sequence.ShouldBe(6));
    }

    [Fact]
    public async Task Two_rows_after_the_same_one_are_impossible()
    {
        await AppendSixAsync();
        await using var database = test.Factory.CreateDbContext();
        var last = await database.Audit.AsNoTracking().SingleAsync(r => r.Sequence == 6);
        database.Audit.Add(new AuditRow { Sequence = 7, At = last.At, Actor = "x", Action = "x", PreviousHash = last.PreviousHash, Hash = Samples.Hash() });
        await Should.ThrowAsync<DbUpdateException>(() => database.SaveChangesAsync());
    }

    private static AuditEntry Entry(string actor = "account:7") =>
        new(actor, "document/moved", DocumentId.New()) { Details = new Dictionary<string, string> { ["stage"] = "Read" } };

    private async Task<AuditHead> AppendSixAsync()
    {
        for (var i = 0; i < 5; i++) await Log.AppendAsync(Entry(), default);
        return await Log.AppendAsync(Entry(), default);
    }

    private Task<AuditVerdict> VerifyAsync(AuditHead? remembered = null) => new AuditVerifier(test.Factory).VerifyAsync(remembered, default);

    private async Task TamperAsync(string sql)
    {
        await using var database = test.Factory.CreateDbContext();
        await database.Database.ExecuteSqlRawAsync(test.TakeGuardsAway);
        (await database.Database.ExecuteSqlRawAsync(sql.Replace("{}", "{{}}", StringComparison.Ordinal))).ShouldBePositive();
    }

    // A forger who keeps each row's own hash in order, but not the links.
    private async Task RehashAsync(long sequence, Action<AuditRow> change)
    {
        await using var database = test.Factory.CreateDbContext();
        await database.Database.ExecuteSqlRawAsync(test.TakeGuardsAway);
        var row = await database.Audit.AsNoTracking().SingleAsync(r => r.Sequence == sequence);
        await database.Audit.Where(r => r.Sequence == sequence).ExecuteDeleteAsync();
        change(row);
        row.Hash = row.ComputeHash();
        database.Audit.Add(row);
        await database.SaveChangesAsync();
    }
}

/// <summary>On SQLite.</summary>
public sealed class SqliteAuditLogTests() : AuditLogConformance(new SqliteTestDatabase());

/// <summary>On PostgreSQL.</summary>
public sealed class PostgresAuditLogTests() : AuditLogConformance(new PostgresTestDatabase());
