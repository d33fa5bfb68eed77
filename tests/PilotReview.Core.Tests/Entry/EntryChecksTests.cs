using PilotReview.Core.Entry;
using PilotReview.Core.Indicators;
using PilotReview.Core.Observations;
using PilotReview.Core.Wording;
using Xunit;
using static PilotReview.Core.Tests.Entry.SheetOf;

namespace PilotReview.Core.Tests.Entry;

public sealed class EntryChecksTests
{
    private const int Attendance = 11;
    private const int Speaking = 12;
    private const int Members = 13;
    private const int Admitted = 14;

    [Fact]
    public void MoreThanThereAre_Stops()
    {
        var finding = Only(Meeting().Put(2, Attendance, Pair(58, 54)));
        Assert.Equal((EntryCheck.NumeratorAboveDenominator, CheckGrade.Stop), (finding.Check, finding.Grade));
        Assert.Equal("Tử số 58 nhiều hơn mẫu số 54.", EntryWording.Finding(finding, Formats.Vietnamese));
        Assert.True(finding.Blocks);
    }

    [Fact]
    public void ADenominatorThatIsNotTheMembers_IsAskedFor_AndCanBeMended()
    {
        // fifty members, four of them exempt
        var finding = Only(Meeting().Put(2, Attendance, Pair(40, 50)));
        Assert.Equal((EntryCheck.DenominatorNotMembers, CheckGrade.Explain), (finding.Check, finding.Grade));
        Assert.Equal(Pair(40, 46), finding.Repair);
        Assert.Empty(Found(Meeting().Put(2, Attendance, Pair(40, 46))));
    }

    /// <summary>Nobody has said who is exempt or away: fewer than the members is right, more cannot be without a reason.</summary>
    [Theory]
    [InlineData(50, false)]
    [InlineData(46, false)]
    [InlineData(51, true)]
    public void WhoMustAttend_IsAtMostTheMembers_WhileTheExemptAreNotKnown(int denominator, bool isOdd)
    {
        var sheet = new SheetOf().Branch(2, exempt: null).Indicator(Make(Attendance, "DSH", IndicatorKind.Proportion, DenominatorSource.MustAttend)).Put(2, Attendance, Pair(40, denominator));
        Assert.Null(sheet.Build().Rows[0].Cells[0].Rule.KnownDenominator);
        var found = EntryChecks.Of(sheet.Build());
        Assert.Equal(isOdd ? [(EntryCheck.DenominatorAboveMembers, CheckGrade.Explain)] : [], found.Select(finding => (finding.Check, finding.Grade)));
        Assert.Equal(isOdd ? ["Mẫu số 51 nhiều hơn số đảng viên theo danh sách trong kỳ là 50."] : [], found.Select(finding => EntryWording.Finding(finding, Formats.Vietnamese)));
    }

    /// <summary>The oldest month of a branch has nothing before it; what its later months say holds for it too.</summary>
    [Fact]
    public void ACountThatWasNeverOverAnythingElse_IsOverOneUnit_FromTheFirstMonth()
    {
        var sheet = new SheetOf().Branch(2).Indicator(Make(Admitted, "CD", IndicatorKind.Count, over: "Quý chi bộ"));
        Assert.Equal(FigureFault.DenominatorUnknown, FigureReader.Read("1", sheet.Build().Rows[0].Cells[0].Rule).Fault);
        sheet.OverOneUnit.Add(Admitted);
        Assert.Equal(Pair(1, 1), FigureReader.Read("1", sheet.Build().Rows[0].Cells[0].Rule).Figure);
    }

    [Fact]
    public void ADenominatorThatIsNotThePresent_NamesTheOtherColumn()
    {
        var finding = Only(Meeting().Put(2, Attendance, Pair(44, 46)).Put(2, Speaking, Pair(13, 41)));
        Assert.Equal(EntryCheck.DenominatorNotOther, finding.Check);
        Assert.Equal(Pair(13, 44), finding.Repair);
        Assert.Equal(["41", "44", "DSH"], finding.Arguments);
    }

    [Fact]
    public void ARepairThatWouldBeWrongItself_IsNotOffered() =>
        Assert.Null(Only(Meeting().Put(2, Attendance, Pair(10, 46)).Put(2, Speaking, Pair(13, 44))).Repair);

