using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Redactor.Storage.Database.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class First : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "audit_log",
                columns: table => new
                {
                    sequence = table.Column<long>(type: "bigint", nullable: false),
                    at = table.Column<long>(type: "bigint", nullable: false),
                    actor = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false),
                    action = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false),
                    document_id = table.Column<Guid>(type: "uuid", nullable: true),
                    details = table.Column<string>(type: "text", nullable: false),
                    previous_hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_audit_log", x => x.sequence);
                });

            migrationBuilder.CreateTable(
                name: "documents",
                columns: table => new
                {
                    number = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    case_id = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false),
                    stage = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    stage_version = table.Column<int>(type: "integer", nullable: false),
                    source_languages = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    target_languages = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    policy_name = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false),
                    consent_scope = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    cloud_translation_allowed = table.Column<bool>(type: "boolean", nullable: false),
                    retention_days = table.Column<int>(type: "integer", nullable: true),
                    content_hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    original_size = table.Column<long>(type: "bigint", nullable: false),
                    page_count = table.Column<int>(type: "integer", nullable: true),
                    rejection_code = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    quarantined_from = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: true),
                    attempts = table.Column<int>(type: "integer", nullable: false),
                    not_before = table.Column<long>(type: "bigint", nullable: false),
                    lease_owner = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: true),
                    lease_until = table.Column<long>(type: "bigint", nullable: false),
                    created_at = table.Column<long>(type: "bigint", nullable: false),
                    updated_at = table.Column<long>(type: "bigint", nullable: false),
                    withdrawn_at = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_documents", x => x.number);
                    table.UniqueConstraint("AK_documents_id", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "wrapped_keys",
                columns: table => new
                {
                    document_id = table.Column<Guid>(type: "uuid", nullable: false),
                    compartment = table.Column<byte>(type: "smallint", nullable: false),
                    master_key_id = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    version = table.Column<byte>(type: "smallint", nullable: false),
                    wrapped = table.Column<byte[]>(type: "bytea", nullable: false),
                    is_gone = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_wrapped_keys", x => new { x.document_id, x.compartment });
                });

            migrationBuilder.CreateTable(
                name: "pages",
                columns: table => new
                {
                    document_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    state = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    raw_hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    canonical_hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    burned_hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    width = table.Column<int>(type: "integer", nullable: false),
                    height = table.Column<int>(type: "integer", nullable: false),
                    dpi = table.Column<int>(type: "integer", nullable: false),
                    confidence = table.Column<double>(type: "double precision", nullable: true),
                    languages = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    perceptual_hash = table.Column<long>(type: "bigint", nullable: true),
                    lease_owner = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: true),
                    lease_until = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_pages", x => new { x.document_id, x.number });
                    table.ForeignKey(
                        name: "FK_pages_documents_document_id",
                        column: x => x.document_id,
                        principalTable: "documents",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_audit_log_document",
                table: "audit_log",
                columns: new[] { "document_id", "sequence" });

            migrationBuilder.CreateIndex(
                name: "ix_audit_log_previous",
                table: "audit_log",
                column: "previous_hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_documents_case",
                table: "documents",
                columns: new[] { "case_id", "number" });

            migrationBuilder.CreateIndex(
                name: "ix_documents_case_content",
                table: "documents",
                columns: new[] { "case_id", "content_hash" },
                unique: true,
                filter: "withdrawn_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_documents_case_stage",
                table: "documents",
                columns: new[] { "case_id", "stage", "number" });

            migrationBuilder.CreateIndex(
                name: "ix_documents_stage",
                table: "documents",
                columns: new[] { "stage", "number" });

            migrationBuilder.CreateIndex(
                name: "ix_pages_state",
                table: "pages",
                columns: new[] { "document_id", "state" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "audit_log");

            migrationBuilder.DropTable(
                name: "pages");

            migrationBuilder.DropTable(
                name: "wrapped_keys");

            migrationBuilder.DropTable(
                name: "documents");
        }
    }
}
