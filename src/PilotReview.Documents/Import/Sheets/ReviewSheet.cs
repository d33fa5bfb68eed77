using PilotReview.Core.Import;
using PilotReview.Core.Reviews;

namespace PilotReview.Documents.Import.Sheets;

/// <summary>Rows about reviews.</summary>
internal static class ReviewSheet
{
    private static readonly string[] ConclusionColumns =
    [
        "conclusion_date", "conclusion_number", "conclusion_vi", "conclusion_en", "encouraged_vi", "encouraged_en", "collectives", "individuals",
    ];

    public static ReviewRow Review(RowCells cells) => new(
        cells.Source,
        cells.Code("code"),
        cells.Code("pilot"),
        cells.Local("title"),
        cells.Day("as_of") ?? default,
        cells.Period("before_from") ?? default,
        cells.Period("after_to") ?? default,
        cells.Whole("settling_months") ?? 0,
        cells.Choice<ReviewState>("state") ?? default,
        Letterhead(cells),
        Conclusion(cells));

    private static ReviewLetterhead Letterhead(RowCells cells) => new()
    {
        Superior = cells.Text("superior"),
        Issuer = cells.Text("issuer"),
        Place = cells.Text("place"),
        Symbol = cells.Text("symbol"),
        Authority = cells.Text("authority"),
        Office = cells.Text("office"),
    };

    /// <summary>The conclusion; null when nothing of it is filled in. It cannot be without its date.</summary>
    private static ReviewConclusion? Conclusion(RowCells cells)
    {
        if (!ConclusionColumns.Any(cells.IsFilled))
        {
            return null;
        }

        if (!cells.IsFilled("conclusion_date"))
        {
            cells.Require("conclusion_date");
        }

        return new ReviewConclusion
        {
            Date = cells.Day("conclusion_date") ?? default,
            Number = cells.Text("conclusion_number"),
            Text = cells.Local("conclusion"),
            Encouraged = cells.Local("encouraged"),
            CommendedCollectives = cells.Whole("collectives") ?? 0,
            CommendedIndividuals = cells.Whole("individuals") ?? 0,
        };
    }
}
