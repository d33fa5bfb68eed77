using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PilotReview.Core.Access;
using PilotReview.Core.Units;
using PilotReview.Core.Workbooks;
using PilotReview.Data;
using PilotReview.Data.Queries;
using PilotReview.Documents.Workbooks;
using PilotReview.Web.Parts.Forms;

namespace PilotReview.Web.Features.Workbooks;

/// <summary>Reads a workbook that came home and lays it beside what stands here, sheet by sheet. Changes nothing.</summary>
public sealed class ArrivalReader(IDbContextFactory<AppDb> databases, TimeProvider time)
{
    /// <summary>Reads the file from where the stream stands.</summary>
    /// <param name="file">The workbook.</param>
    /// <param name="actor">Who reads: only its units may be filled, each in the months in which it was the actor's.</param>
    /// <param name="progress">Told how many cells of how many were compared.</param>
    /// <param name="token">Stops the work.</param>
    public async Task<ArrivalPreview> ReadAsync(Stream file, Actor actor, IProgress<(int Done, int Of)>? progress, CancellationToken token)
    {
        await using var db = await databases.CreateDbContextAsync(token);
        var tree = await UnitTreeQuery.LoadAsync(db, token);
        var scope = new UnitScope(tree, actor);
        var content = EntryBookReader.Read(file, await OfficeSecretQuery.LoadAsync(db, token), EntryBookReader.Limits, token);
        if (content.Refusal is { } refusal)
        {
            return new ArrivalPreview { Tree = tree, Refusal = refusal };
        }

        var (all, read) = (content.Sheets.Sum(sheet => sheet.Cells.Count), 0);
        List<MergedCell> cells = [];
        // the same sheet twice is one sheet with its rows twice
        foreach (var sheets in content.Sheets.GroupBy(sheet => sheet.Key))
        {
            token.ThrowIfCancellationRequested();
            List<FileCell> ofSheet = [.. sheets.SelectMany(sheet => sheet.Cells)];
            cells.AddRange(await MergeAsync(db, tree, sheets.Key, ofSheet, scope, token));
            read += ofSheet.Count;
            progress?.Report((read, all));
        }

        var posts = await AccountPosts.ReadAsync(db, cells.Select(cell => cell.Stored?.AccountId), CultureInfo.CurrentUICulture, token);
        return new ArrivalPreview { Tree = tree, Content = content, Cells = cells, Read = all, Posts = posts };
    }

    private async Task<IEnumerable<MergedCell>> MergeAsync(
        AppDb db, UnitTree tree, SheetKey key, List<FileCell> cells, UnitScope scope, CancellationToken token)
    {
        // a file that was passed on has other wards' sheets: what stands there is not even read
        if (tree.Find(key.UnitCode) is { } owner && !scope.Sees(owner.Id) && !cells.Select(cell => cell.UnitCode).Distinct().Any(code => tree.Find(code) is { } unit && scope.Sees(unit.Id)))
        {
            var rules = await FileRules.LoadAsync(db, token);
            return SheetMerge.Outside(cells, rules.Of).Where(cell => cell.Kind != MergeKind.Same);
        }

        return await BookSheets.LoadAsync(db, tree, key, null, scope, token) is { } sheet
            ? new SheetMerge(sheet.AsOf(DateOnly.FromDateTime(time.GetLocalNow().DateTime)), scope.SeesOn).Of(cells).Where(cell => cell.Kind != MergeKind.Same)
            : cells.Where(cell => !cell.IsBlank).Select(cell => new MergedCell { File = cell, Kind = MergeKind.Fault, Fault = FileFault.UnknownRow });
    }
}
