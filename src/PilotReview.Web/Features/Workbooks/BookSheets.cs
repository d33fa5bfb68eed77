using System.Globalization;
using PilotReview.Core;
using PilotReview.Core.Access;
using PilotReview.Core.Entry;
using PilotReview.Core.Observations;
using PilotReview.Core.Units;
using PilotReview.Data;
using PilotReview.Data.Queries;
using PilotReview.Documents.Workbooks;
using PilotReview.Web.Localization;

namespace PilotReview.Web.Features.Workbooks;

/// <summary>Which sheets a workbook of a unit has, and what stands on each: a branch has a sheet for each year, a ward one for each month, a committee one for each ward and month.</summary>
public static class BookSheets
{
    public static IReadOnlyList<SheetKey> Of(UnitTree tree, Unit unit, IReadOnlyList<Period> months)
    {
        List<SheetKey> keys = [];
        foreach (var month in months)
        {
            var children = tree.ChildrenOn(unit.Id, month.End);
            if (!unit.ExistsOn(month.End))
            {
                continue;
            }

            if (children.Count == 0)
            {
                keys.Add(new SheetKey(SheetScope.Year, unit.Code, Period.Of(PeriodKind.Year, month.End)));
                continue;
            }

            var wards = unit.On(month.End).ParentId is null ? children.Where(child => tree.ChildrenOn(child.Id, month.End).Count > 0).ToList() : [];
            keys.AddRange(wards.Select(ward => new SheetKey(SheetScope.Month, ward.Code, month)));
            if (wards.Count < children.Count)
            {
                keys.Add(new SheetKey(wards.Count > 0 ? SheetScope.OwnMonth : SheetScope.Month, unit.Code, month));
            }
        }

        return [.. keys.Distinct()];
    }

    /// <summary>What stands on a sheet; null when there is no such unit.</summary>
    /// <param name="db">The database.</param>
    /// <param name="tree">The organisation.</param>
    /// <param name="key">The sheet.</param>
    /// <param name="months">The months of a branch's sheet that are wanted; null for the whole year.</param>
    /// <param name="scope">What the reader may see: of a branch that moved, some months only.</param>
    /// <param name="token">Stops the reading.</param>
    public static async Task<EntrySheet?> LoadAsync(
        AppDb db, UnitTree tree, SheetKey key, IReadOnlyCollection<Period>? months, UnitScope scope, CancellationToken token)
    {
        if (tree.Find(key.UnitCode) is not { } unit || key.Period.Kind != (key.Scope == SheetScope.Year ? PeriodKind.Year : PeriodKind.Month))
        {
            return null;
        }

        switch (key.Scope)
        {
            case SheetScope.Year:
                var sheet = await EntrySheetQuery.YearAsync(db, tree, unit.Id, key.Period.Year, scope, token);
                // a branch that has become a body reports through those below it
                return sheet with { Rows = [.. sheet.Rows.Where(row => months?.Contains(row.Month) != false && tree.ChildrenOn(unit.Id, row.Month.End).Count == 0)] };
            case SheetScope.OwnMonth:
                var own = tree.ChildrenOn(unit.Id, key.Period.End).Where(child => tree.ChildrenOn(child.Id, key.Period.End).Count == 0).Select(child => child.Id).ToList();
                return await EntrySheetQuery.MonthAsync(db, tree, unit.Id, key.Period, token, own);
            default:
                return await EntrySheetQuery.MonthAsync(db, tree, unit.Id, key.Period, token);
        }
    }

    /// <summary>What stands on the tab, and above the table.</summary>
    public static (string Tab, string Title) Names(UnitTree tree, SheetKey key, bool isOneUnit, CultureInfo culture)
    {
        var version = (tree.Find(key.UnitCode) ?? throw new ArgumentException("There is no such unit.", nameof(key))).On(key.Period.End);
        var (tab, period) = key.Scope == SheetScope.Year
            ? (WorkbooksText.TabYear.With(key.Period.Year), WorkbooksText.TitleYear.With(key.Period.Year))
            : (WorkbooksText.TabMonth.With(key.Period.StartMonth, key.Period.Year), WorkbooksText.TitleMonth.With(Formats.PeriodName(key.Period, culture)));
        return (isOneUnit ? tab : $"{version.ShortName.In(culture)} {key.Period.StartMonth}-{key.Period.Year}", $"{period} · {version.Name.In(culture)}");
    }
}
