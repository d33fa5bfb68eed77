using PilotReview.Core.Comparison;
using PilotReview.Core.Indicators;
using PilotReview.Core.Observations;
using PilotReview.Core.Pilots;
using PilotReview.Core.Units;
using PilotReview.Testing;

namespace PilotReview.Core.Tests.Comparison;

/// <summary>The made-up review with one thing changed.</summary>
internal static class ChangedDossiers
{
    /// <summary>The pilot's scores all on the sheet in force, and five comparison branches, each on the sheet that <paramref name="sheetOf"/> gives its number.</summary>
    public static ReviewDossier WithScores(ReviewDossier dossier, Func<int, int> sheetOf)
    {
        const int ScoreId = 4;
        var like = dossier.Tree[DossierUnits.Comparisons[0]];
        var branches = Enumerable.Range(1, 5).Select(number =>
        {
            var unit = new Unit { Id = 200 + number, Code = $"SS-{number}", ValidFrom = like.ValidFrom };
            var version = like.Versions[0];
            unit.Add(new UnitVersion
            {
                Id = unit.Id, UnitId = unit.Id, From = like.ValidFrom, Name = version.Name, ShortName = version.ShortName, ParentId = version.ParentId, KindId = version.KindId,
                OfficialMembers = 50,
            });
            return unit;
        }).ToList();
        var enrolment = dossier.Enrolments[0];
        enrolment.ComparisonUnits.Clear();
        enrolment.ComparisonUnits.AddRange(branches.Select(branch => new ComparisonUnit { Id = branch.Id, EnrolmentId = enrolment.Id, UnitId = branch.Id }));
        var random = new Random(6);
        var own = dossier.Observations.Where(observation => observation.IndicatorId == ScoreId && !DossierUnits.Comparisons.Contains(observation.UnitId))
            .Select(observation => Scored(observation.UnitId, observation.Period, DossierIndicators.NewSheet, (observation.UnitId == DossierUnits.Predecessor ? 70 : 82) + random.Next(-2, 3)));
        var others = branches.SelectMany(branch => Period.Range(Period.Month(2016, 10), Period.Month(2021, 9))
            .Select(period => Scored(branch.Id, period, sheetOf(branch.Id - 200), (sheetOf(branch.Id - 200) == DossierIndicators.NewSheet ? 70 : 14) + random.Next(-2, 3))));
        return dossier with
        {
            Tree = new UnitTree([.. dossier.Tree.Units, .. branches]),
            Observations = [.. dossier.Observations.Where(observation => observation.IndicatorId != ScoreId), .. own, .. others],
        };

        static Observation Scored(int unit, Period period, int sheet, int mark)
        {
            var made = new Observation { Id = (unit * 1000) + (period.Index % 1000), UnitId = unit, IndicatorId = ScoreId, Period = period, ScaleVersionId = sheet };
            made.Record(new ObservationFigure { Value = mark }, ObservationState.Approved, new ObservationEntry());
            return made;
        }
    }

    public static Indicator RollOut(Direction direction, decimal? smallest) => new()
    {
        Id = 3, Code = DossierIndicators.RollOut, Name = new("Số ngày triển khai", "Days of roll-out"), ShortName = new("Triển khai", "Roll-out"), Kind = IndicatorKind.Measure,
        Direction = direction, PeriodKind = PeriodKind.Month, Aggregation = Aggregation.MemberWeightedMean, Measure = new("ngày", "days"), SmallestChange = smallest,
    };

    public static ReviewDossier WithEnrolment(ReviewDossier dossier, Period? from, Period? to)
    {
        var old = dossier.Enrolments[0];
        var pilot = dossier.Pilot;
        pilot.Enrolments.Clear();
        pilot.Enrolments.Add(new Enrolment
        {
            Id = old.Id, PilotId = old.PilotId, UnitId = old.UnitId, EventId = old.EventId, ChoiceReason = old.ChoiceReason, ChosenFrom = from, ChosenTo = to,
            ChosenIndicators = old.ChosenIndicators, RecordedOn = old.RecordedOn, ComparisonUnits = old.ComparisonUnits,
        });
        return dossier;
    }
}