    [Fact]
    public void AnExplanation_HoldsForThatFigureOnly()
    {
        var sheet = Meeting().Put(2, Attendance, Pair(40, 50));
        sheet.Explanations.Add(new CheckExplanation
        {
            UnitId = 2, IndicatorId = Attendance, Period = Month, Check = EntryCheck.DenominatorNotMembers, Figure = "40/50", Reason = "hai đồng chí mới chuyển đến", At = default,
        });
        Assert.False(Only(sheet).Blocks);

        var other = Meeting().Put(2, Attendance, Pair(41, 50));
        other.Explanations.AddRange(sheet.Explanations);
        Assert.True(Only(other).Blocks);
    }

    [Fact]
    public void Bounds_Stop()
    {
        var sheet = new SheetOf().Branch(2).Indicator(Make(Members, "TL", IndicatorKind.Measure, least: 10, most: 300)).Put(2, Members, Value(900));
        var finding = Only(sheet);
        Assert.Equal((EntryCheck.OutOfBounds, CheckGrade.Stop), (finding.Check, finding.Grade));
        Assert.Contains("từ 10 đến 300", EntryWording.Finding(finding, Formats.Vietnamese), StringComparison.Ordinal);
    }

    [Fact]
    public void StartAndIn_MustMakeTheEnd()
    {
        SheetOf Balance(int end) => new SheetOf().Branch(2)
            .Indicator(Make(Members, "DV", IndicatorKind.Measure, balance: "DV + KN"))
            .Indicator(Make(Admitted, "KN", IndicatorKind.Count))
            .Before(2, Members, Value(50))
            .Put(2, Admitted, new ObservationFigure { Numerator = 3, Denominator = 1 })
            .Put(2, Members, Value(end));

        Assert.Empty(Found(Balance(53)));
        var finding = Only(Balance(52));
        Assert.Equal(EntryCheck.BalanceBroken, finding.Check);
        Assert.Equal("Đang ghi 52, nhưng 50 + 3 = 53.", EntryWording.Finding(finding, Formats.Vietnamese));
        Assert.Equal(Value(53), finding.Repair);
    }

    [Fact]
    public void ABalanceWithAPartMissing_IsNotJudged() => Assert.Empty(Found(new SheetOf().Branch(2)
        .Indicator(Make(Members, "DV", IndicatorKind.Measure, balance: "DV + KN")).Indicator(Make(Admitted, "KN", IndicatorKind.Count))
        .Put(2, Members, Value(52)).Put(2, Admitted, new ObservationFigure { Numerator = 3, Denominator = 1 })));

    [Fact]
    public void AFigureBeyondItsSeries_IsAskedFor()
    {
        SheetOf Series(int speakers) => Meeting()
            .Before(2, Speaking, [.. new[] { 8, 9, 10, 9, 11, 10, 8, 9, 10, 12, 9, 10 }.Select(count => Pair(count, 41))])
            .Put(2, Attendance, Pair(41, 46)).Put(2, Speaking, Pair(speakers, 41));

        Assert.Empty(Found(Series(12)));
        var finding = Only(Series(31));
        Assert.Equal((EntryCheck.UnusualChange, CheckGrade.Explain), (finding.Check, finding.Grade));
        Assert.Equal("75,6% khác thường: 12 kỳ trước từ 19,5% đến 29,3%.", EntryWording.Finding(finding, Formats.Vietnamese));
    }

    [Fact]
    public void AShortSeries_AsksNobody() => Assert.Empty(Found(Meeting()
        .Before(2, Speaking, [.. Enumerable.Repeat(Pair(9, 41), 7)]).Put(2, Attendance, Pair(41, 46)).Put(2, Speaking, Pair(31, 41))));

    [Fact]
    public void EmptyCells_AreNoted_AndNotArisenOnesExplained()
    {
        var findings = EntryChecks.Of(Meeting().Put(2, Attendance, ObservationFigure.Empty).Build());
        Assert.Contains(findings, finding => finding is { Check: EntryCheck.NotArisen, Grade: CheckGrade.Explain });
        Assert.Contains(findings, finding => finding is { Check: EntryCheck.Missing, Grade: CheckGrade.Note, Blocks: false });
    }

    private static SheetOf Meeting() => new SheetOf().Branch(2, members: 50, exempt: 4)
        .Indicator(Make(Attendance, "DSH", IndicatorKind.Proportion, DenominatorSource.MustAttend))
        .Indicator(Make(Speaking, "PB", IndicatorKind.Proportion, DenominatorSource.OtherNumerator, "DSH"));

    private static List<EntryFinding> Found(SheetOf sheet) => [.. EntryChecks.Of(sheet.Build()).Where(finding => finding.Grade != CheckGrade.Note)];

    private static EntryFinding Only(SheetOf sheet) => Assert.Single(Found(sheet));
}
