using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PilotReview.Core;
using PilotReview.Core.Access;
using PilotReview.Core.Observations;
using PilotReview.Core.Units;
using PilotReview.Core.Visits;
using PilotReview.Data;
using PilotReview.Data.Queries;
using PilotReview.Data.Visits;
using PilotReview.Web.Localization;
using PilotReview.Web.Parts.Forms;

namespace PilotReview.Web.Features.Visits;

/// <summary>Assigns visits: a post to branches for a month, or as in an earlier month; and takes an assignment back of which nothing was told.</summary>
public sealed class AssignmentsService(IDbContextFactory<AppDb> databases, VisitsService visits, TimeProvider time)
{
    /// <summary>What may be chosen: posts that were used or that observers' accounts have, and the branches of a month by the committee above them.</summary>
    public async Task<AssignChoices> ChoicesAsync(Actor actor, Period month, CancellationToken token)
    {
        if (!actor.May(Permission.AssignVisits))
        {
            return AssignChoices.None;
        }

        await using var db = await databases.CreateDbContextAsync(token);
        var tree = await UnitTreeQuery.LoadAsync(db, token);
        var posts = (await db.Visits.AsNoTracking().Select(visit => visit.Post).Distinct().ToListAsync(token))
            .Union(await db.Users.AsNoTracking().Where(account => account.Role == Role.Observer && account.DeactivatedAt == null && account.Post != string.Empty).Select(account => account.Post).ToListAsync(token));
        string Name(Unit unit) => unit.On(month.End).ShortName.In(CultureInfo.CurrentUICulture);
        return new AssignChoices(
            [.. posts.Order(StringComparer.Ordinal)],
            [
                .. BranchesOf(tree, actor, month).GroupBy(unit => unit.On(month.End).ParentId).OrderBy(group => group.Key is { } id ? tree[id].Code : string.Empty, StringComparer.Ordinal)
                    .Select(group => (group.Key is { } id ? Name(tree[id]) : VisitsText.NoCommittee,
                        (IReadOnlyList<(string Code, string Name)>)[.. group.OrderBy(unit => unit.Code, StringComparer.Ordinal).Select(unit => (unit.Code, Name(unit)))])),
            ]);
    }

    /// <summary>Assigns a post to branches for a month; those that it has already are left as they are.</summary>
    public async Task<Saving> AssignAsync(Writer writer, AssignDraft draft, CancellationToken token)
    {
        if (!writer.May(Permission.AssignVisits))
        {
            return Saving.Refused(Reason.RoleMissing);
        }

        var form = new FormReader();
        var post = form.Text(AssignDraft.PostField, VisitsText.Post, draft.Post, Visit.LongestPost);
        form.AskAboutPersons(draft.NamesNobody, (AssignDraft.PostField, post));
        var month = form.Month(AssignDraft.MonthField, VisitsText.Month, draft.Month);
        await using var db = await writer.OpenAsync(databases, time, token);
        await using var transaction = await db.Database.BeginTransactionAsync(token);
        var tree = await UnitTreeQuery.LoadAsync(db, token);
        var known = month is { } asked ? BranchesOf(tree, writer.Actor, asked).ToDictionary(unit => unit.Code) : [];
        var chosen = draft.Units.Distinct().ToList();
        if (chosen.Count == 0)
        {
            form.Add(AssignDraft.UnitsField, VisitsText.ProblemNoBranch);
        }
        else if (month is not null && chosen.Find(code => !known.ContainsKey(code)) is { } missing)
        {
            form.Add(AssignDraft.UnitsField, VisitsText.ProblemBranch.With(missing, draft.Month));
        }

        if (!form.IsClean || month is not { } of)
        {
            return Saving.Wrong(form.Problems);
        }

        await AddAsync(db, writer, [.. chosen.Select(code => (post, known[code].Id, of))], token);
        await transaction.CommitAsync(token);
        return Saving.Done;
    }

