using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Redactor.Storage.Database.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class TranslatorDue : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "translator_due",
                table: "documents",
                type: "character varying(200)",
                maxLength: 200,
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "translator_due",
                table: "documents");
        }
    }
}
