using PilotReview.Core;
using PilotReview.Core.Indicators;
using PilotReview.Core.Observations;
using PilotReview.Core.Wording;
using PilotReview.Documents.Model;

namespace PilotReview.Documents.Reports;

/// <summary>Every observation behind the report with its source. A figure that is not approved is told by its state alone: documents use approved ones only.</summary>
internal sealed class ObservationSheet(ReviewContext context)
{
    public Sheet Build(string name, IReadOnlyList<string> notes) => new()
    {
        Name = name,
        Title = context.Text("sheet.observations.title"),
        Notes = notes,
        Tables = [new Table { Key = "observations", Columns = Columns(), Rows = [.. Observations().Select(pair => Line(pair.Observation, pair.Indicator))] }],
        IsLandscape = true,
    };

    private Column[] Columns() =>
    [
        context.Column("unit_code", 14), context.Column("unit", 26), context.Column("indicator_code", 10), context.Column("indicator", 28),
        context.Column("period", 12), context.Column("n", 10, Align.Right), context.Column("denominator", 10, Align.Right),
        context.Column("value", 10, Align.Right), context.Column("level", 22), context.Column("state", 18), context.Column("file", 24),
        context.Column("cell", 18), context.Column("comment", 30),
    ];

    private IEnumerable<(Observation Observation, Indicator Indicator)> Observations() => context.Findings
        .Concat(context.Dossier.Enrolments.SelectMany(context.NeighboursOf))
        .SelectMany(finding => finding.Result.Points.SelectMany(point => point.Observations).Select(observation => (observation, finding.Indicator, finding.Yardstick.Order)))
        .DistinctBy(item => (item.observation.UnitId, item.observation.IndicatorId, item.observation.Period))
        .OrderBy(item => context.Dossier.Tree[item.observation.UnitId].Code, StringComparer.Ordinal)
        .ThenBy(item => item.Order)
        .ThenBy(item => item.observation.Period.Index)
        .Select(item => (item.observation, item.Indicator));

    private Row Line(Observation observation, Indicator indicator)
    {
        var unit = context.Dossier.Tree[observation.UnitId];
        var isApproved = observation.State == ObservationState.Approved;
        var figure = isApproved ? observation.Figure : ObservationFigure.Empty;
        return new Row(
        [
            new Cell(unit.Code), new Cell(context.NameOf(unit, observation.Period.End)), new Cell(indicator.Code),
            new Cell(indicator.Name.In(context.Culture)), new Cell(Formats.PeriodName(observation.Period, context.Culture)),
            Amount(figure.Numerator), Amount(figure.Denominator), observation.IsWithheld ? Mask(observation) : Amount(figure.Value), new Cell(Level(figure, observation.ScaleVersionId)),
            new Cell(Words.Of(observation.State, context.Culture)), new Cell(Source(observation.Entry)), new Cell(observation.Entry.Cell),
            isApproved ? new Cell(observation.Entry.Comment) : Cell.Empty,
        ]);
    }

    private Cell Mask(Observation observation) => new(FigureWording.Mask(context.Dossier.Masks.Of(observation), context.Culture));

    private Cell Amount(decimal? amount) => amount is { } value
        ? new Cell(FigureWording.Amount(value, context.Culture)) { Number = value, Decimals = value == decimal.Truncate(value) ? 0 : 2 }
        : Cell.Empty;

    private string Level(ObservationFigure figure, int? scale) => figure.LevelRank is { } rank
        ? FigureWording.LevelName(rank, scale, context.Dossier, context.Culture)
        : string.Empty;

    private string Source(ObservationEntry entry) => entry.ImportBatchId is { } id && context.Dossier.ImportFiles.TryGetValue(id, out var file)
        ? file
        : entry.Evidence.Length > 0 ? $"{Words.Of(entry.Source, context.Culture)}: {entry.Evidence}" : Words.Of(entry.Source, context.Culture);
}
