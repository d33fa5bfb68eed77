using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PilotReview.Core;
using PilotReview.Core.Access;
using PilotReview.Core.Reviews;
using PilotReview.Core.Units;
using PilotReview.Core.Wording;
using PilotReview.Data;
using PilotReview.Data.Queries;
using PilotReview.Web.Localization;
using PilotReview.Web.Parts.Forms;

namespace PilotReview.Web.Features.Orders;

/// <summary>Reads the orders of concluded reviews and moves them: reported as done, accepted, sent back.</summary>
public sealed class OrdersService(IDbContextFactory<AppDb> databases, TimeProvider time)
{
    private DateOnly Today => DateOnly.FromDateTime(time.GetLocalNow().DateTime);

    /// <summary>All that an actor may see, the one that is due first in front.</summary>
    public async Task<IReadOnlyList<OrderRow>> ListAsync(Actor actor, CultureInfo culture, CancellationToken token)
    {
        await using var db = await databases.CreateDbContextAsync(token);
        var sheet = await OrdersQuery.LoadAsync(db, actor, token);
        var posts = await Posts.ReadAsync(db, sheet.Orders.Select(item => item.Order.AccountId), time, token);
        var post = await db.Users.AsNoTracking().Where(account => account.Id == actor.AccountId).Select(account => account.Post).FirstOrDefaultAsync(token) ?? string.Empty;
        return
        [
            .. sheet.Orders.Select(item => new OrderRow(
                item, sheet.AskedOf(item, culture), posts.AuthorOf(item.Order.AccountId, item.Order.At), MayReport(actor, post, item.Order), MayJudge(actor, item.Order))),
        ];
    }

    /// <summary>Whether reporting is offered: a report of others is left to them, and to those who were asked, by whoever may confirm it.</summary>
    private static bool MayReport(Actor actor, string post, ReviewOrder order) => actor.May(Permission.ReportOrders) && order.IsUnderWay
        && (order.State == OrderState.Open || !actor.May(Permission.ConfirmOrders) || order.IsReportOf(actor.AccountId) || IsAsked(actor, post, order));

    private static bool IsAsked(Actor actor, string post, ReviewOrder order) =>
        order.UnitId is { } unit ? unit == actor.ScopeUnitId : post.Length > 0 && order.Post == post;

    /// <summary>Nobody judges a report of that account.</summary>
    private static bool MayJudge(Actor actor, ReviewOrder order) =>
        actor.May(Permission.ConfirmOrders) && order.State is OrderState.Reported or OrderState.Done && !order.IsReportOf(actor.AccountId);

    /// <summary>Says that an order is carried out.</summary>
    public async Task<Saving> ReportAsync(Writer writer, OrderDraft draft, CancellationToken token)
    {
        var form = new FormReader();
        var done = form.Day(OrderDraft.DoneField, OrdersText.DoneOn, draft.DoneOn);
        if (done > Today)
        {
            form.Add(OrderDraft.DoneField, OrdersText.DoneInFuture.With(Formats.Date(done.Value), Formats.Date(Today)));
        }
        else if (done is { } given && await AskedOnAsync(draft.Id, token) is { } asked && given < asked)
        {
            form.Add(OrderDraft.DoneField, OrdersText.DoneBeforeAsked.With(Formats.Date(given), Formats.Date(asked)));
        }

        var evidence = form.Text(OrderDraft.EvidenceField, OrdersText.Evidence, draft.Evidence, ReviewOrder.LongestEvidence);
        form.AskAboutPersons(draft.NamesNobody, (OrderDraft.EvidenceField, evidence));
        return await StepAsync(
            writer, Permission.ReportOrders, draft, form, token,
            isDone: order => order.State == OrderState.Reported && order.DoneOn == done && order.Evidence == evidence,
            step: order => done is { } day ? order.Report(day, evidence, time.GetUtcNow(), writer.Actor.AccountId) : Outcome.Refused(Reason.BadInput));
    }

