using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Redactor.Storage.Database.Migrations.Sqlite;

/// <summary>
/// Rows of the audit log are neither changed nor removed by any statement. Whoever owns the file can take the triggers away; the chain tells
/// what was done then. A migration that rebuilds the table must make them again.
/// </summary>
[DbContext(typeof(SqliteRedactorDatabase))]
[Migration("20261122021500_AuditAppendOnly")]
public sealed class AuditAppendOnly : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        ArgumentNullException.ThrowIfNull(migrationBuilder);
        migrationBuilder.Sql("CREATE TRIGGER audit_log_update BEFORE UPDATE ON audit_log BEGIN SELECT RAISE(ABORT, 'audit_log is append-only'); END");
        migrationBuilder.Sql("CREATE TRIGGER audit_log_delete BEFORE DELETE ON audit_log BEGIN SELECT RAISE(ABORT, 'audit_log is append-only'); END");
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        ArgumentNullException.ThrowIfNull(migrationBuilder);
        migrationBuilder.Sql("DROP TRIGGER audit_log_update");
        migrationBuilder.Sql("DROP TRIGGER audit_log_delete");
    }
}
