using Microsoft.EntityFrameworkCore;

namespace Redactor.Storage.Tests.Database;

/// <summary>The migrations make exactly the model of the code.</summary>
public abstract class MigrationConformance(TestDatabase test) : IDisposable
{
    public void Dispose()
    {
        test.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public void No_change_of_the_model_lacks_its_migration()
    {
        using var database = test.Factory.CreateDbContext();
        database.Database.HasPendingModelChanges().ShouldBeFalse("CONTRIBUTING.md says how to add a migration, for both providers");
    }

    [Fact]
    public async Task All_migrations_are_applied_and_applying_them_again_is_fine()
    {
        await test.Factory.MigrateAsync(default);
        await using var database = test.Factory.CreateDbContext();
        (await database.Database.GetPendingMigrationsAsync()).ShouldBeEmpty();
        (await database.Database.GetAppliedMigrationsAsync()).ShouldNotBeEmpty();
    }

    [Fact]
    public void No_column_could_hold_a_testimony()
    {
        using var database = test.Factory.CreateDbContext();
        foreach (var property in database.Model.GetEntityTypes().SelectMany(e => e.GetProperties()))
        {
            var stored = property.GetTypeMapping().Converter?.ProviderClrType ?? property.ClrType;
            if (stored != typeof(string) || property.Name == "Details") continue; // what may stand there is asserted where it is written
            property.GetMaxLength().ShouldNotBeNull($"{property.DeclaringType.ShortName()}.{property.Name}");
            // Encrypted secrets of accounts, and settings made of codes, are longer.
            property.GetMaxLength()!.Value.ShouldBeLessThanOrEqualTo(property.Name switch { "Cases" => 4000, "Value" or "Settings" => 1000, "Reasons" => 400, _ => 200 });
        }
    }
}

/// <summary>On SQLite.</summary>
public sealed class SqliteMigrationTests() : MigrationConformance(new SqliteTestDatabase());

/// <summary>On PostgreSQL.</summary>
public sealed class PostgresMigrationTests() : MigrationConformance(new PostgresTestDatabase());
