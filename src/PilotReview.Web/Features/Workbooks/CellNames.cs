using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PilotReview.Core;
using PilotReview.Core.Disclosure;
using PilotReview.Core.Entry;
using PilotReview.Core.Indicators;
using PilotReview.Core.Observations;
using PilotReview.Core.Units;
using PilotReview.Core.Wording;
using PilotReview.Core.Workbooks;
using PilotReview.Data;

namespace PilotReview.Web.Features.Workbooks;

/// <summary>What cells are called on a page: the unit as it was then, the indicator, the period.</summary>
public sealed class CellNames
{
    private readonly UnitTree _tree;
    private readonly CultureInfo _culture;
    private readonly Dictionary<int, Indicator> _indicators;
    private readonly Dictionary<int, ScaleVersion> _scales;

    private CellNames(UnitTree tree, CultureInfo culture, Dictionary<int, Indicator> indicators, Dictionary<int, ScaleVersion> scales) =>
        (_tree, _culture, _indicators, _scales) = (tree, culture, indicators, scales);

    public static async Task<CellNames> LoadAsync(AppDb db, UnitTree tree, CultureInfo culture, CancellationToken token) => new(
        tree,
        culture,
        await db.Indicators.AsNoTracking().AsSplitQuery().ToDictionaryAsync(indicator => indicator.Id, token),
        await db.ScaleVersions.AsNoTracking().AsSplitQuery().ToDictionaryAsync(scale => scale.Id, token));

    public string Of(EntryKey key) => $"{Unit(key)} · {Indicator(key)} · {Formats.PeriodName(key.Period, _culture)}";

    public string Unit(EntryKey key) => Unit(_tree, key.UnitId, key.Period, _culture);

    public string Indicator(EntryKey key) => _indicators[key.IndicatorId].On(key.Period.End).ShortName.In(_culture);

    public static string Unit(UnitTree tree, int unitId, Period period, CultureInfo culture) => tree[unitId].On(period.End).ShortName.In(culture);

    /// <summary>A cell of an import.</summary>
    public BatchCell CellOf(Observation cell, int batchId, DisclosureMasks masks)
    {
        var key = new EntryKey(cell.UnitId, cell.IndicatorId, cell.Period);
        var imported = cell.Entry.ImportBatchId == batchId ? null : cell.History.Last(version => version.Entry.ImportBatchId == batchId);
        var before = cell.History.LastOrDefault(version => version.Number < (imported?.Number ?? cell.Version));
        return new BatchCell(
            key, Unit(key), Indicator(key),
            Text(cell, before?.Figure, before?.State, masks),
            imported is null ? Text(cell, cell.Figure, cell.State, masks) : Text(cell, imported.Figure, imported.State, masks),
            Text(cell, cell.Figure, cell.State, masks),
            cell.State, BatchUndo.Judge(cell, batchId), imported?.Entry.Cell ?? cell.Entry.Cell);
    }

    private string Text(Observation cell, ObservationFigure? figure, ObservationState? state, DisclosureMasks masks) => (figure, state) switch
    {
        (null, _) or (_, null or ObservationState.Empty) => string.Empty,
        _ when masks.Of(cell) is var masking && masking != Masking.None => FigureWording.Mask(masking, _culture),
        ({ IsEmpty: true }, _) => FigureText.NotArisen,
        _ => FigureText.Typed(figure, _indicators[cell.IndicatorId], cell.ScaleVersionId is { } scale ? _scales.GetValueOrDefault(scale) : null, _culture),
    };
}