    /// <summary>Assigns for a month what was assigned for an earlier one: the same posts to the same branches, as far as they still exist.</summary>
    public async Task<Saving> CopyAsync(Writer writer, string fromMonth, string toMonth, CancellationToken token)
    {
        if (!writer.May(Permission.AssignVisits))
        {
            return Saving.Refused(Reason.RoleMissing);
        }

        var form = new FormReader();
        var from = form.Month(AssignDraft.FromField, VisitsText.CopyFrom, fromMonth);
        var to = form.Month(AssignDraft.MonthField, VisitsText.Month, toMonth);
        if (from is { } same && same == to)
        {
            form.Add(AssignDraft.MonthField, VisitsText.ProblemSameMonth);
        }

        if (!form.IsClean || from is not { } source || to is not { } target)
        {
            return Saving.Wrong(form.Problems);
        }

        await using var db = await writer.OpenAsync(databases, time, token);
        await using var transaction = await db.Database.BeginTransactionAsync(token);
        var sheet = await VisitsQuery.LoadAsync(db, writer.Actor, token, source);
        var branches = BranchesOf(sheet.Tree, writer.Actor, target).Select(unit => unit.Id).ToHashSet();
        var copied = sheet.Visits.Where(visit => branches.Contains(visit.UnitId)).Select(visit => (visit.Post, visit.UnitId, target)).ToList();
        if (copied.Count == 0)
        {
            return Saving.Wrong(AssignDraft.FromField, VisitsText.ProblemNothingToCopy.With(fromMonth));
        }

        await AddAsync(db, writer, copied, token);
        await transaction.CommitAsync(token);
        return Saving.Done;
    }

    /// <summary>Takes an assignment back; refused once something was told of it.</summary>
    public async Task<Saving> WithdrawAsync(Writer writer, int id, int version, CancellationToken token)
    {
        if (!writer.May(Permission.AssignVisits))
        {
            return Saving.Refused(Reason.RoleMissing);
        }

        await using var db = await writer.OpenAsync(databases, time, token);
        await using var transaction = await db.Database.BeginTransactionAsync(token);
        if (await VisitsService.FindAsync(db, writer.Actor, id, token) is not { } visit)
        {
            return Saving.Refused(Reason.NotFound);
        }

        if (visit.Version != version)
        {
            return Saving.Wrong(await visits.MeanwhileAsync(db, visit, token));
        }

        if (visit.State != VisitState.Untold)
        {
            return Saving.Wrong(string.Empty, VisitsText.ProblemTold);
        }

        db.Visits.Remove(visit);
        await VisitStore.SaveAsync(db, [(visit.UnitId, visit.Month)], time.GetUtcNow(), writer.Actor.AccountId, token);
        await transaction.CommitAsync(token);
        return Saving.Done;
    }

    private async Task AddAsync(AppDb db, Writer writer, IReadOnlyList<(string Post, int UnitId, Period Month)> wanted, CancellationToken token)
    {
        var months = wanted.Select(visit => visit.Month).Distinct().ToList();
        var there = (await db.Visits.AsNoTracking().Where(visit => months.Contains(visit.Month)).ToListAsync(token)).Select(visit => (visit.Post, visit.UnitId, visit.Month)).ToHashSet();
        var added = wanted.Where(visit => !there.Contains(visit)).ToList();
        db.Visits.AddRange(added.Select(visit => new Visit { Post = visit.Post, UnitId = visit.UnitId, Month = visit.Month }));
        await VisitStore.SaveAsync(db, [.. added.Select(visit => (visit.UnitId, visit.Month))], time.GetUtcNow(), writer.Actor.AccountId, token);
    }

    /// <summary>Units that meet: those with none below them at the end of the month.</summary>
    private static IEnumerable<Unit> BranchesOf(UnitTree tree, Actor actor, Period month)
    {
        var scope = new UnitScope(tree, actor);
        return tree.Units.Where(unit => unit.ExistsOn(month.End) && tree.ChildrenOn(unit.Id, month.End).Count == 0 && scope.SeesOn(unit.Id, month.End));
    }
}

/// <summary>What may be chosen when visits are assigned.</summary>
/// <param name="Posts">Posts to suggest.</param>
/// <param name="Committees">Branches with codes and names, by the committee above them.</param>
public sealed record AssignChoices(IReadOnlyList<string> Posts, IReadOnlyList<(string Committee, IReadOnlyList<(string Code, string Name)> Branches)> Committees)
{
    public static AssignChoices None { get; } = new([], []);
}
