using PilotReview.Core;
using PilotReview.Core.Comparison;
using PilotReview.Core.Observations;
using PilotReview.Documents.Model;
using PilotReview.Documents.Reports;
using PilotReview.Testing;
using Xunit;

namespace PilotReview.Documents.Tests.Reports;

public sealed class ReviewSheetsTests
{
    private static readonly ReviewEvaluation Whole = DossierBuilder.Evaluate();
    private static readonly Report Report = ReviewReport.Build(Whole, Formats.Vietnamese);

    public static TheoryData<string> Cases => ["whole", "before", "after", "empty"];

    [Fact]
    public void Sheets_AreVerdictsSummaryUnitsFiguresIndicatorsAndMethod() =>
        Assert.Equal(["Nhận định", "Tổng hợp", "K1", "Số liệu", "Chỉ số", "Cách tính"], Report.Sheets.Select(sheet => sheet.Name));

    [Fact]
    public void EnglishSheets_HaveEnglishNames() => Assert.Equal(
        ["Findings", "Summary", "K1", "Figures", "Indicators", "Method"], ReviewReport.Build(Whole, Formats.English).Sheets.Select(sheet => sheet.Name));

    [Theory]
    [MemberData(nameof(Cases))]
    public void EveryNumber_IsWhatItsFormulaGives(string name)
    {
        var report = ReviewReport.Build(DossierBuilder.Evaluate(Builder(name)), Formats.Vietnamese);
        var check = new FormulaCheck(report.Sheets);
        Assert.NotEmpty(check.Formulas);
        Assert.All(check.Formulas, cell =>
        {
            var value = check.Value(cell);
            Assert.Equal(cell.Number is null, value is null);
            Assert.Equal((double)(cell.Number ?? 0), (double)(value ?? 0), 1e-9);
        });
    }

    [Fact]
    public void Totals_AreTheSumsOfTheFiguresThatCount()
    {
        var finding = Whole.Findings[0];
        var entered = finding.Result.Points.Where(point => point.Side == Side.After && point.Value is not null)
            .SelectMany(point => point.Observations)
            .Where(observation => observation.State == ObservationState.Approved)
            .ToList();
        var row = Summary("K1-DSH");
        Assert.Equal(entered.Sum(observation => observation.Figure.Numerator), row.Cells[8].Number);
        Assert.Equal(entered.Sum(observation => observation.Figure.Denominator), row.Cells[9].Number);
        Assert.Equal(row.Cells[8].Number / row.Cells[9].Number, row.Cells[10].Number);
        Assert.IsType<SameAs>(row.Cells[8].Formula);
        Assert.IsType<Ratio>(row.Cells[10].Formula);
    }

    [Fact]
    public void Change_IsADifferenceInPoints()
    {
        var cell = Summary("K1-DSH").Cells[13];
        var change = Assert.IsType<Difference>(cell.Formula);
        Assert.Equal(100, change.Factor);
        Assert.Equal(NumberStyle.SignedPoints, cell.Style);
        Assert.Equal((double)(Whole.Findings[0].Result.PlainChange ?? 0) * 100, (double)(cell.Number ?? 0), 1e-9);
        // the step, its interval and what remains beside the comparison units are figures of the engine, without a formula
        Assert.Equal((double)(Whole.Findings[0].Result.Change ?? 0) * 100, (double)(Summary("K1-DSH").Cells[14].Number ?? 0), 1e-9);
        Assert.Equal((double)(Whole.Findings[0].Verdict.NetChange ?? 0) * 100, (double)(Summary("K1-DSH").Cells[17].Number ?? 0), 1e-9);
    }

    [Fact]
    public void NotComputed_HasNoNumberForTheChange()
    {
        Assert.All(["K1-DCL", "K1-NQ", "K1-XL"], code => Assert.Null(Summary(code).Cells[13].Number));
        Assert.All(["K1-DCL", "K1-NQ", "K1-XL"], code => Assert.Null(Summary(code).Cells[13].Formula));
    }

    [Fact]
    public void OtherScale_DoesNotEnterTheMean()
    {
        var table = Report.Sheets[2].Tables.Single(series => series.Rows[0].Cells[0].Text.StartsWith("[K1-DCL]", StringComparison.Ordinal));
        var lastBefore = table.Rows[24];
        Assert.Equal(("9/2018", "Khác thang đo, không tính", RowStyle.Quiet), (lastBefore.Cells[0].Text, lastBefore.Cells[5].Text, lastBefore.Style));
        Assert.Null(lastBefore.Cells[3].Number);
        Assert.NotEmpty(lastBefore.Cells[3].Text);
    }

    [Fact]
    public void MissingPeriod_IsEmptyAndSaysWhy()
    {
        var table = Report.Sheets[2].Tables[0];
        var submitted = table.Rows.Single(row => row.Cells[0].Text == "4/2020");
        Assert.Equal((string.Empty, "Chưa duyệt"), (submitted.Cells[3].Text, submitted.Cells[5].Text));
        Assert.Null(submitted.Cells[1].Number);
    }

    [Fact]
    public void Observations_AreAllThereWithTheirSource()
    {
        var rows = Report.Sheets[3].Tables[0].Rows;
        var behind = Whole.Findings.Concat(Whole.ComparisonFindings(Whole.Dossier.Enrolments[0]))
            .SelectMany(finding => finding.Result.Points)
            .SelectMany(point => point.Observations)
            .Distinct()
            .Count();
        Assert.Equal(behind, rows.Count);
        // what is not approved is told by its state alone
        var notApproved = rows.Where(row => row.Cells[9].Text != "Đã duyệt").ToList();
        Assert.Contains(notApproved, row => row.Cells[9].Text == "Trả lại");
        Assert.All(notApproved, row => Assert.All([5, 6, 7, 8, 12], column => Assert.Equal((string.Empty, null), (row.Cells[column].Text, row.Cells[column].Number))));
        Assert.Contains(rows, row => row.Cells[0].Text == "K1-CU" && row.Cells[10].Text == "figures.xlsx" && row.Cells[11].Text.StartsWith("observations!F", StringComparison.Ordinal));
    }

    [Fact]
    public void Rows_FitTheirColumns() => Assert.All(
        Report.Sheets.SelectMany(sheet => sheet.Tables),
        table => Assert.All(table.Rows.Where(row => row.Style != RowStyle.Group), row => Assert.Equal(table.Columns.Count, row.Cells.Count)));

    [Fact]
    public void Keys_AreUniqueInTheWorkbook()
    {
        var keys = Report.Sheets.SelectMany(sheet => sheet.Tables).Select(table => table.Key).ToList();
        Assert.Equal(keys.Count, keys.Distinct().Count());
    }

    private static Row Summary(string code) => Report.Sheets[1].Tables[0].Rows.Single(row => row.Style == RowStyle.Body && row.Cells[0].Text == code);

    private static DossierBuilder Builder(string name) => name switch
    {
        "empty" => new() { Keep = _ => false },
        "before" => new() { Keep = observation => observation.Period.Start < DossierUnits.Start },
        "after" => new() { Keep = observation => observation.Period.Start >= DossierUnits.Start },
        _ => new(),
    };
}
