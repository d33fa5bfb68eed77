using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PilotReview.Data.Migrations
{
    /// <inheritdoc />
    public partial class DataEntry : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "AwayMembers",
                table: "UnitVersions",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "ExemptMembers",
                table: "UnitVersions",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "From",
                table: "UnitCategories",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "To",
                table: "UnitCategories",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Seconds",
                table: "ObservationVersions",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Seconds",
                table: "Observations",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "AppliesTo",
                table: "Indicators",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Balance",
                table: "Indicators",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "DenominatorCode",
                table: "Indicators",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<int>(
                name: "DenominatorSource",
                table: "Indicators",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "InUseFrom",
                table: "Indicators",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "InUseTo",
                table: "Indicators",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "IsYesNo",
                table: "Indicators",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "MethodEn",
                table: "Indicators",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "MethodVi",
                table: "Indicators",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<int>(
                name: "Order",
                table: "Indicators",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ResponsibleEn",
                table: "Indicators",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "ResponsibleVi",
                table: "Indicators",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "UndoneAt",
                table: "ImportBatches",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "UndoneBy",
                table: "ImportBatches",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "CheckExplanations",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    UnitId = table.Column<int>(type: "INTEGER", nullable: false),
                    IndicatorId = table.Column<int>(type: "INTEGER", nullable: false),
                    Period = table.Column<int>(type: "INTEGER", nullable: false),
                    Check = table.Column<int>(type: "INTEGER", nullable: false),
                    Figure = table.Column<string>(type: "TEXT", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", nullable: false),
                    At = table.Column<DateTimeOffset>(type: "TEXT", nullable: false),
                    AccountId = table.Column<int>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CheckExplanations", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CheckExplanations_Indicators_IndicatorId",
                        column: x => x.IndicatorId,
                        principalTable: "Indicators",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_CheckExplanations_Units_UnitId",
                        column: x => x.UnitId,
                        principalTable: "Units",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "IndicatorVersions",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    IndicatorId = table.Column<int>(type: "INTEGER", nullable: false),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", nullable: false),
                    Direction = table.Column<int>(type: "INTEGER", nullable: false),
                    Decimals = table.Column<int>(type: "INTEGER", nullable: false),
                    SmallestChange = table.Column<decimal>(type: "TEXT", nullable: true),
                    LowerBound = table.Column<decimal>(type: "TEXT", nullable: true),
                    UpperBound = table.Column<decimal>(type: "TEXT", nullable: true),
                    IsSensitive = table.Column<bool>(type: "INTEGER", nullable: false),
                    DefinitionEn = table.Column<string>(type: "TEXT", nullable: false),
                    DefinitionVi = table.Column<string>(type: "TEXT", nullable: false),
                    DenominatorLabelEn = table.Column<string>(type: "TEXT", nullable: false),
                    DenominatorLabelVi = table.Column<string>(type: "TEXT", nullable: false),
                    MeasureEn = table.Column<string>(type: "TEXT", nullable: false),
                    MeasureVi = table.Column<string>(type: "TEXT", nullable: false),
                    MethodEn = table.Column<string>(type: "TEXT", nullable: false),
                    MethodVi = table.Column<string>(type: "TEXT", nullable: false),
                    NameEn = table.Column<string>(type: "TEXT", nullable: false),
                    NameVi = table.Column<string>(type: "TEXT", nullable: false),
                    NumeratorLabelEn = table.Column<string>(type: "TEXT", nullable: false),
                    NumeratorLabelVi = table.Column<string>(type: "TEXT", nullable: false),
                    ResponsibleEn = table.Column<string>(type: "TEXT", nullable: false),
                    ResponsibleVi = table.Column<string>(type: "TEXT", nullable: false),
                    ShortNameEn = table.Column<string>(type: "TEXT", nullable: false),
                    ShortNameVi = table.Column<string>(type: "TEXT", nullable: false),
                    SourceEn = table.Column<string>(type: "TEXT", nullable: false),
                    SourceVi = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_IndicatorVersions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_IndicatorVersions_Indicators_IndicatorId",
                        column: x => x.IndicatorId,
                        principalTable: "Indicators",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "MonthSteps",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    UnitId = table.Column<int>(type: "INTEGER", nullable: false),
                    Month = table.Column<int>(type: "INTEGER", nullable: false),
                    Kind = table.Column<int>(type: "INTEGER", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    At = table.Column<DateTimeOffset>(type: "TEXT", nullable: false),
                    AccountId = table.Column<int>(type: "INTEGER", nullable: true),
                    Cells = table.Column<int>(type: "INTEGER", nullable: false),
                    Missing = table.Column<int>(type: "INTEGER", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MonthSteps", x => x.Id);
                    table.ForeignKey(
                        name: "FK_MonthSteps_Units_UnitId",
                        column: x => x.UnitId,
                        principalTable: "Units",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "UnitCategoryNames",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    CategoryId = table.Column<int>(type: "INTEGER", nullable: false),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    NameEn = table.Column<string>(type: "TEXT", nullable: false),
                    NameVi = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_UnitCategoryNames", x => x.Id);
                    table.ForeignKey(
                        name: "FK_UnitCategoryNames_UnitCategories_CategoryId",
                        column: x => x.CategoryId,
                        principalTable: "UnitCategories",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_CheckExplanations_IndicatorId",
                table: "CheckExplanations",
                column: "IndicatorId");

            migrationBuilder.CreateIndex(
                name: "IX_CheckExplanations_UnitId_IndicatorId_Period",
                table: "CheckExplanations",
                columns: new[] { "UnitId", "IndicatorId", "Period" });

            migrationBuilder.CreateIndex(
                name: "IX_IndicatorVersions_IndicatorId_From",
                table: "IndicatorVersions",
                columns: new[] { "IndicatorId", "From" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_MonthSteps_UnitId_Month_Kind_Number",
                table: "MonthSteps",
                columns: new[] { "UnitId", "Month", "Kind", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_UnitCategoryNames_CategoryId_From",
                table: "UnitCategoryNames",
                columns: new[] { "CategoryId", "From" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "CheckExplanations");

            migrationBuilder.DropTable(
                name: "IndicatorVersions");

            migrationBuilder.DropTable(
                name: "MonthSteps");

            migrationBuilder.DropTable(
                name: "UnitCategoryNames");

            migrationBuilder.DropColumn(
                name: "AwayMembers",
                table: "UnitVersions");

            migrationBuilder.DropColumn(
                name: "ExemptMembers",
                table: "UnitVersions");

            migrationBuilder.DropColumn(
                name: "From",
                table: "UnitCategories");

            migrationBuilder.DropColumn(
                name: "To",
                table: "UnitCategories");

            migrationBuilder.DropColumn(
                name: "Seconds",
                table: "ObservationVersions");

            migrationBuilder.DropColumn(
                name: "Seconds",
                table: "Observations");

            migrationBuilder.DropColumn(
                name: "AppliesTo",
                table: "Indicators");

            migrationBuilder.DropColumn(
                name: "Balance",
                table: "Indicators");

            migrationBuilder.DropColumn(
                name: "DenominatorCode",
                table: "Indicators");

            migrationBuilder.DropColumn(
                name: "DenominatorSource",
                table: "Indicators");

            migrationBuilder.DropColumn(
                name: "InUseFrom",
                table: "Indicators");

            migrationBuilder.DropColumn(
                name: "InUseTo",
                table: "Indicators");

            migrationBuilder.DropColumn(
                name: "IsYesNo",
                table: "Indicators");

            migrationBuilder.DropColumn(
                name: "MethodEn",
                table: "Indicators");

            migrationBuilder.DropColumn(
                name: "MethodVi",
                table: "Indicators");

            migrationBuilder.DropColumn(
                name: "Order",
                table: "Indicators");

            migrationBuilder.DropColumn(
                name: "ResponsibleEn",
                table: "Indicators");

            migrationBuilder.DropColumn(
                name: "ResponsibleVi",
                table: "Indicators");

            migrationBuilder.DropColumn(
                name: "UndoneAt",
                table: "ImportBatches");

            migrationBuilder.DropColumn(
                name: "UndoneBy",
                table: "ImportBatches");
        }
    }
}