    /// <summary>Accepts a report.</summary>
    public Task<Saving> ConfirmAsync(Writer writer, OrderDraft draft, CancellationToken token) => StepAsync(
        writer, Permission.ConfirmOrders, draft, new FormReader(), token,
        isDone: order => order.State == OrderState.Done,
        step: order => order.Confirm(time.GetUtcNow(), writer.Actor.AccountId));

    /// <summary>Does not accept a report, and says why.</summary>
    public Task<Saving> SendBackAsync(Writer writer, OrderDraft draft, CancellationToken token)
    {
        var form = new FormReader();
        var because = form.Text(OrderDraft.BecauseField, OrdersText.Because, draft.Because, ReviewOrder.LongestEvidence);
        form.AskAboutPersons(draft.NamesNobody, (OrderDraft.BecauseField, because));
        return StepAsync(
            writer, Permission.ConfirmOrders, draft, form, token,
            isDone: order => order.State == OrderState.Open && order.SentBackBecause.Length > 0 && order.SentBackBecause == because,
            step: order => order.SendBack(because, time.GetUtcNow(), writer.Actor.AccountId));
    }

    private async Task<Saving> StepAsync(
        Writer writer, Permission permission, OrderDraft draft, FormReader form, CancellationToken token, Func<ReviewOrder, bool> isDone, Func<ReviewOrder, Outcome> step)
    {
        if (!writer.May(permission))
        {
            return Saving.Refused(Reason.RoleMissing);
        }

        await using var db = await writer.OpenAsync(databases, time, token);
        await using var transaction = await db.Database.BeginTransactionAsync(token);
        if (await db.ReviewOrders.FirstOrDefaultAsync(known => known.Id == draft.Id, token) is not { } order || !await SeesAsync(db, writer.Actor, order, token))
        {
            return Saving.Refused(Reason.NotFound);
        }

        if (isDone(order))
        {
            // the same form sent twice, or two who meant the same
            return Saving.Done;
        }

        if (order.Version != draft.Version)
        {
            return Saving.Wrong(await MeanwhileAsync(db, order, token));
        }

        if (!form.IsClean)
        {
            return Saving.Wrong(form.Problems);
        }

        if (step(order).Refusal is { } refusal)
        {
            return Saving.Wrong(
                string.Empty, refusal == Reason.OwnReport ? OrdersText.OwnReport : OrdersText.NotOpen.With(Words.Of(order.State, CultureInfo.CurrentUICulture)));
        }

        await db.SaveChangesAsync(token);
        await transaction.CommitAsync(token);
        return Saving.Done;
    }

    /// <summary>The date of the act that asks for an order; null when there is no such order.</summary>
    private async Task<DateOnly?> AskedOnAsync(int orderId, CancellationToken token)
    {
        await using var db = await databases.CreateDbContextAsync(token);
        return (await db.ConclusionActs.AsNoTracking().FirstOrDefaultAsync(act => db.ReviewOrders.Any(order => order.Id == orderId && order.ActId == act.Id), token))?.Content.Date;
    }

    private static async Task<bool> SeesAsync(AppDb db, Actor actor, ReviewOrder order, CancellationToken token) =>
        new UnitScope(await UnitTreeQuery.LoadAsync(db, token), actor).Sees(order);

    private async Task<IReadOnlyList<FieldProblem>> MeanwhileAsync(AppDb db, ReviewOrder order, CancellationToken token)
    {
        var posts = await Posts.ReadAsync(db, [order.AccountId], time, token);
        return
        [
            new FieldProblem(string.Empty, OrdersText.Meanwhile.With(
                posts.AuthorOf(order.AccountId, order.At)?.Sentence ?? FormsText.TheProgram, Words.Of(order.State, CultureInfo.CurrentUICulture),
                order.State == OrderState.Open ? order.SentBackBecause : order.Evidence)),
            new FieldProblem(string.Empty, FormsText.StaleNext),
        ];
    }
}
