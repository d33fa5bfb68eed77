using PilotReview.Core.Import;
using PilotReview.Core.Observations;
using PilotReview.Core.Visits;
using Xunit;

namespace PilotReview.Core.Tests.Visits;

public sealed class VisitCheckTests
{
    private static readonly Period Month = Period.Month(2022, 10);
    private static readonly VisitTelling Untold = new(VisitState.Untold, null, string.Empty, null, null, null, false, string.Empty);
    private static readonly VisitTelling Made = Untold with { State = VisitState.Made, MadeOn = new DateOnly(2022, 10, 5) };

    private static readonly KnownCodes Known = new()
    {
        Units = new Dictionary<string, (DateOnly From, DateOnly? To)> { ["CB1"] = (new DateOnly(2015, 1, 1), null), ["CB2"] = (new DateOnly(2023, 1, 1), null) },
        Visits = new HashSet<(string Post, string Unit, Period Month)> { ("Stored", "CB1", Month) },
    };

    [Fact]
    public void SoundRows_PassAsTheyAre() => AssertCodes([], Row("A", "CB1", Untold), Row("B", "CB1", Made), Row("C", "CB1", Untold with { State = VisitState.NotMade, Reason = "Bận" }));

    [Fact]
    public void SecondRowOfOneKey_IsNamed() => AssertCodes([ImportProblemCode.DuplicateKey], Row("A", "CB1", Untold), Row("A", "CB1", Made));

    [Fact]
    public void StoredVisit_IsRefused() => AssertCodes([ImportProblemCode.AlreadyStored], Row("Stored", "CB1", Untold));

    [Fact]
    public void UnknownBranch_IsRefused() => AssertCodes([ImportProblemCode.UnknownReference], Row("A", "CB9", Untold));

    [Fact]
    public void BranchThatBeginsLater_IsRefused() => AssertCodes([ImportProblemCode.UnitDoesNotExistThen], Row("A", "CB2", Untold));

    [Fact]
    public void MadeWithoutADay_IsRefused() => AssertCodes([ImportProblemCode.Required], Row("A", "CB1", Made with { MadeOn = null }));

    [Fact]
    public void NotMadeWithoutAReason_IsRefused() => AssertCodes([ImportProblemCode.Required], Row("A", "CB1", Untold with { State = VisitState.NotMade }));

    [Fact]
    public void ReportOfAVisitThatNobodyToldOf_IsRefused() => AssertCodes([ImportProblemCode.Unexpected], Row("A", "CB1", Untold with { FiledOn = new DateOnly(2022, 10, 9) }));

    [Fact]
    public void DayOfAnotherMonth_IsRefused() => AssertCodes([ImportProblemCode.DateOrder], Row("A", "CB1", Made with { MadeOn = new DateOnly(2022, 11, 5) }));

    [Fact]
    public void ReportBeforeTheVisit_IsRefused() => AssertCodes([ImportProblemCode.DateOrder], Row("A", "CB1", Made with { FiledOn = new DateOnly(2022, 10, 1) }));

    [Fact]
    public void MarkWithoutAScale_IsRefused() => AssertCodes([ImportProblemCode.NoScaleVersion], Row("A", "CB1", Made with { Score = 80 }));

    private static void AssertCodes(ImportProblemCode[] codes, params VisitRow[] visits)
    {
        var rows = new ScenarioRows();
        rows.Visits.AddRange(visits.Select((row, at) => row with { Source = new RowSource("visits", at + 2, new Dictionary<string, string>()) }));
        Assert.Equal(codes, ScenarioCheck.Check(rows, Known).Select(problem => problem.Code));
    }

    private static VisitRow Row(string post, string unit, VisitTelling told) => new(new RowSource("visits", 2, new Dictionary<string, string>()), post, unit, Month, told);
}
