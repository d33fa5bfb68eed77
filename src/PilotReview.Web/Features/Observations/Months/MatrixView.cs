using PilotReview.Core.Entry;
using PilotReview.Core.Observations;
using PilotReview.Core.Units;

namespace PilotReview.Web.Features.Observations.Months;

/// <summary>How complete and how timely the months of a year are: a row for each unit that sends, or for each branch of one.</summary>
public sealed record MatrixView
{
    public required int Year { get; init; }

    /// <summary>The unit whose branches are the rows; null for all units that send.</summary>
    public Unit? Unit { get; init; }

    public required IReadOnlyList<Period> Months { get; init; }

    public required IReadOnlyList<(Unit Unit, IReadOnlyList<MonthStanding> Standings)> Rows { get; init; }

    public required DateOnly Today { get; init; }

    /// <summary>Months that have ended: later ones are not due yet.</summary>
    public bool HasEnded(Period month) => month.End < Today;

    /// <summary>Cells filled of cells due, over the months that have ended.</summary>
    public (int Filled, int Due) Completeness
    {
        get
        {
            var ended = Rows.SelectMany(row => row.Standings).Where(standing => HasEnded(standing.Month)).ToList();
            return (ended.Sum(standing => standing.Filled), ended.Sum(standing => standing.Due));
        }
    }

    /// <summary>Months sent whole and in time, of the months that were sent whole or whose last day in time has passed; months that only an import brought are in
    /// neither.</summary>
    public (int OnTime, int Counted) Timeliness
    {
        get
        {
            var counted = Rows.SelectMany(row => row.Standings)
                .Where(standing => standing.IsJudged(Today)).ToList();
            return (counted.Count(standing => standing.DaysLate(Today) is null), counted.Count);
        }
    }
}
