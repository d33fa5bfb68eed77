using System.Globalization;
using PilotReview.Core;
using PilotReview.Core.Comparison;
using PilotReview.Core.Observations;
using PilotReview.Core.Pilots;
using PilotReview.Core.Wording;
using PilotReview.Documents.Model;

namespace PilotReview.Documents.Reports;

/// <summary>Rows of results: level over n/N, change over its interval, verdict with its shape over the reason. The table of the text and that of Appendix I are made of the same cells.</summary>
internal sealed class BeforeAfterTable(ReviewContext context)
{
    public const string TextKey = "results";
    public const string AppendixKey = "codes";

    /// <summary>The table of the running text.</summary>
    public TableBlock InText() => context.Table(
        TextKey, context.Text("results.table"), TextColumns(), Grouped(InText));

    /// <summary>The same for one unit.</summary>
    public Table OfUnit(Enrolment enrolment) => new()
    {
        Key = $"{TextKey}.{enrolment.Id.ToString(CultureInfo.InvariantCulture)}", Columns =
        [
            context.Column("indicator", 30), context.Column("before_ratio", 18, Align.Right), context.Column("after_ratio", 20, Align.Right), context.Column("change_interval", 20, Align.Right),
            context.Column("status_reason", 27),
        ],
        Rows = [.. context.FindingsOf(enrolment).Select(InText)],
    };

    /// <summary>The table of Appendix I: every result with all that is known of it; codes in the text lead to its rows.</summary>
    public Table InAppendix() => new()
    {
        Key = AppendixKey,
        Columns =
        [
            context.Column("code", 13), context.Column("indicator", 28), context.Column("before_ratio", 15, Align.Right), context.Column("after_ratio", 15, Align.Right),
            context.Column("change_interval", 17, Align.Right), context.Column("net_interval", 19, Align.Right), context.Column("used", 10, Align.Centre), context.Column("status_reason", 26),
        ],
        Rows = Grouped(finding => new Row(
        [
            new Cell(finding.Code), new Cell(Name(finding)), Level(finding, Side.Before), Level(finding, Side.After), Change(finding), Net(finding),
            new Cell(context.Say("cell.periods", ("before", context.Whole(finding.Result.Before.Periods)), ("after", context.Whole(finding.Result.After.Periods)))), Status(finding),
        ]) { Anchor = finding.Code }),
    };

    /// <summary>The level over its n/N.</summary>
    public Cell Level(Finding finding, Side side) => new(Over(
        FigureWording.Level(finding, side, context.Dossier, context.Culture), FigureWording.Ratio(FigureWording.SummaryOf(finding, side), context.Culture)));

    /// <summary>The change over its interval.</summary>
    public Cell Change(Finding finding) => new(Over(FindingWording.ChangeText(finding, context.Culture), FigureWording.Interval(finding, context.Culture)));

    /// <summary>The verdict over its reason in a few words.</summary>
    public Cell Status(Finding finding) => new(Over(FindingWording.Verdict(finding, context.Culture), Reason(finding))) { Mark = finding.Verdict.Kind };

    private IReadOnlyList<Column> TextColumns() =>
    [
        context.Column("indicator", 28), context.Column("before_ratio", 15, Align.Right), context.Column("after_ratio", 15, Align.Right), context.Column("change_interval", 17, Align.Right),
        context.Column("status_reason", 24),
    ];

    private Row InText(Finding finding) =>
        new([new Cell(Name(finding)) { Code = $"[{finding.Code}]" }, Level(finding, Side.Before), Level(finding, Side.After), Change(finding), Status(finding)]);

    private string Name(Finding finding) => finding.Indicator.Name.In(context.Culture);

    // chosen later stands beside any reason: it weighs on the verdict as well
    private string Reason(Finding finding) => string.Join("; ", new[]
    {
        FindingWording.WhyNot(finding, context.Culture), finding.Yardstick.IsChosenAfter(context.Dossier.Pilot.Start) ? context.Text("cell.later") : string.Empty,
    }.Where(text => text.Length > 0));

    private Cell Net(Finding finding)
    {
        if (finding.Result.Status == ComparisonStatus.Withheld)
        {
            return new Cell(Phrases.Get("f.withheld", context.Culture));
        }

        // among few the place says little, and the cell has no room to say so
        var rank = finding.Verdict.Standing is { IsEnough: true } ? FindingWording.Rank(finding, context.Dossier, context.Culture) : string.Empty;
        return new Cell(Over(FindingWording.Net(finding, context.Culture), string.Join("; ", new[] { FindingWording.NetInterval(finding, context.Culture), rank }.Where(text => text.Length > 0))));
    }

    private List<Row> Grouped(Func<Finding, Row> line) =>
        [.. context.Dossier.Enrolments.SelectMany(enrolment => context.FindingsOf(enrolment).Select(line).Prepend(new Row([new Cell(context.NameOf(enrolment.UnitId))], RowStyle.Group)))];

    private static string Over(string first, string second) => second.Length == 0 ? first : $"{first}\n{second}";
}
