using Microsoft.EntityFrameworkCore;
using PilotReview.Core.Entry;
using PilotReview.Core.Indicators;
using PilotReview.Core.Observations;
using PilotReview.Core.Workbooks;
using PilotReview.Data;

namespace PilotReview.Web.Features.Workbooks;

/// <summary>What cells take, by the definitions alone: nothing of what stands in them is known here.</summary>
public sealed class FileRules
{
    private readonly Dictionary<string, Indicator> _indicators;
    private readonly List<ScaleVersion> _scales;
    private readonly Dictionary<(string Indicator, Period Month), CellRule?> _rules = [];

    private FileRules(Dictionary<string, Indicator> indicators, List<ScaleVersion> scales) => (_indicators, _scales) = (indicators, scales);

    public static async Task<FileRules> LoadAsync(AppDb db, CancellationToken token) => new(
        await db.Indicators.AsNoTracking().AsSplitQuery().ToDictionaryAsync(indicator => indicator.Code, token),
        await db.ScaleVersions.AsNoTracking().AsSplitQuery().ToListAsync(token));

    /// <summary>The rule of a cell; null when there is no such indicator, or none for that row.</summary>
    public CellRule? Of(FileCell cell)
    {
        var key = (cell.IndicatorCode, cell.Month);
        return _rules.TryGetValue(key, out var known) ? known : _rules[key] = cell.UnitCode.Length == 0 ? null : Of(cell.IndicatorCode, cell.Month);
    }

    private CellRule? Of(string code, Period month)
    {
        if (_indicators.GetValueOrDefault(code)?.On(month.End) is not { } indicator)
        {
            return null;
        }

        var period = Period.Of(indicator.PeriodKind, month.End);
        return new CellRule(indicator, _scales.Find(scale => scale.ScaleCode == indicator.ScaleCode && scale.IsInForceOn(period.Start)));
    }
}
