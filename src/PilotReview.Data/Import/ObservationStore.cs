using Microsoft.EntityFrameworkCore;
using PilotReview.Core.Import;
using PilotReview.Core.Indicators;
using PilotReview.Core.Observations;
using PilotReview.Data.Audit;

namespace PilotReview.Data.Import;

/// <summary>Stores observations in portions. A figure that is stored already and unchanged stays as it is; a changed one keeps the earlier content as a
/// version.</summary>
internal sealed class ObservationStore(AppDb db, IReadOnlyDictionary<string, int> unitIds, CatalogueStore catalogue)
{
    private const int Portion = 5_000;

    public async Task AddAsync(List<ObservationRow> rows, ImportBatch batch, IProgress<int>? progress, CancellationToken token)
    {
        var done = 0;
        foreach (var portion in rows.Chunk(Portion))
        {
            await AddPortionAsync(portion, batch, token);
            done += portion.Length;
            progress?.Report(done);
        }
    }

    private async Task AddPortionAsync(ObservationRow[] portion, ImportBatch batch, CancellationToken token)
    {
        db.ChangeTracker.Clear();
        var units = portion.Select(row => unitIds[row.Unit]).Distinct().ToList();
        var indicators = portion.Select(row => catalogue.Indicator(row.Indicator).Id).Distinct().ToList();
        var periods = portion.Select(row => row.Period).Distinct().ToList();
        var stored = await db.Observations.AsSplitQuery().Include(observation => observation.History)
            .Where(observation => units.Contains(observation.UnitId) && indicators.Contains(observation.IndicatorId)
                && periods.Contains(observation.Period))
            .ToDictionaryAsync(observation => (observation.UnitId, observation.IndicatorId, observation.Period), token);

        await AddNewAsync([.. portion.Select(row => NewFrom(row, batch, stored)).OfType<Observation>()], token);
        await db.SaveChangesAsync(token);
    }

    private async Task AddNewAsync(List<Observation> observations, CancellationToken token)
    {
        await using var insert = ObservationInsert.Prepare(db);
        foreach (var observation in observations)
        {
            await insert.WriteAsync(observation, token);
        }

        await using var log = await AuditWriter.OpenAsync(db, token);
        await log.WriteAsync(observations.SelectMany(AuditCollector.DraftsOfNew), token);
    }

    // the observation when it is new; one that is stored is changed in place, and the context keeps its earlier content
    private Observation? NewFrom(
        ObservationRow row, ImportBatch batch, Dictionary<(int Unit, int Indicator, Period Period), Observation> stored)
    {
        var indicator = catalogue.Indicator(row.Indicator);
        var scale = catalogue.ScaleOn(indicator, row.Period.Start);
        var figure = Figure(row, scale);
        var key = (unitIds[row.Unit], indicator.Id, row.Period);
        if (!stored.TryGetValue(key, out var known))
        {
            var observation = new Observation
            {
                UnitId = unitIds[row.Unit], IndicatorId = indicator.Id, Period = row.Period, ScaleVersionId = scale?.Id,
            };
            observation.Record(figure, row.State, Entry(row, batch));
            return observation;
        }

        if (known.Figure != figure || known.ScaleVersionId != scale?.Id || known.State != row.State || known.Entry.Comment != row.Comment || known.Entry.Evidence != row.Evidence)
        {
            known.RecordOn(scale?.Id, figure, row.State, Entry(row, batch));
        }

        return null;
    }

    private static ObservationEntry Entry(ObservationRow row, ImportBatch batch) => new()
    {
        At = batch.At,
        AccountId = batch.AccountId,
        Source = ObservationSource.Imported,
        ImportBatchId = batch.Id,
        Cell = $"{row.Source.Sheet}!{row.Source.Cell(FigureColumn(row))}",
        Comment = row.Comment,
        Evidence = row.Evidence,
    };

    private static string FigureColumn(ObservationRow row) => row switch
    {
        { Numerator: not null } => "numerator",
        { Value: not null } => "value",
        _ => "level",
    };

    private static ObservationFigure Figure(ObservationRow row, ScaleVersion? scale) => new()
    {
        Numerator = row.Numerator,
        Denominator = row.Denominator,
        Value = row.Value,
        LevelRank = row.Level is null ? null : scale?.LevelOf(row.Level)?.Rank,
    };
}
