using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PilotReview.Core;
using PilotReview.Core.Access;
using PilotReview.Core.Indicators;
using PilotReview.Core.Observations;
using PilotReview.Core.Settings;
using PilotReview.Core.Units;
using PilotReview.Core.Visits;
using PilotReview.Data;
using PilotReview.Data.Queries;
using PilotReview.Data.Visits;
using PilotReview.Web.Localization;
using PilotReview.Web.Parts.Forms;

namespace PilotReview.Web.Features.Visits;

/// <summary>Reads the visits that somebody may see, and takes in what is told of one.</summary>
public sealed class VisitsService(IDbContextFactory<AppDb> databases, TimeProvider time)
{
    private DateOnly Today => DateOnly.FromDateTime(time.GetLocalNow().DateTime);

    /// <summary>The visits of a month, or the late ones of all months.</summary>
    public async Task<VisitsView> ListAsync(Actor actor, VisitFilter filter, CancellationToken token)
    {
        if (!actor.May(Permission.SeeVisits))
        {
            return VisitsView.Empty;
        }

        await using var db = await databases.CreateDbContextAsync(token);
        var sheet = await VisitsQuery.LoadAsync(db, actor, token);
        var months = sheet.Visits.Select(visit => visit.Month).Distinct().Order().ToList();
        var days = (await OfficeSettingsQuery.LoadAsync(db, Today, token)).Number(OfficeSettings.VisitDue);
        var month = filter.Month ?? (filter.State is null ? Newest(months) : null);
        var shown = sheet.Visits.Where(visit => month is null || visit.Month == month).ToList();
        return new VisitsView(
            month, months, await RowsAsync(db, actor, sheet, shown, days, token), sheet.Visits.Count(visit => visit.IsLateOn(Today, days)), TalliesOf(sheet, shown), days, sheet.Post);
    }

    /// <summary>Takes in what is told of a visit; the figures of its month follow in the same transaction.</summary>
    public async Task<Saving> TellAsync(Writer writer, VisitDraft draft, CancellationToken token)
    {
        if (!writer.May(Permission.TellVisits))
        {
            return Saving.Refused(Reason.RoleMissing);
        }

        await using var db = await writer.OpenAsync(databases, time, token);
        await using var transaction = await db.Database.BeginTransactionAsync(token);
        if (await FindAsync(db, writer.Actor, draft.Id, token) is not { } visit)
        {
            return Saving.Refused(Reason.NotFound);
        }

        var form = new FormReader();
        var telling = new VisitReader(form, visit, await ScaleAsync(db, visit.Month, token), Today).Read(draft);
        if (form.IsClean && telling == visit.Told && visit is { State: VisitState.Untold, Version: 0 })
        {
            return Saving.Wrong(VisitDraft.StateField, VisitsText.ProblemNothing);
        }

        if (form.IsClean && telling == visit.Told)
        {
            // the same form sent twice, or two who meant the same
            return Saving.Done;
        }

        if (visit.Version != draft.Version)
        {
            return Saving.Wrong(await MeanwhileAsync(db, visit, token));
        }

        if (!form.IsClean)
        {
            return Saving.Wrong(form.Problems);
        }

        visit.Tell(telling, time.GetUtcNow(), writer.Actor.AccountId);
        await VisitStore.SaveAsync(db, [(visit.UnitId, visit.Month)], time.GetUtcNow(), writer.Actor.AccountId, token);
        await transaction.CommitAsync(token);
        return Saving.Done;
    }

    /// <summary>The visit that an actor may see, tracked; null when there is none.</summary>
    internal static async Task<Visit?> FindAsync(AppDb db, Actor actor, int id, CancellationToken token) =>
        await db.Visits.FirstOrDefaultAsync(known => known.Id == id, token) is { } visit
        && VisitsQuery.Sees(await UnitTreeQuery.LoadAsync(db, token), actor, await VisitsQuery.PostAsync(db, actor, token), visit)
            ? visit
            : null;

    /// <summary>Says that somebody else wrote meanwhile, and what.</summary>
    internal async Task<IReadOnlyList<FieldProblem>> MeanwhileAsync(AppDb db, Visit visit, CancellationToken token)
    {
        var posts = await Posts.ReadAsync(db, [visit.AccountId], time, token);
        return
        [
            new FieldProblem(string.Empty, VisitsText.Meanwhile.With(
                posts.AuthorOf(visit.AccountId, visit.At)?.Sentence ?? FormsText.TheProgram, Core.Wording.Words.Of(visit.State, CultureInfo.CurrentUICulture))),
            new FieldProblem(string.Empty, FormsText.StaleNext),
        ];
    }

    private static Period? Newest(List<Period> months) => months.Count == 0 ? null : months[^1];

    private static async Task<ScaleVersion?> ScaleAsync(AppDb db, Period month, CancellationToken token) => VisitScale.Of(
        await db.Indicators.AsNoTracking().IgnoreAutoIncludes().ToListAsync(token), await db.ScaleVersions.AsNoTracking().AsSplitQuery().ToListAsync(token), month);

    private async Task<IReadOnlyList<VisitRow>> RowsAsync(AppDb db, Actor actor, VisitSheet sheet, List<Visit> visits, int days, CancellationToken token)
    {
        var posts = await Posts.ReadAsync(db, visits.Select(visit => visit.AccountId), time, token);
        var indicators = await db.Indicators.AsNoTracking().IgnoreAutoIncludes().ToListAsync(token);
        var scales = await db.ScaleVersions.AsNoTracking().AsSplitQuery().ToListAsync(token);
        return
        [
            .. visits.Select(visit => new VisitRow(
                visit, NameOf(sheet.Tree, visit.UnitId, visit.Month), CommitteeOf(sheet.Tree, visit) is { } above ? NameOf(sheet.Tree, above, visit.Month) : string.Empty,
                visit.IsLateOn(Today, days), posts.AuthorOf(visit.AccountId, visit.At), actor.May(Permission.TellVisits),
                actor.May(Permission.AssignVisits) && visit.State == VisitState.Untold)
            {
                Scale = VisitScale.Of(indicators, scales, visit.Month),
            }),
        ];
    }

    /// <summary>By the committee above; with more than one, a line of all.</summary>
    private static List<(string Name, VisitTally Tally)> TalliesOf(VisitSheet sheet, List<Visit> visits)
    {
        List<(string Name, VisitTally Tally)> tallies =
        [
            .. visits.GroupBy(visit => CommitteeOf(sheet.Tree, visit) ?? visit.UnitId).OrderBy(group => sheet.Tree[group.Key].Code, StringComparer.Ordinal)
                .Select(group => (NameOf(sheet.Tree, group.Key, group.Max(visit => visit.Month)), VisitTally.Of(group))),
        ];
        return tallies.Count > 1 ? [.. tallies, (VisitsText.All, VisitTally.Of(visits))] : tallies;
    }

    private static int? CommitteeOf(UnitTree tree, Visit visit) => tree[visit.UnitId].On(visit.Month.End).ParentId;

    private static string NameOf(UnitTree tree, int unitId, Period month) => tree[unitId].On(month.End).ShortName.In(CultureInfo.CurrentUICulture);
}
