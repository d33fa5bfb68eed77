using Microsoft.EntityFrameworkCore;
using PilotReview.Core.Import;
using PilotReview.Core.Pilots;
using PilotReview.Core.Reviews;

namespace PilotReview.Data.Import;

/// <summary>Stores legal bases, pilots with yardstick and enrolments, and reviews.</summary>
internal sealed class PilotStore(AppDb db)
{
    public async Task AddAsync(
        ScenarioRows rows, OrganisationStore organisation, IReadOnlyDictionary<string, int> indicatorIds, CancellationToken token)
    {
        db.LegalBases.AddRange(rows.LegalBases.Select(row => new LegalBasis
        {
            Number = row.Number,
            Title = row.Title,
            Date = row.Date,
            InForceFrom = row.InForceFrom,
            InForceTo = row.InForceTo,
        }));
        await db.SaveChangesAsync(token);

        var bases = await db.LegalBases.ToDictionaryAsync(basis => basis.Number, token);
        db.Pilots.AddRange(rows.Pilots.Select(row => new Pilot
        {
            Code = row.Code,
            Name = row.Name,
            Model = row.Model,
            Question = row.Question,
            Start = row.Start,
            PlannedReview = row.PlannedReview,
            LegalBases = [.. row.LegalBases.Select(number => bases[number])],
        }));
        await db.SaveChangesAsync(token);

        var pilots = await db.Pilots.AsSplitQuery().ToDictionaryAsync(pilot => pilot.Code, token);
        AddYardstick(rows.Yardstick, pilots, indicatorIds);
        AddEnrolments(rows.Enrolments, pilots, organisation);
        await db.SaveChangesAsync(token);
        AddComparisons(rows.Comparisons, pilots, organisation.UnitIds);
        db.Reviews.AddRange(rows.Reviews.Select(row => ReviewOf(row, pilots[row.Pilot].Id)));
        await db.SaveChangesAsync(token);
    }

    private static void AddYardstick(
        List<YardstickRow> rows, Dictionary<string, Pilot> pilots, IReadOnlyDictionary<string, int> indicatorIds)
    {
        foreach (var row in rows)
        {
            pilots[row.Pilot].Yardstick.Add(new YardstickItem
            {
                IndicatorId = indicatorIds[row.Indicator],
                Order = row.Order,
                SmallestChange = row.SmallestChange,
                FixedOn = row.FixedOn,
            });
        }
    }

    private static void AddEnrolments(List<EnrolmentRow> rows, Dictionary<string, Pilot> pilots, OrganisationStore organisation)
    {
        foreach (var row in rows)
        {
            pilots[row.Pilot].Enrolments.Add(new Enrolment
            {
                UnitId = organisation.UnitIds[row.Unit],
                EventId = organisation.EventIds[row.Event],
                ChoiceReason = row.Reason,
                ChosenFrom = row.ChosenFrom,
                ChosenTo = row.ChosenTo,
                ChosenIndicators = string.Join(';', row.ChosenIndicators),
                Note = row.Note,
                RecordedOn = row.RecordedOn,
            });
        }
    }

    private static void AddComparisons(
        List<ComparisonRow> rows, Dictionary<string, Pilot> pilots, IReadOnlyDictionary<string, int> unitIds)
    {
        foreach (var row in rows)
        {
            pilots[row.Pilot].Enrolments.Single(enrolment => enrolment.UnitId == unitIds[row.Unit])
                .ComparisonUnits.Add(new ComparisonUnit { UnitId = unitIds[row.ComparisonUnit] });
        }
    }

    private static Review ReviewOf(ReviewRow row, int pilotId) => new()
    {
        Code = row.Code,
        PilotId = pilotId,
        Title = row.Title,
        AsOf = row.AsOf,
        BeforeFrom = row.BeforeFrom,
        AfterTo = row.AfterTo,
        SettlingMonths = row.SettlingMonths,
        State = row.State,
        Letterhead = row.Letterhead,
        Conclusion = row.Conclusion,
    };
}
