using System.Globalization;
using Microsoft.AspNetCore.Components;
using PilotReview.Core.Access;
using PilotReview.Core.Reviews;
using PilotReview.Web.Localization;
using PilotReview.Web.Parts.Forms;

namespace PilotReview.Web.Features.Orders;

/// <summary>What conclusions asked for, and what became of it. Filter and open form stand in the address.</summary>
public sealed partial class OrdersPage
{
    public const string ReportForm = "report";
    public const string ConfirmForm = "confirm";
    public const string SendBackForm = "send-back";
    public const string OpenName = "open";

    /// <summary>In the address: both forms of the appraiser are open.</summary>
    public const string JudgeWord = "judge";

    private IReadOnlyList<OrderRow> _rows = [];

    [Inject]
    public required OrdersService Orders { get; init; }

    [SupplyParameterFromQuery(Name = OrderFilter.ReviewName)]
    public string? Review { get; set; }

    [SupplyParameterFromQuery(Name = OrderFilter.StateName)]
    public string? State { get; set; }

    /// <summary>The form that is open, such as <c>report-12</c>.</summary>
    [SupplyParameterFromQuery(Name = OpenName)]
    public string? Open { get; set; }

    protected override Permission WritePermission => Permission.ReportOrders;

    private OrderFilter Filter => new(Review, OrderFilter.States.Contains(State) ? State : null);

    private IReadOnlyList<OrderRow> Shown => [.. _rows.Where(row => Filter.Shows(row.Item, Today))];

    private string? SavedText => Saved switch
    {
        ReportForm => OrdersText.Reported,
        ConfirmForm => OrdersText.Confirmed,
        SendBackForm => OrdersText.SentBack,
        _ => null,
    };

    private bool IsJudgeSent => Sent.Is(ConfirmForm) || Sent.Is(SendBackForm);

    /// <summary>The order whose report is being written. One that somebody else has reported meanwhile is still shown to whoever sent a report of it.</summary>
    private OrderRow? Reporting => _rows.FirstOrDefault(
        row => (row.MayReport || (Sent.Is(ReportForm) && MayWrite && row.Item.Order.IsUnderWay)) && IsOpen(row, ReportForm, Sent.Is(ReportForm)));

    /// <summary>The order whose report is being judged. One that somebody else has judged meanwhile is still shown to whoever sent a form about it.</summary>
    private OrderRow? Judging => _rows.FirstOrDefault(row => (row.MayJudge || (IsJudgeSent && Actor.May(Permission.ConfirmOrders))) && IsOpen(row, JudgeWord, IsJudgeSent));

    protected override async Task LoadAsync(CancellationToken token) => _rows = await Orders.ListAsync(Actor, CultureInfo.CurrentUICulture, token);

    public static string OpenFor(string form, int id) => string.Create(CultureInfo.InvariantCulture, $"{form}-{id}");

    private bool IsConfirmDrawn(OrderRow row) => row.Item.Order.State == OrderState.Reported || Sent.Is(ConfirmForm);

    private bool IsOpen(OrderRow row, string word, bool isSent)
    {
        var isAnySent = Sent.Is(ReportForm) || IsJudgeSent;
        return isAnySent ? isSent && Sent.Id(OrderDraft.IdField) == row.Item.Order.Id : Open == OpenFor(word, row.Item.Order.Id);
    }

    private string OpenAddress(string word, OrderRow row) => $"{Urls.And(Filter.Address, OpenName, OpenFor(word, row.Item.Order.Id))}#opened";

    private string TitleOf(OrderRow row, string title) => title.With(row.Item.Order.Number, row.Item.Review.Code);

    private static string KeepName(OrderRow row, string form) => $"order.{OpenFor(form, row.Item.Order.Id)}";

    private async Task ReportAsync() => await FinishAsync(await Orders.ReportAsync(Writer, OrderDraft.Of(Sent), Http.RequestAborted), Filter.Address, ReportForm);

    private async Task ConfirmAsync() => await FinishAsync(await Orders.ConfirmAsync(Writer, OrderDraft.Of(Sent), Http.RequestAborted), Filter.Address, ConfirmForm);

    private async Task SendBackAsync() => await FinishAsync(await Orders.SendBackAsync(Writer, OrderDraft.Of(Sent), Http.RequestAborted), Filter.Address, SendBackForm);
}
