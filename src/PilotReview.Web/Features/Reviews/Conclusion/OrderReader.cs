using System.Globalization;
using PilotReview.Core;
using PilotReview.Core.Reviews;
using PilotReview.Core.Units;
using PilotReview.Data.Reviews;
using PilotReview.Web.Localization;
using PilotReview.Web.Parts.Forms;

namespace PilotReview.Web.Features.Reviews.Conclusion;

/// <summary>Reads the rows of orders: what, of whom, by when. Rows with nothing in them are left out.</summary>
public sealed class OrderReader(ReviewDesk desk)
{
    public const string TextPart = "text";
    public const string UnitPart = "unit";
    public const string PostPart = "post";
    public const string DuePart = "due";

    /// <summary>Rows that stand empty behind those that were filled, and those that come with a press.</summary>
    public const int EmptyRows = 5;

    /// <summary>A day further ahead is a slip of the keys.</summary>
    public const int MostYears = 10;

    private static readonly string[] Parts = [TextPart, UnitPart, PostPart, DuePart];

    /// <summary>More rows were asked for, and nothing else.</summary>
    public static bool IsMore(PostedForm sent) => sent[ConclusionFields.MoreOrders].Length > 0;

    /// <summary>How many rows a form has: those that were filled and empty ones behind them, never fewer than it had, and more when they are asked for.</summary>
    public static int Rows(PostedForm sent) => Math.Min(
        ConclusionFields.MostOrders, Math.Max(Filled(sent).DefaultIfEmpty(-1).Max() + 1 + EmptyRows, Drawn(sent) + (IsMore(sent) ? EmptyRows : 0)));

    /// <summary>Numbers of the rows in which something was typed.</summary>
    public static IEnumerable<int> Filled(PostedForm sent) => Enumerable.Range(0, Drawn(sent))
        .Where(row => Parts.Any(part => sent[ConclusionFields.Order(row, part)].Trim().Length > 0));

    /// <summary>What was typed in free words, each with its field.</summary>
    public static IEnumerable<(string Field, string Text)> Written(PostedForm sent) =>
        Filled(sent).SelectMany(row => new[] { ConclusionFields.Order(row, TextPart), ConclusionFields.Order(row, PostPart) }).Select(field => (field, sent[field]));

    /// <summary>Whom something may be asked of: the committees that were asked, what lies above the reviewed units, and these.</summary>
    public IReadOnlyList<Unit> Choices()
    {
        var reviewed = desk.Enrolments.Select(enrolment => enrolment.UnitId).ToList();
        return
        [
            .. desk.Work.Committees.Select(committee => committee.UnitId)
                .Concat(reviewed.SelectMany(unit => desk.Tree.AncestorsOn(unit, desk.Review.AsOf).Select(above => above.Id)))
                .Concat(reviewed).Distinct().Select(id => desk.Tree[id]),
        ];
    }

    /// <param name="sent">The form.</param>
    /// <param name="form">Notes what is wrong.</param>
    /// <param name="concluded">The date of the act; null while none is given.</param>
    /// <param name="today">Nothing is due more than <see cref="MostYears"/> years after it.</param>
    public IReadOnlyList<OrderRequest> Read(PostedForm sent, FormReader form, DateOnly? concluded, DateOnly today)
    {
        var units = Choices();
        return [.. Filled(sent).Select(row => Row(sent, form, row, units, concluded, today)).OfType<OrderRequest>()];
    }

    private static int Drawn(PostedForm sent) => Math.Min(sent.Id(ConclusionFields.OrderRows), ConclusionFields.MostOrders);

    private static OrderRequest? Row(PostedForm sent, FormReader form, int row, IReadOnlyList<Unit> units, DateOnly? concluded, DateOnly today)
    {
        var (textField, unitField) = (ConclusionFields.Order(row, TextPart), ConclusionFields.Order(row, UnitPart));
        var (postField, dueField) = (ConclusionFields.Order(row, PostPart), ConclusionFields.Order(row, DuePart));
        var text = form.Passage(textField, Label(row, ConclusionText.OrderWhat), sent[textField], ReviewOrder.LongestText);
        var post = form.Text(postField, Label(row, ConclusionText.OrderPost), sent[postField], ReviewOrder.LongestPost, isRequired: false);
        var code = sent[unitField];
        var unit = units.FirstOrDefault(known => known.Code == code);
        if ((code.Length > 0) == (post.Length > 0) || (code.Length > 0 && unit is null))
        {
            form.Add(unitField, (code.Length > 0 && post.Length > 0 ? ConclusionText.OrderOfBoth : ConclusionText.OrderOfNobody).With(row + 1));
        }

        var due = form.Day(dueField, Label(row, ConclusionText.OrderDue), sent[dueField]);
        if (due <= concluded)
        {
            form.Add(dueField, ConclusionText.OrderDueTooEarly.With(row + 1, Formats.Date(due.Value), Formats.Date(concluded.Value)));
        }
        else if (due > today.AddYears(MostYears))
        {
            form.Add(dueField, ConclusionText.OrderDueTooFar.With(row + 1, Formats.Date(due.Value), MostYears));
        }

        return due is { } day ? new OrderRequest(text, unit?.Id, post, day) : null;
    }

    private static string Label(int row, string part) => ConclusionText.OrderLabel.With((row + 1).ToString(CultureInfo.InvariantCulture), part);
}
