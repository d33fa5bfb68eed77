using PilotReview.Core.Comparison;
using PilotReview.Core.Indicators;
using PilotReview.Core.Observations;
using PilotReview.Core.Pilots;
using PilotReview.Core.Units;
using PilotReview.Testing;
using Xunit;

namespace PilotReview.Core.Tests.Comparison;

/// <summary>Two branches of different size restructured on one day: each is ranked among branches of its own size.</summary>
public sealed class NeighboursOfTwoUnitsTests
{
    private const int Both = 31;
    private const int LargeOnly = 32;
    private const int SmallOnly = 33;
    private const int BothToo = 34;
    private const int SmallBefore = 40;
    private const int SmallAfter = 41;
    private const int SmallEvent = 2;

    private static readonly Indicator Attendance = DossierIndicators.All().Single(indicator => indicator.Code == DossierIndicators.Attendance);

    [Fact]
    public void Evaluate_RanksEachAmongItsOwn()
    {
        var findings = new ReviewEvaluation(Dossier()).Findings.Where(finding => finding.Indicator.Code == Attendance.Code).ToList();

        Assert.Equal([Both, LargeOnly, BothToo], Neighbours(findings, DossierUnits.SubCommittee));
        Assert.Equal([Both, SmallOnly, BothToo], Neighbours(findings, SmallAfter));
    }

    [Fact]
    public void Evaluate_BesideBranchesWithoutFigures_HasNoRank()
    {
        var dossier = Dossier();
        int[] silent = [Both, LargeOnly, SmallOnly, BothToo];
        var findings = new ReviewEvaluation(dossier with { Observations = [.. dossier.Observations.Where(observation => !silent.Contains(observation.UnitId))] }).Findings;

        Assert.Null(Assert.Single(findings, finding => finding.Unit.Id == SmallAfter && finding.Indicator.Code == Attendance.Code).Verdict.Standing);
    }

    [Theory]
    [InlineData(2018, true)]
    [InlineData(2019, false)]
    public void PilotRow_TestsTogetherOnlyWhatWasRestructuredTogether(int year, bool isTested)
    {
        var row = PilotRow.Of(new ReviewEvaluation(Dossier(new DateOnly(year, 10, 1)))).Single(item => item.Rollup.Indicator.Code == Attendance.Code);

        Assert.Equal((2, isTested, isTested ? 1 : 0), (row.Rollup.MeasuredUnits, row.Test is not null, row.FamilySize));
        Assert.Equal(row.Test?.P, row.Q);
    }

    private static IEnumerable<int>? Neighbours(List<Finding> findings, int unit) =>
        Assert.Single(findings, finding => finding.Unit.Id == unit).Verdict.Standing?.Neighbours.Select(neighbour => neighbour.UnitId);

    private static ReviewDossier Dossier(DateOnly? on = null)
    {
        var start = on ?? DossierUnits.Start;
        var dossier = new DossierBuilder().Build();
        dossier.Pilot.Enrolments.Add(new Enrolment
        {
            Id = 2, PilotId = 1, UnitId = SmallAfter, EventId = SmallEvent, ChoiceReason = ChoiceReason.Volunteered, RecordedOn = new(2018, 9, 28),
            ComparisonUnits = [.. new[] { Both, LargeOnly, SmallOnly, BothToo }.Select(unit => new ComparisonUnit { Id = unit, EnrolmentId = 2, UnitId = unit })],
        });
        var change = new UnitEvent
        {
            Id = SmallEvent, Code = "TL-K2", Kind = UnitEventKind.Established, EffectiveDate = start,
            Parties = [new() { UnitId = SmallBefore, IsSuccessor = false }, new() { UnitId = SmallAfter, IsSuccessor = true }],
        };
        return dossier with
        {
            Tree = new UnitTree(
            [
                .. dossier.Tree.Units, Branch(Both, "A-1", 150), Branch(LargeOnly, "A-2", 420), Branch(SmallOnly, "A-3", 80), Branch(BothToo, "A-4", 200),
                Branch(SmallBefore, "K2-CU", 150, start.AddDays(-1)), Branch(SmallAfter, "K2", 150),
            ]),
            Events = [.. dossier.Events, change],
            Observations = [.. dossier.Observations, .. new[] { Both, LargeOnly, SmallOnly, BothToo, SmallBefore, SmallAfter }.SelectMany(Figures)],
        };
    }

    private static IEnumerable<Observation> Figures(int unit)
    {
        var random = new Random(unit);
        foreach (var period in Period.Range(Period.Month(2016, 10), Period.Month(2021, 9)))
        {
            var made = new Observation { Id = (unit * 1000) + (period.Index % 1000), UnitId = unit, IndicatorId = Attendance.Id, Period = period };
            made.Record(new ObservationFigure { Numerator = 90 + random.Next(0, 10), Denominator = 120 }, ObservationState.Approved, new ObservationEntry());
            yield return made;
        }
    }

    private static Unit Branch(int id, string code, int members, DateOnly? to = null)
    {
        // of the kind of the branch that was restructured
        var like = DossierUnits.Tree()[DossierUnits.Predecessor];
        var unit = new Unit { Id = id, Code = code, ValidFrom = like.ValidFrom, ValidTo = to };
        unit.Add(new UnitVersion
        {
            Id = id, UnitId = id, From = like.ValidFrom, Name = new(code, code), ShortName = new(code, code), ParentId = DossierUnits.OtherWard, KindId = like.Versions[0].KindId,
            OfficialMembers = members,
        });
        return unit;
    }
}
