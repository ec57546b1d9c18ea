using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Redactor.Storage.Database.Migrations.Sqlite
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
                type: "TEXT",
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
