using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using PilotReview.Core.Access;
using PilotReview.Core.Disclosure;
using PilotReview.Core.Entry;
using PilotReview.Core.Observations;
using PilotReview.Core.Units;
using PilotReview.Core.Workbooks;
using PilotReview.Data;
using PilotReview.Data.Queries;
using PilotReview.Documents.Workbooks;

namespace PilotReview.Web.Features.Workbooks;

/// <summary>Writes the figures of a unit to a file: the workbook that is filled in, or lines in an open form. One sheet is in memory at a time.</summary>
public sealed class ExportsService(IDbContextFactory<AppDb> databases, TimeProvider time)
{
    /// <summary>Years before this one that the form offers.</summary>
    private const int MostYears = 15;

    /// <summary>The export that is asked for; null when there is no such unit or span, or not for this actor.</summary>
    public async Task<ExportOrder?> FindAsync(Actor actor, string? unitCode, ExportSpan? span, CancellationToken token)
    {
        if (!actor.May(Permission.SeeData) || span is null)
        {
            return null;
        }

        await using var db = await databases.CreateDbContextAsync(token);
        var tree = await UnitTreeQuery.LoadAsync(db, token);
        if (unitCode is null || tree.Find(unitCode) is not { } unit || !new UnitScope(tree, actor).Sees(unit.Id))
        {
            return null;
        }

        // a month is the reader's if the unit was at its end
        var scope = new UnitScope(tree, actor);
        List<SheetKey> sheets = [.. BookSheets.Of(tree, unit, span.Months).Where(key => key.Scope == SheetScope.Year || scope.SeesOn(tree.Find(key.UnitCode)?.Id ?? 0, key.Period.End))];
        var rows = sheets.Sum(key => key.Scope == SheetScope.Year ? span.Months.Count : tree.ReportersOn(tree.Find(key.UnitCode)?.Id ?? 0, key.Period.End).Count);
        return new ExportOrder(actor, tree, unit, span, sheets, rows * await db.Indicators.CountAsync(token));
    }

    /// <summary>What the actor may export; the unit that the address names is chosen first, else the top of what it sees.</summary>
    public async Task<ExportChoices> ChoicesAsync(Actor actor, string? unitCode, Period? asked, CancellationToken token)
    {
        await using var db = await databases.CreateDbContextAsync(token);
        var tree = await UnitTreeQuery.LoadAsync(db, token);
        var (scope, today) = (new UnitScope(tree, actor), DateOnly.FromDateTime(time.GetLocalNow().DateTime));
        if (!actor.May(Permission.SeeData))
        {
            return ExportChoices.None;
        }

        List<Unit> present = [];
        foreach (var root in scope.IsLimited ? (tree.Find(scope.TopUnitId ?? 0) is { } top && top.ExistsOn(today) ? [top] : []) : tree.RootsOn(today))
        {
            Collect(tree, root, today, present);
        }

        var ended = tree.Units.Where(unit => !unit.ExistsOn(today) && unit.ValidFrom <= today && scope.Sees(unit.Id)).OrderBy(unit => unit.Code, StringComparer.Ordinal).ToList();
        var month = asked is { Kind: PeriodKind.Month } ? asked.Value : Period.Of(PeriodKind.Month, today).Plus(-1);
        var first = Math.Min(month.Year, Math.Max(tree.Units.Select(unit => unit.ValidFrom.Year).DefaultIfEmpty(today.Year).Min(), today.Year - MostYears));
        var chosen = present.Concat(ended).FirstOrDefault(unit => unit.Code == unitCode) ?? present.Concat(ended).FirstOrDefault();
        return new ExportChoices(
            [.. present.Select(unit => (unit.Code, Name(tree, unit, today)))], [.. ended.Select(unit => (unit.Code, Name(tree, unit, today)))],
            [.. Enumerable.Range(first, today.Year - first + 1).Reverse()], chosen?.Code ?? string.Empty, month.Year, new ExportSpan(month).Part);
    }

    public async Task WriteBookAsync(ExportOrder order, CultureInfo culture, Stream to, CancellationToken token)
    {
        await using var db = await databases.CreateDbContextAsync(token);
        var setup = await SetupAsync(db, order, culture, token);
        using var book = new EntryBookWriter(to, setup);
        var masks = await MasksAsync(db, order, token);
        var scope = new UnitScope(order.Tree, order.Actor);
        var isOneUnit = order.Sheets.DistinctBy(key => key.UnitCode).Count() == 1;
        foreach (var key in order.Sheets)
        {
            if (await BookSheets.LoadAsync(db, order.Tree, key, order.Span.Months, scope, token) is { } sheet)
            {
                var (tab, title) = BookSheets.Names(order.Tree, key, isOneUnit, culture);
                book.Add(new BookSheet(key, tab, title, MaskedSheet.Of(sheet, masks)));
            }
        }

        book.Finish();
    }

    /// <summary>UTF-8 with its mark, so that Excel takes it for what it is.</summary>
    public async Task WriteCsvAsync(ExportOrder order, Stream to, CancellationToken token)
    {
        await using var db = await databases.CreateDbContextAsync(token);
        await using var lines = new StreamWriter(to, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true);
        var csv = new FigureCsv(lines);
        var masks = await MasksAsync(db, order, token);
        var scope = new UnitScope(order.Tree, order.Actor);
        await csv.WriteHeadAsync();
        foreach (var key in order.Sheets)
        {
            if (await BookSheets.LoadAsync(db, order.Tree, key, order.Span.Months, scope, token) is { } sheet)
            {
                await csv.WriteAsync(MaskedSheet.Of(sheet, masks));
                await lines.FlushAsync(token);
            }
        }
    }

    /// <summary>What the reader may not see; judged over all figures, not over those of the file, so that two files tell no more than one.</summary>
    internal Task<DisclosureMasks> MasksAsync(AppDb db, ExportOrder order, CancellationToken token) =>
        DisclosureQuery.LoadAsync(db, order.Actor, order.Tree, DateOnly.FromDateTime(time.GetLocalNow().DateTime), token);

    private static void Collect(UnitTree tree, Unit unit, DateOnly day, List<Unit> into)
    {
        into.Add(unit);
        foreach (var child in tree.ChildrenOn(unit.Id, day).Where(child => !into.Contains(child)))
        {
            Collect(tree, child, day, into);
        }
    }

    /// <summary>Moved in by how deep the unit stands.</summary>
    private static string Name(UnitTree tree, Unit unit, DateOnly day) =>
        string.Concat(Enumerable.Repeat("\u2003", unit.ExistsOn(day) ? tree.AncestorsOn(unit.Id, day).Count : 0)) + $"{unit.On(day).ShortName.In(CultureInfo.CurrentUICulture)} ({unit.Code})";

    internal async Task<EntryBookSetup> SetupAsync(AppDb db, ExportOrder order, CultureInfo culture, CancellationToken token) => new()
    {
        Culture = culture,
        Secret = await OfficeSecretQuery.LoadAsync(db, token),
        UnitCode = order.Unit.Code,
        UnitName = order.Unit.On(order.Span.Period.End).Name.In(culture),
        At = time.GetLocalNow(),
        IsSample = await SampleScenarioQuery.LoadAsync(db, token) is not null,
        IsFillable = order.Actor.May(Permission.EnterData),
    };
}
