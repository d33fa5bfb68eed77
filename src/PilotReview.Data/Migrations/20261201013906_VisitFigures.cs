using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PilotReview.Data.Migrations
{
    /// <inheritdoc />
    public partial class VisitFigures : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "KeptBecause",
                table: "Visits",
                type: "TEXT",
                nullable: false,
                defaultValue: "");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "KeptBecause",
                table: "Visits");
        }
    }
}
