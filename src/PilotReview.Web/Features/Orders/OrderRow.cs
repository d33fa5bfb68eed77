using PilotReview.Data.Queries;
using PilotReview.Web.Parts.Forms;

namespace PilotReview.Web.Features.Orders;

/// <summary>An order as somebody sees it.</summary>
/// <param name="Item">The order and its review.</param>
/// <param name="AskedOf">Of whom it is asked.</param>
/// <param name="Author">Who took its last step; null while nothing happened.</param>
/// <param name="MayReport">Whether the reader may say that it is done.</param>
/// <param name="MayJudge">Whether the reader may accept the report, or not.</param>
public sealed record OrderRow(OrderOfReview Item, string AskedOf, RowAuthor? Author, bool MayReport, bool MayJudge);
