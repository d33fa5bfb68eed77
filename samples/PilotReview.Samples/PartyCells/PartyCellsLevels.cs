using PilotReview.Samples.CaoLanh;
using PilotReview.Samples.Series;

namespace PilotReview.Samples.PartyCells;

/// <summary>Where every series stands before and after. Party cells: attendance up to the published "trên 90%", speaking hardly; sub-committee: better, at the price of posts; plain split: better,
/// roll-out not; agency branch: nothing gained, more that repeats.</summary>
internal sealed class PartyCellsLevels(int seed)
{
    public Level Of(ModelReporter reporter, string indicator) => (reporter.Group, indicator) switch
    {
        (ModelReporter.Cells, PartyCellsIndicators.Attendance) => new(0.80, 0.925),
        (ModelReporter.Cells, PartyCellsIndicators.Speaking) => new(0.21, 0.23),
        (ModelReporter.Cells, PartyCellsIndicators.OnSchedule) => new(0.86, 0.93),
        (ModelReporter.Cells, PartyCellsIndicators.RollOut) => new(10, 6),
        (ModelReporter.Cells, PartyCellsIndicators.Repeated) => new(0.12, 0.15),
        (ModelReporter.Sub, PartyCellsIndicators.Attendance) => new(0.73, 0.88),
        (ModelReporter.Sub, PartyCellsIndicators.Speaking) => new(0.12, 0.25),
        (ModelReporter.Sub, PartyCellsIndicators.OnSchedule) => new(0.66, 0.95),
        (ModelReporter.Sub, PartyCellsIndicators.RollOut) => new(14, 8),
        (ModelReporter.Sub, PartyCellsIndicators.Repeated) => new(0.13, 0.16),
        (ModelReporter.Split, PartyCellsIndicators.Attendance) => new(0.75, 0.88),
        (ModelReporter.Split, PartyCellsIndicators.Speaking) => new(0.14, 0.26),
        (ModelReporter.Split, PartyCellsIndicators.OnSchedule) => new(0.8, 0.92),
        (ModelReporter.Split, PartyCellsIndicators.RollOut) => new(11, 11.5),
        (ModelReporter.Split, PartyCellsIndicators.Repeated) => new(0.14, 0.11),
        (ModelReporter.Agency, PartyCellsIndicators.Attendance) => new(0.9, 0.905),
        (ModelReporter.Agency, PartyCellsIndicators.Speeches) => new(0.55, 0.56),
        (ModelReporter.Agency, PartyCellsIndicators.OnSchedule) => new(0.9, 0.9),
        (ModelReporter.Agency, PartyCellsIndicators.RollOut) => new(4, 4),
        (ModelReporter.Agency, PartyCellsIndicators.Repeated) => new(0.22, 0.55),
        _ => Steady(reporter, indicator),
    };

    private Level Steady(ModelReporter reporter, string indicator)
    {
        var (low, high) = (indicator, reporter.IsOffice) switch
        {
            (PartyCellsIndicators.Attendance, false) => (0.74, 0.86),
            (PartyCellsIndicators.Attendance, true) => (0.87, 0.93),
            (PartyCellsIndicators.Speaking, _) => (0.14, 0.24),
            (PartyCellsIndicators.Speeches, _) => (0.45, 0.65),
            (PartyCellsIndicators.OnSchedule, _) => (0.82, 0.94),
            (PartyCellsIndicators.RollOut, false) => (9.0, 13.0),
            (PartyCellsIndicators.RollOut, true) => (3.5, 5.0),
            (PartyCellsIndicators.Repeated, false) => (0.1, 0.18),
            _ => (0.2, 0.3),
        };
        var level = new SplitMix(seed, $"level/{indicator}/{reporter.Code}").Uniform(low, high);
        return new Level(level, level);
    }
}
