using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PilotReview.Core.Access;
using PilotReview.Core.Entry;
using PilotReview.Core.Observations;
using PilotReview.Core.Wording;
using PilotReview.Core.Workbooks;
using PilotReview.Data;
using PilotReview.Documents.Workbooks;

namespace PilotReview.Web.Features.Workbooks;

/// <summary>Gives a workbook back with what its sender typed and, beside each cell that was not taken, why. It is written anew from what was read, so nothing of the file that came is
/// passed on, and it can be sent in again.</summary>
public sealed class CorrectionsService(IDbContextFactory<AppDb> databases, ExportsService exports)
{
    public async Task WriteAsync(Actor actor, ArrivalPreview preview, CultureInfo culture, Stream to, CancellationToken token)
    {
        var content = preview.Content ?? throw new ArgumentException("A file that was refused as a whole is not given back.", nameof(preview));
        var unit = preview.Tree.Find(content.UnitCode) ?? throw new ArgumentException("The workbook is of no unit.", nameof(preview));
        var order = new ExportOrder(actor, preview.Tree, unit, new ExportSpan(content.Sheets[0].Key.Period), [.. content.Sheets.Select(sheet => sheet.Key).Distinct()], preview.Read);
        await using var db = await databases.CreateDbContextAsync(token);
        var setup = await exports.SetupAsync(db, order, culture, token) with { Returned = Returned(preview, culture) };
        using var book = new EntryBookWriter(to, setup);
        var (scope, masks) = (new UnitScope(order.Tree, actor), await exports.MasksAsync(db, order, token));
        // somebody else's sheet may be in a file that was passed on: nothing of it is given back
        foreach (var sheets in content.Sheets.Where(sheet => order.Tree.Find(sheet.Key.UnitCode) is { } owner && IsOwn(scope, owner.Id, sheet.Key)).GroupBy(sheet => sheet.Key))
        {
            var months = sheets.SelectMany(sheet => sheet.Cells.Select(cell => cell.Month)).ToHashSet();
            if (await BookSheets.LoadAsync(db, order.Tree, sheets.Key, months, scope, token) is { } sheet)
            {
                var (tab, title) = BookSheets.Names(order.Tree, sheets.Key, isOneUnit: false, culture);
                var own = sheet with { Rows = [.. sheet.Rows.Where(row => scope.Sees(row.Unit.Id))] };
                book.Add(new BookSheet(sheets.Key, sheets.First().Name.Length > 0 ? sheets.First().Name : tab, title, MaskedSheet.Of(own, masks)));
            }
        }

        book.Finish();
    }

    /// <summary>A month is the reader's if the unit was at its end; of a year, single months are.</summary>
    private static bool IsOwn(UnitScope scope, int unitId, SheetKey key) => key.Scope == SheetScope.Year ? scope.Sees(unitId) : scope.SeesOn(unitId, key.Period.End);

    /// <summary>Every cell that its sender touched; of a row that stands there twice, the first.</summary>
    private static Dictionary<(string UnitCode, Period Month, string IndicatorCode), ReturnedCell> Returned(ArrivalPreview preview, CultureInfo culture)
    {
        var returned = new Dictionary<(string UnitCode, Period Month, string IndicatorCode), ReturnedCell>();
        foreach (var cell in preview.Cells.Where(cell => cell.File.UnitCode.Length > 0))
        {
            var why = cell.Kind is MergeKind.Fault or MergeKind.Locked or MergeKind.Conflict || cell.Finding is not null ? FileWording.Why(cell, culture) : null;
            returned.TryAdd((cell.File.UnitCode, cell.File.Month, cell.File.IndicatorCode), new ReturnedCell(cell.File.First, cell.File.Second, cell.File.Base, why));
        }

        return returned;
    }
}
