using PilotReview.Core;
using PilotReview.Core.Access;
using PilotReview.Core.Comparison;
using PilotReview.Core.Verdicts;
using PilotReview.Core.Wording;
using PilotReview.Testing;
using PilotReview.Web.Features.Home.Heat;
using Xunit;

namespace PilotReview.Web.Tests.Features.Home;

public sealed class HeatTableBuilderTests
{
    private static readonly ReviewEvaluation Evaluation = DossierBuilder.Evaluate();
    private static readonly Actor Appraiser = new(1, Role.Appraiser, null);

    [Fact]
    public void Cells_SayWhatTheFindingsSay()
    {
        var row = Build(Appraiser).Enrolled.Single();
        Assert.Equal(Evaluation.Findings.Select(finding => finding.Verdict.Kind), row.Cells.Select(cell => cell.Kind));
        Assert.Equal(
            Evaluation.Findings.Where(finding => finding.Result.Change is not null)
                .Select(finding => FigureWording.ChangeNumber(finding.Indicator, finding.Result.Change.GetValueOrDefault(), Formats.Vietnamese)),
            row.Cells.Where(cell => cell.Number.Length > 0).Select(cell => cell.Number));
        Assert.All(row.Cells, cell => Assert.Equal(cell.Kind is VerdictKind.Improved or VerdictKind.Worsened, cell.Why.Length == 0));
    }

    [Fact]
    public void Counts_AddUpToTheCells()
    {
        var table = Build(Appraiser);
        Assert.Equal(table.Columns.Count, Enum.GetValues<VerdictKind>().Sum(table.Count));
        Assert.True(table.Count(VerdictKind.Improved) > 0 && table.Count(VerdictKind.DifferentScale) > 0);
    }

    [Fact]
    public void Data_CountsApprovedAmongDueCells()
    {
        var table = Build(Appraiser);
        var points = Evaluation.Findings.Concat(Evaluation.Dossier.Enrolments.SelectMany(Evaluation.ComparisonFindings))
            .SelectMany(finding => finding.Result.Points).ToList();
        Assert.Equal((points.Sum(point => point.PartsReported), points.Sum(point => point.PartsDue)), (table.Approved, table.Due));
        Assert.InRange(table.Approved, 1, table.Due - 1);
    }

    [Fact]
    public void LineFixedAfterTheStart_IsMarked() => Assert.Equal(
        [DossierIndicators.Fee], Build(Appraiser).Columns.Where(column => column.IsChosenLater).Select(column => column.Code));

    [Fact]
    public void WardOfficial_SeesRowsOfItsOwnSubtreeOnly()
    {
        var own = Build(new Actor(1, Role.WardOfficial, DossierUnits.Ward));
        Assert.Single(own.Enrolled);
        var other = Build(new Actor(1, Role.WardOfficial, DossierUnits.OtherWard));
        Assert.Empty(other.Enrolled);
        Assert.NotEmpty(other.Compared);
        Assert.True(other.Due < own.Due + other.Due && other.Due < Build(Appraiser).Due);
    }

    [Fact]
    public void WardOfficialWithoutUnit_SeesNothing()
    {
        var table = Build(new Actor(1, Role.WardOfficial, null));
        Assert.Empty(table.Enrolled);
        Assert.Empty(table.Compared);
        Assert.Equal(0, table.Due);
    }

    [Fact]
    public void Origin_LeavesOutWhatWasNotThereBefore()
    {
        Assert.StartsWith("trước: ", Build(Appraiser).Enrolled[0].Origin, StringComparison.Ordinal);
        var dossier = new DossierBuilder().Build();
        dossier.Events[0].Parties.RemoveAll(party => !party.IsSuccessor);
        var row = new HeatTableBuilder(new ReviewEvaluation(dossier), new UnitScope(dossier.Tree, Appraiser), Formats.Vietnamese).Build(hasAllUnits: false).Enrolled[0];
        Assert.StartsWith("nay ", row.Origin, StringComparison.Ordinal);
    }

    private static HeatTable Build(Actor actor) =>
        new HeatTableBuilder(Evaluation, new UnitScope(Evaluation.Dossier.Tree, actor), Formats.Vietnamese).Build(hasAllUnits: false);
}
