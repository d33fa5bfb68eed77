using System.Globalization;
using PilotReview.Core;
using PilotReview.Core.Reviews;
using PilotReview.Core.Wording;
using PilotReview.Documents.Model;

namespace PilotReview.Documents.Reports;

/// <summary>Section V: what is to be done, and what became of what the last conclusion asked for.</summary>
internal sealed class DirectionSection(ReviewContext context)
{
    public IReadOnlyList<Block> Blocks() => context.Outline.Section(context.Text("h.directions"), [Tasks(), .. LastTime()]);

    private (string Title, IReadOnlyList<Block> Blocks) Tasks() =>
        (context.Dossier.EarlierOrders.Count == 0 ? string.Empty : context.Text("h.directions.tasks"), new NarrativeText(context).Items(NarrativeSection.Directions, isNumbered: true));

    private IEnumerable<(string Title, IReadOnlyList<Block> Blocks)> LastTime() => context.Dossier.EarlierOrders.Count == 0
        ? []
        : [(context.Text("h.directions.last"), [Orders("orders.last", context.Text("orders.last"), context.Dossier.EarlierOrders, isFollowed: true)])];

    /// <summary>The orders of a conclusion with who is asked, by when, and how far they are.</summary>
    /// <param name="key">Key of the table.</param>
    /// <param name="title">Its title.</param>
    /// <param name="orders">The orders.</param>
    /// <param name="isFollowed">Whether it is told how far they are; the orders of the review itself come after what it reports.</param>
    public TableBlock Orders(string key, string title, IReadOnlyList<ReviewOrder> orders, bool isFollowed) => context.Table(
        key, title,
        [
            context.Column("number", 5, Align.Centre), context.Column("order", 46), context.Column("asked_of", 24), context.Column("due", 14, Align.Centre),
            .. isFollowed ? [context.Column("order_state", 24)] : Array.Empty<Column>(),
        ],
        [.. orders.Select((order, at) => Line(order, at + 1, isFollowed))]);

    private Row Line(ReviewOrder order, int number, bool isFollowed) => new(
    [
        new Cell(number.ToString(CultureInfo.InvariantCulture)), new Cell(order.Text),
        new Cell(order.UnitId is { } unit && context.Dossier.Tree.Find(unit) is { } known ? context.ShortNameOf(known.Id) : order.Post), new Cell(Formats.Date(order.Due)),
        .. isFollowed ? [new Cell(State(order))] : Array.Empty<Cell>(),
    ]);

    private string State(ReviewOrder order)
    {
        var word = Words.Of(order.State, context.Culture);
        var detail = order is { DoneOn: { } day, State: OrderState.Done or OrderState.Reported }
            ? string.Join(", ", new[] { Formats.Date(day), OrderWording.Late(order, context.Culture) ?? string.Empty }.Where(text => text.Length > 0))
            : OrderWording.Overdue(order, context.AsOf, context.Culture) ?? string.Empty;
        return detail.Length == 0 ? word : $"{word}\n{detail}";
    }
}
