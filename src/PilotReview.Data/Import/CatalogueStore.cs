using Microsoft.EntityFrameworkCore;
using PilotReview.Core.Import;
using PilotReview.Core.Indicators;
using PilotReview.Core.Observations;

namespace PilotReview.Data.Import;

/// <summary>Stores scale versions, indicators and event marks.</summary>
internal sealed class CatalogueStore(AppDb db)
{
    private Dictionary<string, Indicator> _indicators = [];
    private ILookup<string, ScaleVersion> _scales = Array.Empty<ScaleVersion>().ToLookup(scale => scale.ScaleCode);

    public IReadOnlyDictionary<string, int> IndicatorIds => _indicators.ToDictionary(pair => pair.Key, pair => pair.Value.Id);

    public Indicator Indicator(string code) => _indicators[code];

    /// <summary>The version of the indicator's scale on a day; null for an indicator without a scale.</summary>
    public ScaleVersion? ScaleOn(Indicator indicator, DateOnly day) =>
        indicator.ScaleCode is null ? null : _scales[indicator.ScaleCode].First(scale => scale.IsInForceOn(day));

    public async Task AddAsync(ScenarioRows rows, IReadOnlyDictionary<string, int> unitIds, CancellationToken token)
    {
        db.ScaleVersions.AddRange(rows.Scales.Select(Scale));
        db.Indicators.AddRange(rows.Indicators.Select(row => row.Indicator));
        db.EventMarks.AddRange(rows.Marks.Select(row => new EventMark
        {
            Lane = row.Lane,
            From = row.From,
            To = row.To,
            Text = row.Text,
            UnitId = row.Unit is null ? null : unitIds[row.Unit],
        }));
        await db.SaveChangesAsync(token);

        _indicators = await db.Indicators.AsSplitQuery().ToDictionaryAsync(indicator => indicator.Code, token);
        _scales = (await db.ScaleVersions.AsSplitQuery().ToListAsync(token)).ToLookup(scale => scale.ScaleCode, StringComparer.Ordinal);
    }

    private static ScaleVersion Scale(ScaleRow row) => new()
    {
        Code = row.Version,
        ScaleCode = row.Scale,
        Name = row.Name,
        From = row.From,
        To = row.To,
        Min = row.Min,
        Max = row.Max,
        Basis = row.Basis,
        Levels = [.. row.Levels.Select((name, index) => new ScaleLevel { Rank = index + 1, Name = name })],
    };
}
