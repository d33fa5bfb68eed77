using PilotReview.Core.Comparison;
using PilotReview.Core.Verdicts;
using PilotReview.Core.Wording;
using PilotReview.Documents.Model;

namespace PilotReview.Documents.Reports;

/// <summary>Where units are many: how many results of each came out how.</summary>
internal static class TallyTable
{
    public const string Key = "tally";

    public static Table Of(ReviewContext context)
    {
        var kinds = Enum.GetValues<VerdictKind>();
        return new Table
        {
            Key = Key,
            Columns = [context.Column("unit", 40), .. kinds.Select(kind => new Column(Words.Of(kind, context.Culture), 11, Align.Right))],
            Rows =
            [
                .. context.Dossier.Enrolments.Select(enrolment => Counted(context.NameOf(enrolment.UnitId), context.FindingsOf(enrolment), RowStyle.Body)),
                Counted(context.Text("cell.sum"), context.Findings, RowStyle.Total),
            ],
        };

        Row Counted(string name, IReadOnlyList<Finding> findings, RowStyle style) => new(
            [new Cell(name), .. kinds.Select(kind => findings.Count(finding => finding.Verdict.Kind == kind)).Select(count => new Cell(context.Whole(count)) { Number = count })], style);
    }
}
