using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Redactor.Storage.Database;

namespace Redactor.Server.Observability.Health;

/// <summary>The database answers and has all migrations of this version.</summary>
internal sealed class DatabaseHealth(IDbContextFactory<RedactorDatabase> databases) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        await using var database = databases.CreateDbContext();
        try
        {
            return (await database.Database.GetPendingMigrationsAsync(cancellationToken)).Any() ? HealthCodes.Bad("migrations-pending") : HealthCodes.Good();
        }
        catch (System.Data.Common.DbException)
        {
            return HealthCodes.Bad("no-answer");
        }
    }
}
