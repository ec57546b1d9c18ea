using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Redactor.Storage.Database.Migrations.Postgres;

/// <summary>
/// Rows of the audit log are neither changed nor removed by any statement. Whoever owns the table can take the trigger away; the chain tells
/// what was done then.
/// </summary>
[DbContext(typeof(PostgresRedactorDatabase))]
[Migration("20261122021500_AuditAppendOnly")]
public sealed class AuditAppendOnly : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        ArgumentNullException.ThrowIfNull(migrationBuilder);
        migrationBuilder.Sql(
            "CREATE FUNCTION audit_log_refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'audit_log is append-only'; END $$");
        migrationBuilder.Sql(
            "CREATE TRIGGER audit_log_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_log FOR EACH STATEMENT EXECUTE FUNCTION audit_log_refuse()");
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        ArgumentNullException.ThrowIfNull(migrationBuilder);
        migrationBuilder.Sql("DROP TRIGGER audit_log_append_only ON audit_log");
        migrationBuilder.Sql("DROP FUNCTION audit_log_refuse");
    }
}
