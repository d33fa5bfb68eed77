using PilotReview.Core.Import;
using PilotReview.Core.Indicators;
using PilotReview.Core.Observations;
using PilotReview.Core.Units;

namespace PilotReview.Core.Tests.Import;

/// <summary>Rows as a reader would give them, with only what a test is about.</summary>
public static class Rows
{
    private static readonly LocalText Name = new("Tên");

    public static RowSource At(string sheet, int row) => new(sheet, row, new Dictionary<string, string>());

    public static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    public static Period In(string text) => Period.TryParse(text, out var period) ? period : throw new ArgumentException(text, nameof(text));

    public static ScenarioRows WithKind()
    {
        var rows = new ScenarioRows();
        rows.Kinds.Add(new KindRow(At("kinds", 2), "chi-bo", Name, null, null));
        return rows;
    }

    public static ScenarioRows Unit(
        this ScenarioRows rows, string code, string from = "2015-01-01", string? to = null, string? parent = null, int? members = null)
    {
        rows.Units.Add(new UnitRow(
            At("units", rows.Units.Count + 2), code, Day(from), to is null ? null : Day(to), Name, Name, "chi-bo", null, parent, members, null));
        return rows;
    }

    public static ScenarioRows Event(this ScenarioRows rows, string code, string effective, string predecessors, string successors)
    {
        rows.Events.Add(new EventRow(
            At("events", rows.Events.Count + 2), code, UnitEventKind.Split, string.Empty, null, Day(effective), Split(predecessors), Split(successors),
            Name));
        return rows;
    }

    public static ScenarioRows Transfer(this ScenarioRows rows, string code, string? from, string? to, int members)
    {
        rows.Transfers.Add(new TransferRow(At("transfers", rows.Transfers.Count + 2), code, from, to, members));
        return rows;
    }

    public static ScenarioRows Scale(this ScenarioRows rows, string version, string from, string? to, params string[] levels)
    {
        var names = levels.Select(level => new LocalText(level));
        var isRange = levels.Length == 0;
        rows.Scales.Add(new ScaleRow(
            At("scales", rows.Scales.Count + 2), "scale", version, Name, Day(from), to is null ? null : Day(to), isRange ? 0 : null,
            isRange ? 100 : null, [.. names], Name));
        return rows;
    }

    public static ScenarioRows Indicator(this ScenarioRows rows, string code, IndicatorKind kind, PeriodKind period, string? scale = null)
    {
        rows.Indicators.Add(new IndicatorRow(At("indicators", rows.Indicators.Count + 2), new Indicator
        {
            Code = code,
            Name = Name,
            ShortName = Name,
            Kind = kind,
            Direction = Direction.HigherIsBetter,
            PeriodKind = period,
            Aggregation = Aggregation.Own,
            ScaleCode = scale,
        }));
        return rows;
    }

    public static ScenarioRows Figure(this ScenarioRows rows, string unit, string indicator, string period, decimal? n = null, decimal? of = null)
    {
        rows.Observations.Add(new ObservationRow(
            At("observations", rows.Observations.Count + 2), unit, indicator, In(period), n, of, null, null, ObservationState.Approved, string.Empty,
            string.Empty));
        return rows;
    }

    public static ScenarioRows Value(
        this ScenarioRows rows, string unit, string indicator, string period, decimal? value = null, string? level = null)
    {
        rows.Observations.Add(new ObservationRow(
            At("observations", rows.Observations.Count + 2), unit, indicator, In(period), null, null, value, level, ObservationState.Approved,
            string.Empty, string.Empty));
        return rows;
    }

    /// <summary>The problems as <c>sheet row code</c>.</summary>
    public static string[] Problems(this ScenarioRows rows, KnownCodes? known = null) =>
        [.. ScenarioCheck.Check(rows, known ?? KnownCodes.None).Select(problem => $"{problem.Sheet} {problem.Cell[1..]} {problem.Code}")];

    private static string[] Split(string codes) => codes.Split(';', StringSplitOptions.RemoveEmptyEntries);
}
